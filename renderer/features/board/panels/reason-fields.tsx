import { useState } from 'react';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { MAX_EXPLANATION, REASONS, type ReasonDraft, type ReasonId, reasonOf } from './reasons.ts';

/** What has been filled in of a reason, and whether someone tried to send it as it is. */
export interface ReasonForm {
  readonly choice: ReasonId | null;
  readonly line: string;
  readonly tried: boolean;
  readonly draft: ReasonDraft;
  readonly setChoice: (choice: ReasonId) => void;
  readonly setLine: (line: string) => void;
  /** Hands on the reason when it is complete; from then on says at the fields what is missing. */
  readonly submit: (use: (reason: string) => void) => void;
}

/** The reason that goes with an override. */
export function useReasonForm(): ReasonForm {
  const [choice, setChoice] = useState<ReasonId | null>(null);
  const [line, setLine] = useState('');
  const [tried, setTried] = useState(false);
  const draft = reasonOf(choice, line);
  const submit = (use: (reason: string) => void): void => {
    setTried(true);
    if (draft.ok) use(draft.reason);
  };
  return { choice, line, tried, draft, setChoice, setLine, submit };
}

/** A choice from the short list, and a line of one's own. */
export function ReasonFields({ form }: { readonly form: ReasonForm }) {
  const { choice, line, tried, draft } = form;
  const errorAt = (field: 'choice' | 'line') => (tried && !draft.ok && draft.field === field ? draft.error : undefined);
  return (
    <>
      <Select
        label="Reden"
        options={REASONS}
        value={choice}
        onChange={form.setChoice}
        error={errorAt('choice')}
        isRequired
      />
      <TextField
        label="Toelichting"
        value={line}
        onChange={form.setLine}
        maxLength={MAX_EXPLANATION}
        isRequired={choice === 'other'}
        error={errorAt('line')}
        description="Schrijf niets over gezondheid of ziekte."
      />
    </>
  );
}
