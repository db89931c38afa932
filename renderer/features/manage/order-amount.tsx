import type { z } from 'zod';
import type { orderAmount } from '#domain/model/order.ts';
import { NumberField } from '#ui/parsed-field.tsx';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import { orNaN, orNull, toHours, toMinutes } from './scaled.ts';
import { Fields } from './section.tsx';

type Draft = z.input<typeof orderAmount>;

const KINDS = [
  { id: 'pieces', label: 'In stuks' },
  { id: 'hours', label: 'In normuren' },
] as const;

export interface OrderAmountProps {
  readonly value: Draft;
  readonly onChange: (value: Draft) => void;
  readonly error: (path: string) => string | undefined;
}

/** How much work an order is, and how much of it is done. */
export function OrderAmount({ value, onChange, error }: OrderAmountProps) {
  return (
    <>
      <div>
        <ToggleGroup
          label="Hoe is de hoeveelheid bekend"
          options={KINDS}
          value={value.kind}
          onChange={(kind) => {
            if (kind === value.kind) return;
            onChange(
              kind === 'pieces'
                ? { kind, pieces: Number.NaN, minutesPerPiece: Number.NaN, donePieces: 0 }
                : { kind, normMinutes: Number.NaN, doneMinutes: 0 },
            );
          }}
        />
      </div>
      <Fields>
        {value.kind === 'pieces' ? (
          <>
            <NumberField
              label="Aantal"
              unit="stuks"
              isRequired
              value={orNull(value.pieces)}
              onChange={(pieces) => onChange({ ...value, pieces: orNaN(pieces) })}
              error={error('amount.pieces')}
            />
            <NumberField
              label="Normminuten per stuk"
              isRequired
              value={orNull(value.minutesPerPiece)}
              onChange={(minutes) => onChange({ ...value, minutesPerPiece: orNaN(minutes) })}
              error={error('amount.minutesPerPiece')}
            />
            <NumberField
              label="Al gedaan"
              unit="stuks"
              isRequired
              value={orNull(value.donePieces)}
              onChange={(done) => onChange({ ...value, donePieces: orNaN(done) })}
              error={error('amount.donePieces')}
            />
          </>
        ) : (
          <>
            <NumberField
              label="Normuren"
              unit="uur"
              isRequired
              value={toHours(value.normMinutes)}
              onChange={(norm) => onChange({ ...value, normMinutes: toMinutes(norm) })}
              error={error('amount.normMinutes')}
            />
            <NumberField
              label="Al gedaan"
              unit="uur"
              isRequired
              value={toHours(value.doneMinutes)}
              onChange={(done) => onChange({ ...value, doneMinutes: toMinutes(done) })}
              error={error('amount.doneMinutes')}
            />
          </>
        )}
      </Fields>
    </>
  );
}
