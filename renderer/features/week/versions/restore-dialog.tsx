import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { v7 } from 'uuid';
import { useClient } from '#client/client-context.tsx';
import { sayError } from '#client/say-error.ts';
import type { SiteId } from '#domain/model/ids.ts';
import type { Publication } from '#domain/model/publication.ts';
import { countFindings } from '#domain/plan/findings.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { restored } from '#domain/plan/versions.ts';
import { count } from '#domain/words/dutch.ts';
import { Banner } from '#ui/banner.tsx';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useToast } from '#ui/toast.tsx';

export interface RestoreDialogProps {
  readonly plan: Plan;
  readonly siteId: SiteId;
  readonly version: Publication;
  readonly onClose: () => void;
}

/** Makes a version the concept again: what that changes is said first. */
export function RestoreDialog({ plan, siteId, version, onClose }: RestoreDialogProps) {
  const { client, api } = useClient();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { data } = useQuery(api.versions.rows.queryOptions({ input: { id: version.id } }));
  const effect = useMemo(() => {
    if (!data) return null;
    const changes = restored(plan, siteId, data.rows, v7);
    return { changed: changes.length, ...countFindings(plan.tryOut(changes).added) };
  }, [data, plan, siteId]);
  const restore = async (): Promise<void> => {
    setBusy(true);
    try {
      const done = await client.versions.restore({ id: version.id });
      toast({ tone: 'green', text: done.label });
      onClose();
    } catch (error) {
      const { what, mend } = sayError(error);
      setProblem(`${what} ${mend}`);
    } finally {
      setBusy(false);
    }
  };
  const warned = effect === null ? 0 : effect.blocks + effect.warnings;
  return (
    <ConfirmDialog
      isOpen
      title={`Versie ${version.number} terugzetten?`}
      confirmLabel={`Zet versie ${version.number} terug`}
      isPending={isBusy}
      onConfirm={() => void restore()}
      onCancel={onClose}
    >
      {problem !== null && (
        <Banner tone="red" inset isUrgent>
          {problem}
        </Banner>
      )}
      <p>
        Het concept wordt weer wat versie {version.number} zei. Wat u daarna plande op deze locatie, gaat weg. Er wordt
        niets gepubliceerd en u kunt het ongedaan maken.
      </p>
      <p>
        {effect === null
          ? 'Even kijken wat er verandert…'
          : effect.changed === 0
            ? 'Er verandert niets: het concept is al zo.'
            : `${count(effect.changed, 'inzet verandert', 'inzetten veranderen')}.${
                warned > 0 ? ` Dat geeft ${count(warned, 'nieuw aandachtspunt', 'nieuwe aandachtspunten')}.` : ''
              }`}
      </p>
    </ConfirmDialog>
  );
}
