import { useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { sayError } from '#client/say-error.ts';
import type { SiteId } from '#domain/model/ids.ts';
import type { Publication } from '#domain/model/publication.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { publishBlockers } from '#domain/plan/publish.ts';
import { sentenceOf } from '#domain/rules/index.ts';
import { count, weekName } from '#domain/words/dutch.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import { useToast } from '#ui/toast.tsx';
import styles from '../week.module.css';
import { PublishSummary } from './publish-summary.tsx';

const c = classes(styles);

/** More sentences than this nobody reads at once. */
const MOST = 20;

export interface PublishDialogProps {
  readonly plan: Plan;
  readonly siteId: SiteId;
  /** The last version; null = there is none yet. */
  readonly latest: Publication | null;
  readonly onClose: () => void;
}

/** Makes the week known as its next version, or says everything that keeps it from that. */
export function PublishDialog({ plan, siteId, latest, onClose }: PublishDialogProps) {
  const { client } = useClient();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const blockers = publishBlockers(plan, siteId);
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
          <Button variant="primary" isPending={isBusy} isDisabled={blockers.length > 0} onPress={() => void publish()}>
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
          <>
            <p>
              <strong>
                {`${count(blockers.length, 'aandachtspunt houdt', 'aandachtspunten houden')} het publiceren tegen.`}
              </strong>{' '}
              Los ze op in het rooster, of laat ze daar toch zo met een reden waar dat kan.
            </p>
            <ul className={c('sentences')}>
              {blockers.slice(0, MOST).map((finding) => (
                <li key={finding.key}>{sentenceOf(finding)}</li>
              ))}
              {blockers.length > MOST && <li>{`En nog ${blockers.length - MOST}.`}</li>}
            </ul>
          </>
        ) : (
          <PublishSummary plan={plan} siteId={siteId} latest={latest} />
        )}
      </div>
    </Dialog>
  );
}
