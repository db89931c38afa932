import { useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { sayError } from '#client/say-error.ts';
import type { ScenarioRow } from '#contract/scenarios.ts';
import { count } from '#domain/words/dutch.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { useToast } from '#ui/toast.tsx';
import { AcceptDialog } from './accept-dialog.tsx';
import { NameDialog } from './name-dialog.tsx';
import { useScenariosChanged } from './use-scenarios.ts';
import { sayTrouble } from './use-try.ts';

export type ScenarioQuestion = 'rename' | 'discard' | 'accept' | null;

export interface ScenarioDialogsProps {
  readonly row: ScenarioRow;
  readonly question: ScenarioQuestion;
  readonly onClose: () => void;
  /** It was thrown away. */
  readonly onGone: () => void;
  /** It is in the real plan now. */
  readonly onAccepted: () => void;
}

/** What is asked before something happens to a scenario as a whole. */
export function ScenarioDialogs({ row, question, onClose, onGone, onAccepted }: ScenarioDialogsProps) {
  const { client } = useClient();
  const changed = useScenariosChanged();
  const toast = useToast();
  const [isBusy, setBusy] = useState(false);
  const discard = async (): Promise<void> => {
    setBusy(true);
    try {
      await client.scenarios.discard({ id: row.id });
      toast({ tone: 'neutral', text: `Scenario ‘${row.name}’ is weg.` });
      onClose();
      onGone();
      await changed();
    } catch (error) {
      toast({ tone: 'red', text: sayError(error).what });
      setBusy(false);
    }
  };
  if (question === 'rename') {
    return (
      <NameDialog
        title="Naam veranderen"
        name={row.name}
        label="Bewaar"
        onSave={async (name) => {
          try {
            await client.scenarios.rename({ id: row.id, name });
            await changed();
            onClose();
            return null;
          } catch (error) {
            return sayTrouble(error).what;
          }
        }}
        onClose={onClose}
      />
    );
  }
  if (question === 'accept') return <AcceptDialog row={row} onClose={onClose} onDone={onAccepted} />;
  return (
    <ConfirmDialog
      isOpen={question === 'discard'}
      title={`Scenario ‘${row.name}’ weggooien?`}
      confirmLabel="Gooi weg"
      danger
      isPending={isBusy}
      onConfirm={() => void discard()}
      onCancel={onClose}
    >
      <p>
        {row.steps.length === 0
          ? 'Er zit nog niets in.'
          : `Er ${row.steps.length === 1 ? 'zit' : 'zitten'} ${count(row.steps.length, 'stap', 'stappen')} in.`}{' '}
        Weg is weg: dit kunt u niet ongedaan maken. Het echte rooster blijft zoals het is.
      </p>
    </ConfirmDialog>
  );
}
