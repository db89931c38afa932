import { TextField } from '#ui/text-field.tsx';
import type { Editor } from './use-editor.ts';

interface Named {
  readonly name: string;
}

export interface NameFieldProps extends Pick<Editor<object>, 'error'> {
  readonly draft: Named;
  readonly set: (changes: Partial<Named>) => void;
  readonly description?: string;
}

/** What a record is called: the same in every form. */
export function NameField({ draft, set, error, description }: NameFieldProps) {
  return (
    <TextField
      label="Naam"
      description={description}
      isRequired
      value={draft.name}
      onChange={(name) => set({ name })}
      error={error('name')}
    />
  );
}
