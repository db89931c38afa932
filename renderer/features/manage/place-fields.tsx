import { FEATURES } from '#domain/model/need.ts';
import { TextField } from '#ui/text-field.tsx';
import { NameField } from './name-field.tsx';
import type { Editor } from './use-editor.ts';

/** What a workplace may offer and an aid may fulfil. */
export const FEATURE_OPTIONS = FEATURES.map((id) => ({ id, label: id }));

interface Coded {
  readonly code: string;
  readonly name: string;
}

export interface CodeAndNameProps extends Pick<Editor<object>, 'error'> {
  readonly draft: Coded;
  readonly set: (changes: Partial<Coded>) => void;
}

/** Code and name, the same for workplaces and aids. */
export function CodeAndName({ draft, set, error }: CodeAndNameProps) {
  return (
    <>
      <TextField label="Code" isRequired value={draft.code} onChange={(code) => set({ code })} error={error('code')} />
      <NameField draft={draft} set={set} error={error} />
    </>
  );
}
