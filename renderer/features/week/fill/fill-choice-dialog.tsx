import { useState } from 'react';
import type { FillChoice, FillQuestion, FillRow } from '#domain/plan/fill/fill-types.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from '../week.module.css';
import { Elsewhere } from './elsewhere.tsx';
import type { FillLine } from './fill-lines.ts';
import { nameOf, placeName, sayRow, sayWhen } from './fill-words.ts';

const c = classes(styles);

export interface FillChoiceDialogProps {
  readonly plan: Plan;
  readonly line: FillLine;
  readonly question: FillQuestion;
  /** null = no choice: what the program does by itself. */
  readonly onChoose: (rows: readonly FillRow[], choice: FillChoice | null) => void;
  readonly onClose: () => void;
}

const SHORTEST_REASON = 3;

/** What somebody may choose for a line that cannot be as the source wants it. */
export function FillChoiceDialog({ plan, line, question, onChoose, onClose }: FillChoiceDialogProps) {
  const { first, rows, choice: earlier } = line;
  const { problem } = first;
  const choose = (choice: FillChoice | null): void => onChoose(rows, choice);
  return (
    <Dialog
      isOpen
      title={`${nameOf(plan, first)}, ${sayWhen(plan, line)}`}
      onClose={onClose}
      actions={
        <>
          {earlier && <Button onPress={() => choose(null)}>Wis mijn keuze</Button>}
          <Button onPress={() => choose({ do: 'skip' })}>Overslaan</Button>
          <Button onPress={onClose}>Sluiten</Button>
        </>
      }
    >
      <div className={c('form')}>
        <p>{`Gevraagd: ${placeName(plan, first.workplaceId)}. ${sayRow(plan, first, earlier, question)}`}</p>
        {problem?.needsReason && (
          <WithReason
            before={rows.find((row) => row.reasonBefore !== null)?.reasonBefore ?? ''}
            onReason={(reason) => choose({ do: earlier?.do === 'replace' ? 'replace' : 'place', reason })}
          />
        )}
        {problem?.mayBeElsewhere && <Elsewhere plan={plan} rows={rows} question={question} onChoose={onChoose} />}
      </div>
    </Dialog>
  );
}

/** All the same, with a reason that is kept. */
function WithReason({ before, onReason }: { readonly before: string; readonly onReason: (reason: string) => void }) {
  const [reason, setReason] = useState(before);
  const [tried, setTried] = useState(false);
  const isTooShort = reason.trim().length < SHORTEST_REASON;
  return (
    <>
      <TextField
        label="Reden om het toch te doen"
        value={reason}
        onChange={setReason}
        maxLength={300}
        error={tried && isTooShort ? 'Geef een reden van minstens 3 letters.' : undefined}
        description="Schrijf niets over gezondheid of ziekte. Uw naam en de reden blijven bewaard."
      />
      <Button
        onPress={() => {
          setTried(true);
          if (!isTooShort) onReason(reason.trim());
        }}
      >
        Toch plaatsen, met deze reden
      </Button>
    </>
  );
}
