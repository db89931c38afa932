import type { z } from 'zod';
import { FEATURES, LOADS, type needKind } from '#domain/model/need.ts';
import { ComboBox } from '#ui/combo-box.tsx';
import { NumberField, TimeField } from '#ui/parsed-field.tsx';
import { useLookups } from './lookups.ts';
import { orNaN, orNull, toHours, toMinutes } from './scaled.ts';
import type { NeedChoice } from './words.ts';

export type NeedDraft = z.input<typeof needKind>;

/** An empty need of this kind: its number or name is still to be filled in. */
export function emptyNeed(choice: NeedChoice): NeedDraft {
  const feature = FEATURES.find((name) => choice === `feature:${name}`);
  if (feature) return { kind: 'feature', feature };
  const load = LOADS.find((name) => choice === `load:${name}`);
  if (load) return { kind: 'load', load };
  switch (choice) {
    case 'lift':
      return { kind: choice, maxKg: Number.NaN };
    case 'keep-apart':
      return { kind: choice, personId: '' };
    case 'hours-a-day':
      return { kind: choice, maxMinutes: Number.NaN };
    case 'small-group':
      return { kind: choice, max: Number.NaN };
    case 'fixed-place':
      return { kind: choice, workplaceId: null };
    case 'fixed-guide':
      return { kind: choice, personId: null };
    case 'start-not-before':
      return { kind: choice, at: Number.NaN };
    case 'transport-window':
      return { kind: choice, from: Number.NaN, to: Number.NaN };
    case 'not-alone':
    case 'extra-breaks':
    case 'no-evening':
      return { kind: choice };
    default:
      throw new Error(`Unknown need ${choice}`);
  }
}

export interface NeedWhatProps {
  readonly value: NeedDraft;
  readonly onChange: (value: NeedDraft) => void;
  /** Error of a field of this need: "maxKg". */
  readonly error: (field: string) => string | undefined;
}

/** The number, time or name that belongs to a need; most needs have none. */
export function NeedWhat({ value, onChange, error }: NeedWhatProps) {
  const { people, guides, workplaces } = useLookups();
  switch (value.kind) {
    case 'lift':
      return (
        <NumberField
          label="Hoogstens"
          unit="kg"
          isRequired
          value={orNull(value.maxKg)}
          onChange={(kg) => onChange({ ...value, maxKg: orNaN(kg) })}
          error={error('maxKg')}
        />
      );
    case 'hours-a-day':
      return (
        <NumberField
          label="Hoogstens"
          unit="uur per dag"
          isRequired
          value={toHours(value.maxMinutes)}
          onChange={(max) => onChange({ ...value, maxMinutes: toMinutes(max) })}
          error={error('maxMinutes')}
        />
      );
    case 'small-group':
      return (
        <NumberField
          label="Hoogstens"
          unit="mensen"
          isRequired
          value={orNull(value.max)}
          onChange={(max) => onChange({ ...value, max: orNaN(max) })}
          error={error('max')}
        />
      );
    case 'keep-apart':
      return (
        <ComboBox
          label="Niet samen met"
          isRequired
          options={people}
          value={value.personId === '' ? null : value.personId}
          onChange={(personId) => onChange({ ...value, personId: personId ?? '' })}
          error={error('personId')}
        />
      );
    case 'fixed-place':
      return (
        <ComboBox
          label="Welke werkplek"
          description="Leeg = de plek waar iemand meestal werkt"
          options={workplaces}
          value={value.workplaceId}
          onChange={(workplaceId) => onChange({ ...value, workplaceId })}
          error={error('workplaceId')}
        />
      );
    case 'fixed-guide':
      return (
        <ComboBox
          label="Welke begeleider"
          description="Leeg = de begeleider die iemand meestal heeft"
          options={guides}
          value={value.personId}
          onChange={(personId) => onChange({ ...value, personId })}
          error={error('personId')}
        />
      );
    case 'start-not-before':
      return (
        <TimeField
          label="Niet beginnen voor"
          isRequired
          value={orNull(value.at)}
          onChange={(at) => onChange({ ...value, at: orNaN(at) })}
          error={error('at')}
        />
      );
    case 'transport-window':
      return (
        <>
          <TimeField
            label="Vervoer vanaf"
            isRequired
            value={orNull(value.from)}
            onChange={(from) => onChange({ ...value, from: orNaN(from) })}
            error={error('from')}
          />
          <TimeField
            label="Vervoer tot"
            isRequired
            value={orNull(value.to)}
            onChange={(to) => onChange({ ...value, to: orNaN(to) })}
            error={error('to')}
          />
        </>
      );
    default:
      return null;
  }
}
