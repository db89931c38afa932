import type { z } from 'zod';
import type { developmentGoal, wageValue } from '#domain/model/person.ts';
import { DateField, NumberField } from '#ui/parsed-field.tsx';
import { Select } from '#ui/select.tsx';
import { useLookups } from './lookups.ts';
import { orNaN, orNull, toHours, toMinutes } from './scaled.ts';
import { RowsEditor } from './section.tsx';

type WageRow = z.input<typeof wageValue>;
type GoalRow = z.input<typeof developmentGoal>;

interface EditorProps<T> {
  readonly value: readonly T[];
  readonly onChange: (value: T[]) => void;
  readonly error: (path: string) => string | undefined;
}

/** Loonwaarde per werksoort: % of the norm performance, from a day on. */
export function WageValuesEditor({ value, onChange, error }: EditorProps<WageRow>) {
  const { workTypes, workTypeName } = useLookups();
  return (
    <RowsEditor
      rows={value}
      onChange={onChange}
      nameOf={(row) => `Loonwaarde ${workTypeName(row.workType)}`}
      errorOf={() => undefined}
      addLabel="Loonwaarde toevoegen"
      newRow={() => ({ workType: workTypes[0]?.id ?? '', percent: Number.NaN, from: null })}
      none="Geen loonwaarde: het programma rekent met de algemene waarde en zegt erbij dat het geschat is."
      renderRow={(row, set, index) => (
        <>
          <Select
            label="Werksoort"
            options={workTypes}
            value={row.workType}
            onChange={(workType) => set({ ...row, workType })}
            error={error(`wageValues.${index}.workType`)}
          />
          <NumberField
            label="Loonwaarde"
            unit="%"
            isRequired
            value={orNull(row.percent)}
            onChange={(percent) => set({ ...row, percent: orNaN(percent) })}
            error={error(`wageValues.${index}.percent`)}
          />
          <DateField
            label="Vanaf"
            value={row.from}
            onChange={(from) => set({ ...row, from })}
            error={error(`wageValues.${index}.from`)}
          />
        </>
      )}
    />
  );
}

/** Leerdoelen: at least so many hours a week of a kind of work. */
export function GoalsEditor({ value, onChange, error }: EditorProps<GoalRow>) {
  const { workTypes, workTypeName } = useLookups();
  return (
    <RowsEditor
      rows={value}
      onChange={onChange}
      nameOf={(row) => `Leerdoel ${workTypeName(row.workType)}`}
      errorOf={() => undefined}
      addLabel="Leerdoel toevoegen"
      newRow={() => ({ workType: workTypes[0]?.id ?? '', minutesPerWeek: Number.NaN, until: null })}
      none="Geen leerdoelen."
      renderRow={(row, set, index) => (
        <>
          <Select
            label="Werksoort"
            options={workTypes}
            value={row.workType}
            onChange={(workType) => set({ ...row, workType })}
            error={error(`goals.${index}.workType`)}
          />
          <NumberField
            label="Minstens"
            unit="uur per week"
            isRequired
            value={toHours(row.minutesPerWeek)}
            onChange={(perWeek) => set({ ...row, minutesPerWeek: toMinutes(perWeek) })}
            error={error(`goals.${index}.minutesPerWeek`)}
          />
          <DateField
            label="Tot en met"
            value={row.until}
            onChange={(until) => set({ ...row, until })}
            error={error(`goals.${index}.until`)}
          />
        </>
      )}
    />
  );
}
