import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useConnection, useHistory } from '#client/client-context.tsx';
import { IconButton } from '#ui/button.tsx';

export interface StepsProps {
  readonly onStep: (direction: 'undo' | 'redo') => void;
}

/** Undo and redo, on every screen; the tooltip names the step: "Maak ongedaan: Fatima van P3 naar P1". */
export function Steps({ onStep }: StepsProps) {
  const isDisabled = useConnection() !== 'connected';
  const { undo, redo } = useHistory();
  return (
    <>
      <IconButton
        label={undo === null ? 'Niets om ongedaan te maken' : `Maak ongedaan: ${undo}`}
        shortcut="Ctrl+Z"
        isDisabled={isDisabled || undo === null}
        onPress={() => onStep('undo')}
      >
        <IconArrowBackUp size="1.125rem" aria-hidden="true" />
      </IconButton>
      <IconButton
        label={redo === null ? 'Niets om opnieuw te doen' : `Doe opnieuw: ${redo}`}
        shortcut="Ctrl+Y"
        isDisabled={isDisabled || redo === null}
        onPress={() => onStep('redo')}
      >
        <IconArrowForwardUp size="1.125rem" aria-hidden="true" />
      </IconButton>
    </>
  );
}
