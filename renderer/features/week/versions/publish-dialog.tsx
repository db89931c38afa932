import { useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { sayError } from '#client/say-error.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { SiteId } from '#domain/model/ids.ts';
import type { Publication } from '#domain/model/publication.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { publishBlockers, rowsToPublish } from '#domain/plan/publish.ts';
import { compareVersions, saysTheSame } from '#domain/plan/versions.ts';
import { weekName } from '#domain/words/dutch.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import { useToast } from '#ui/toast.tsx';
import styles from '../week.module.css';
import { PublishBlockers } from './publish-blockers.tsx';
import { PublishSummary } from './publish-summary.tsx';
import { useSide } from './use-versions.ts';

const c = classes(styles);

export interface PublishDialogProps {
  readonly plan: Plan;
  readonly siteId: SiteId;
  /** The last version; null = there is none yet. */
  readonly latest: Publication | null;
  /** Shows a day on the board. */
  readonly onBoard: (date: IsoDate) => void;
  readonly onClose: () => void;
}

/** Makes the week known as its next version, or says everything that keeps it from that. */
export function PublishDialog({ plan, siteId, latest, onBoard, onClose }: PublishDialogProps) {
  const { client } = useClient();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const blockers = publishBlockers(plan, siteId);
  const now = rowsToPublish(plan, siteId);
  const was = useSide(plan, 0, siteId, latest?.id ?? null);
  const changes = latest === null || was === null ? null : compareVersions(was, now);
  // The same again, or nothing at all, is no version; another order at the same place is.
  const isNothing = latest === null ? now.length === 0 : was !== null && saysTheSame(was, now);
  const site = plan.lookup.sites.get(siteId)?.name ?? '?';
  const number = (latest?.number ?? 0) + 1;
  const publish = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const done = await client.plan.publish({ week: plan.week, siteId });
      toast({ tone: 'green', text: `${site}, ${weekName(plan.week)}: versie ${done.publication.number} gepubliceerd` });
      onClose();
    } catch (error) {
      setProblem(sayError(error).what);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      isOpen
      look="wide"
      title={`${site}, ${weekName(plan.week)}: versie ${number} publiceren`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{blockers.length > 0 ? 'Sluiten' : 'Annuleren'}</Button>
          <Button
            variant="primary"
            isPending={isBusy}
            isDisabled={blockers.length > 0 || isNothing}
            onPress={() => void publish()}
          >
            {`Publiceer versie ${number}`}
          </Button>
        </>
      }
    >
      <div className={c('form')}>
        {problem !== null && (
          <Banner tone="red" inset isUrgent>
            {problem}
          </Banner>
        )}
        {blockers.length > 0 ? (
          <PublishBlockers blockers={blockers} onBoard={onBoard} />
        ) : (
          <PublishSummary latest={latest} rows={now.length} changes={changes} plan={plan} />
        )}
      </div>
    </Dialog>
  );
}
