import type { Refusal } from '#domain/plan/decide.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { ReasonFields, useReasonForm } from './reason-fields.tsx';
import { Standing } from './standing.tsx';

export interface RefusalDialogProps {
  /** Why the plan said no; null = nothing to show. */
  readonly refusal: Refusal | null;
  /** The command is being sent again with the reason. */
  readonly isPending?: boolean;
  /** Never called for a refusal that no reason can mend (tier 1). */
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** Shows a refusal. Where a reason would make it pass (tier 2) it asks for one; tier 1 never offers that. */
export function RefusalDialog({ refusal, isPending = false, onReason, onClose }: RefusalDialogProps) {
  if (!refusal) return null;
  return refusal.needsReason ? (
    <OverrideDialog refusal={refusal} isPending={isPending} onReason={onReason} onClose={onClose} />
  ) : (
    <Dialog
      isOpen
      onClose={onClose}
      title="Dit mag niet"
      role="alertdialog"
      actions={
        <Button variant="primary" autoFocus onPress={onClose}>
          Begrepen
        </Button>
      }
    >
      {refusal.findings.length === 0 ? <p>{refusal.sentence}</p> : <Standing findings={refusal.findings} />}
      {refusal.findings.some((f) => f.tier === 1) && (
        <p>Dit gaat over wet en veiligheid. Hier kan niemand van afwijken. Kies een andere plek of tijd.</p>
      )}
    </Dialog>
  );
}

interface OverrideDialogProps extends Omit<RefusalDialogProps, 'refusal'> {
  readonly refusal: Refusal;
}

function OverrideDialog({ refusal, isPending = false, onReason, onClose }: OverrideDialogProps) {
  const form = useReasonForm();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Dit past niet. Toch plannen?"
      role="alertdialog"
      isDismissable={false}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            Niet plannen
          </Button>
          <Button variant="danger" isPending={isPending} onPress={() => form.submit(onReason)}>
            Toch plannen
          </Button>
        </>
      }
    >
      <Standing findings={refusal.findings} />
      <p>Wat iemand nodig heeft, gaat voor. Plant u toch? Dan bewaart het programma uw naam en de reden.</p>
      <ReasonFields form={form} />
    </Dialog>
  );
}
