import { useEffect } from 'react';
import type { Finding } from '#domain/rules/finding.ts';
import { causeOf } from '#domain/rules/rule.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useBoardActions, useBoardState } from '../board-context.ts';
import { allowedWith } from './findings-view.ts';
import { focusPanel } from './focus-panel.ts';
import { ReasonFields, useReasonForm } from './reason-fields.tsx';
import { Standing } from './standing.tsx';
import { useOnce } from './use-once.ts';

export interface AllowDialogProps {
  /** What somebody wants to let stand; null = closed. */
  readonly finding: Finding | null;
  readonly onClose: () => void;
}

/** "Toch zo laten …": asks why a finding of tier 2 or 4 may stand. */
export function AllowDialog({ finding, onClose }: AllowDialogProps) {
  return finding && <Asking key={finding.key} finding={finding} onClose={onClose} />;
}

function Asking({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }) {
  const { plan } = useBoardState();
  const { run } = useBoardActions();
  const form = useReasonForm();
  const { once, isBusy } = useOnce();
  // The finding goes to another place in the column, and with it the button that opened this.
  useEffect(() => () => focusPanel(`[data-finding="${CSS.escape(finding.key)}"] [data-way="allow"]`), [finding]);
  const together = allowedWith(plan, finding);
  const send = (reason: string): void =>
    once(async () => {
      if (await run({ do: 'allow', causes: [causeOf(finding)], reason })) onClose();
    });
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Toch zo laten?"
      role="alertdialog"
      isDismissable={false}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            Annuleren
          </Button>
          <Button variant="danger" isPending={isBusy} onPress={() => form.submit(send)}>
            Toch zo laten
          </Button>
        </>
      }
    >
      <Standing findings={together} />
      <p>
        {finding.tier === 2 ? 'Wat iemand nodig heeft, gaat voor.' : 'Goede begeleiding gaat voor.'} Laat u dit toch zo?
        Dan bewaart het programma uw naam en de reden.
      </p>
      <ReasonFields form={form} />
    </Dialog>
  );
}
