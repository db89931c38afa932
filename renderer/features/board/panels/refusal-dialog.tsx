import { useState } from 'react';
import type { Refusal } from '#domain/plan/decide.ts';
import { type Finding, TIERS } from '#domain/rules/finding.ts';
import { sentenceOf } from '#domain/rules/index.ts';
import { sentenceCase } from '#domain/words/dutch.ts';
import { toneIcon } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import findings from './findings.module.css';
import shared from './panels.module.css';
import { MAX_EXPLANATION, REASONS, type ReasonId, reasonOf } from './reasons.ts';

const c = classes({ ...shared, ...findings });

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
      <Standing refusal={refusal} />
      {refusal.findings.some((f) => f.tier === 1) && (
        <p>Dit gaat over wet en veiligheid. Hier kan niemand van afwijken. Kies een andere plek of tijd.</p>
      )}
    </Dialog>
  );
}

/** What stands in the way: each sentence with the name of its tier. */
function Standing({ refusal }: { readonly refusal: Refusal }) {
  if (refusal.findings.length === 0) return <p>{refusal.sentence}</p>;
  return (
    <ul className={c('standing')}>
      {refusal.findings.map((finding: Finding) => (
        <li key={finding.key} className={c('trouble')}>
          {toneIcon('red')}
          <span>
            <strong>{sentenceOf(finding)}</strong>
            <small className={c('meta')}>{sentenceCase(TIERS[finding.tier])}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}

interface OverrideDialogProps extends Omit<RefusalDialogProps, 'refusal'> {
  readonly refusal: Refusal;
}

function OverrideDialog({ refusal, isPending = false, onReason, onClose }: OverrideDialogProps) {
  const [choice, setChoice] = useState<ReasonId | null>(null);
  const [line, setLine] = useState('');
  const [tried, setTried] = useState(false);
  const draft = reasonOf(choice, line);
  const errorAt = (field: 'choice' | 'line') => (tried && !draft.ok && draft.field === field ? draft.error : undefined);
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
          <Button
            variant="danger"
            isPending={isPending}
            onPress={() => {
              setTried(true);
              if (draft.ok) onReason(draft.reason);
            }}
          >
            Toch plannen
          </Button>
        </>
      }
    >
      <Standing refusal={refusal} />
      <p>Wat iemand nodig heeft, gaat voor. Plant u toch? Dan bewaart het programma uw naam en de reden.</p>
      <Select
        label="Reden"
        options={REASONS}
        value={choice}
        onChange={setChoice}
        error={errorAt('choice')}
        isRequired
      />
      <TextField
        label="Toelichting"
        value={line}
        onChange={setLine}
        maxLength={MAX_EXPLANATION}
        isRequired={choice === 'other'}
        error={errorAt('line')}
        description="Schrijf niets over gezondheid of ziekte."
      />
    </Dialog>
  );
}
