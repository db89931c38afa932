import type { ReactNode } from 'react';
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

interface PerWorkTypeProps<T> extends EditorProps<T> {
  /** Of one row: "Leerdoel". */
  readonly name: string;
  /** Field of the person, for errors. */
  readonly path: string;
  readonly newRow: (workType: string) => T;
  readonly none: string;
  /** The fields after the work type. */
  readonly renderRest: (row: T, set: (row: T) => void, error: (field: string) => string | undefined) => ReactNode;
}

/** Rows that each say something about a person at one kind of work. */
function PerWorkType<T extends { workType: string }>(props: PerWorkTypeProps<T>) {
  const { value, onChange, error, name, path, newRow, none, renderRest } = props;
  const { workTypes, workTypeName } = useLookups();
  return (
    <RowsEditor
      rows={value}
      onChange={onChange}
      nameOf={(row) => `${name} ${workTypeName(row.workType)}`}
      errorOf={() => undefined}
      addLabel={`${name} toevoegen`}
      newRow={() => newRow(workTypes[0]?.id ?? '')}
      none={none}
      renderRow={(row, set, index) => (
        <>
          <Select
            label="Werksoort"
            options={workTypes}
            value={row.workType}
            onChange={(workType) => set({ ...row, workType })}
            error={error(`${path}.${index}.workType`)}
          />
          {renderRest(row, set, (field) => error(`${path}.${index}.${field}`))}
        </>
      )}
    />
  );
}

/** Loonwaarde per werksoort: % of the norm performance, from a day on. */
export function WageValuesEditor(props: EditorProps<WageRow>) {
  return (
    <PerWorkType
      {...props}
      name="Loonwaarde"
      path="wageValues"
      newRow={(workType) => ({ workType, percent: Number.NaN, from: null })}
      none="Geen loonwaarde: het programma rekent met de algemene waarde en zegt erbij dat het geschat is."
      renderRest={(row, set, error) => (
        <>
          <NumberField
            label="Loonwaarde"
            unit="%"
            isRequired
            value={orNull(row.percent)}
            onChange={(percent) => set({ ...row, percent: orNaN(percent) })}
            error={error('percent')}
          />
          <DateField label="Vanaf" value={row.from} onChange={(from) => set({ ...row, from })} error={error('from')} />
        </>
      )}
    />
  );
}

/** Leerdoelen: at least so many hours a week of a kind of work. */
export function GoalsEditor(props: EditorProps<GoalRow>) {
  return (
    <PerWorkType
      {...props}
      name="Leerdoel"
      path="goals"
      newRow={(workType) => ({ workType, minutesPerWeek: Number.NaN, until: null })}
      none="Geen leerdoelen."
      renderRest={(row, set, error) => (
        <>
          <NumberField
            label="Minstens"
            unit="uur per week"
            isRequired
            value={toHours(row.minutesPerWeek)}
            onChange={(perWeek) => set({ ...row, minutesPerWeek: toMinutes(perWeek) })}
            error={error('minutesPerWeek')}
          />
          <DateField
            label="Tot en met"
            value={row.until}
            onChange={(until) => set({ ...row, until })}
            error={error('until')}
          />
        </>
      )}
    />
  );
}
