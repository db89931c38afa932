import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import type { FillChoice, FillQuestion, FillRow } from '#domain/plan/fill/fill-types.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Loading } from '#ui/loading.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from '../week.module.css';
import { nameOf, sayRow, sayWhen } from './fill-columns.tsx';

const c = classes(styles);

export interface FillChoiceDialogProps {
  readonly plan: Plan;
  readonly row: FillRow;
  readonly question: FillQuestion;
  /** null = no choice: what the program does by itself. */
  readonly onChoose: (choice: FillChoice | null) => void;
  readonly onClose: () => void;
}

const SHORTEST_REASON = 3;

/** What somebody may choose for one row of the preview. */
export function FillChoiceDialog({ plan, row, question, onChoose, onClose }: FillChoiceDialogProps) {
  const place = plan.lookup.workplaces.get(row.workplaceId);
  const earlier = question.choices[row.key];
  const { problem } = row;
  const [reason, setReason] = useState(row.reasonBefore ?? '');
  const [tried, setTried] = useState(false);
  const typed = reason.trim();
  const asksReason = problem?.needsReason === true;
  const withReason = (choose: (given: string) => void): void => {
    setTried(true);
    if (typed.length >= SHORTEST_REASON) choose(typed);
  };
  return (
    <Dialog
      isOpen
      title={`${nameOf(plan, row)}, ${sayWhen(plan, row)}`}
      onClose={onClose}
      actions={
        <>
          {earlier && <Button onPress={() => onChoose(null)}>Wis mijn keuze</Button>}
          <Button onPress={onClose}>Sluiten</Button>
        </>
      }
    >
      <div className={c('form')}>
        <p>{`Gevraagd: ${place ? `${place.code} ${place.name}` : 'een werkplek die er niet meer is'}. ${sayRow(plan, row, earlier)}`}</p>
        {row.outcome === 'kept' && (
          <Button onPress={() => onChoose({ do: 'replace', reason: null })}>Vervang wat met de hand gepland is</Button>
        )}
        {asksReason && (
          <>
            <TextField
              label="Reden om het toch te doen"
              value={reason}
              onChange={setReason}
              maxLength={300}
              error={tried && typed.length < SHORTEST_REASON ? 'Geef een reden van minstens 3 letters.' : undefined}
              description="Schrijf niets over gezondheid of ziekte. Uw naam en de reden blijven bewaard."
            />
            <Button
              onPress={() =>
                withReason((given) => onChoose({ do: earlier?.do === 'replace' ? 'replace' : 'place', reason: given }))
              }
            >
              Toch plaatsen, met deze reden
            </Button>
          </>
        )}
        {problem?.mayBeElsewhere && <Elsewhere plan={plan} row={row} question={question} onChoose={onChoose} />}
        {row.outcome !== 'skipped' && <Button onPress={() => onChoose({ do: 'skip' })}>Overslaan</Button>}
      </div>
    </Dialog>
  );
}

/** Other places that fit, best first. */
function Elsewhere({ plan, row, question, onChoose }: Omit<FillChoiceDialogProps, 'onClose'>) {
  const { api } = useClient();
  const { data, isError } = useQuery(api.fill.options.queryOptions({ input: { ...question, key: row.key } }));
  if (isError) return <p>De andere werkplekken kunnen nu niet worden gezocht.</p>;
  if (!data) return <Loading label="Andere werkplekken worden gezocht…" lines={3} />;
  const fitting = data.options.filter((option) => option.level !== 'needs-reason');
  if (fitting.length === 0) return <p>Er is op dat moment geen andere werkplek die past.</p>;
  return (
    <div>
      <h3>Andere werkplek</h3>
      <ul className={c('options')}>
        {fitting.map(({ workplaceId, sentence, reasons }) => {
          const place = plan.lookup.workplaces.get(workplaceId);
          const name = place ? `${place.code} ${place.name}` : '?';
          return (
            <li key={workplaceId} className={c('option')}>
              <div>
                <strong>{name}</strong>
                <p className={c('quiet')}>
                  {[...reasons, ...(sentence === null ? [] : [`Let op: ${sentence}`])].join(' · ')}
                </p>
              </div>
              <Button
                onPress={() => onChoose({ do: 'elsewhere', workplaceId, reason: null })}
              >{`Kies ${place?.code ?? ''}`}</Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
