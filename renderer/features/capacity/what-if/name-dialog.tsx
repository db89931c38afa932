import { useState } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { TextField } from '#ui/text-field.tsx';

export interface NameDialogProps {
  readonly title: string;
  readonly name: string;
  /** What the main button says. */
  readonly label: string;
  /** Gives what is wrong, or null when it is done. */
  readonly onSave: (name: string) => Promise<string | null>;
  readonly onClose: () => void;
}

/** Asks what a scenario is called. */
export function NameDialog({ title, name: before, label, onSave, onClose }: NameDialogProps) {
  const [name, setName] = useState(before);
  const [error, setError] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    if (name.trim() === '') return setError('Geef het scenario een naam.');
    setBusy(true);
    const wrong = await onSave(name.trim());
    setBusy(false);
    if (wrong !== null) setError(wrong);
  };
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Annuleren</Button>
          <Button variant="primary" isPending={isBusy} onPress={() => void save()}>
            {label}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label="Naam van het scenario"
          description="Bijvoorbeeld: order 2041 een week later."
          isRequired
          autoFocus
          maxLength={80}
          value={name}
          onChange={setName}
          error={error}
        />
      </form>
    </Dialog>
  );
}
