import type { ReactNode } from 'react';
import { Switch } from '#ui/checkbox.tsx';
import { DateField } from '#ui/parsed-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Fields } from '../section.tsx';
import type { Editor } from '../use-editor.ts';

interface Draft {
  readonly validFrom: string | null;
  readonly source: string;
  readonly confirmed: boolean;
}

export interface NumberFieldsProps extends Pick<Editor<object>, 'error'> {
  readonly draft: Draft;
  readonly set: (changes: Partial<Draft>) => void;
  /** The field of the number itself. */
  readonly children: ReactNode;
}

/** What parameters and norms share in their form: from when, from where, and whether it is certain. */
export function NumberFields({ draft, set, error, children }: NumberFieldsProps) {
  return (
    <>
      <Fields>
        {children}
        <DateField
          label="Geldt vanaf"
          description={draft.validFrom === null ? 'Leeg = altijd' : undefined}
          value={draft.validFrom}
          onChange={(validFrom) => set({ validFrom })}
          error={error('validFrom')}
        />
      </Fields>
      <TextField
        label="Bron"
        description="Waar komt dit getal vandaan? Bijvoorbeeld: besluit MT 12-11-2026"
        isRequired
        value={draft.source}
        onChange={(source) => set({ source })}
        error={error('source')}
      />
      <Switch isSelected={draft.confirmed} onChange={(confirmed) => set({ confirmed })}>
        Bevestigd: het bedrijf heeft dit vastgesteld
      </Switch>
    </>
  );
}
