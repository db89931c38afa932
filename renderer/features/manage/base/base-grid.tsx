import { useMemo, useState } from 'react';
import { weekdayIndex } from '#domain/calendar/dates.ts';
import type { BaseRow } from '#domain/model/base-row.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { fullName, type Person } from '#domain/model/person.ts';
import type { Workplace } from '#domain/model/workplace.ts';
import { standingOn } from '#domain/plan/base/base-change.ts';
import { type BaseLine, linesOf } from '#domain/plan/base/base-lines.ts';
import { sentenceCase, WEEKDAYS } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import { DataTable } from '#ui/data-table.tsx';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import { matches } from '#ui/sort.ts';
import { EmptyState } from '#ui/states.tsx';
import styles from './base.module.css';
import { BaseCell, type BaseCellProps } from './base-cell.tsx';
import { useBase } from './base-context.ts';
import { BaseForm } from './base-form.tsx';
import { personCard, placeCode } from './base-words.ts';

const c = classes(styles);

/** One row of the grid: a person or a workplace with its lines. */
interface GridRow {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly sort: string;
  readonly days: ReadonlyMap<number, readonly BaseLine[]>;
}

const inUse = (record: { readonly archivedOn: string | null }): boolean => record.archivedOn === null;

function dayColumns(weekdays: readonly number[], cell: Omit<BaseCellProps, 'lines'>): readonly DataColumn<GridRow>[] {
  return weekdays.map((weekday) => ({
    id: String(weekday),
    header: sentenceCase(WEEKDAYS[weekday] ?? ''),
    width: 'minmax(8.5rem, 1fr)',
    render: (row) => <BaseCell lines={row.days.get(weekday) ?? []} {...cell} />,
  }));
}

export interface BaseGridProps {
  readonly by: 'person' | 'workplace';
  /** Shows what holds on this day. */
  readonly asOf: IsoDate;
  readonly query: string;
}

/** Who works where as a rule: person × weekday, or workplace × weekday. */
export function BaseGrid({ by, asOf, query }: BaseGridProps) {
  const { rows, lookup } = useBase();
  const [opened, setOpened] = useState<string | null>(null);
  const standing = useMemo(() => standingOn(rows, asOf), [rows, asOf]);
  const all = useMemo(() => gridRows(by, standing, lookup), [by, standing, lookup]);
  const shown = useMemo(() => all.filter((row) => matches(`${row.name} ${row.detail}`, query)), [all, query]);
  const columns = useMemo((): readonly DataColumn<GridRow>[] => {
    const days = new Set([0, 1, 2, 3, 4, ...standing.map((row) => row.weekday)]);
    const weekdays = [...days].sort((a, b) => a - b);
    const nameOf = (line: BaseLine): string =>
      by === 'person' ? placeCode(lookup, line.workplaceId) : personCard(lookup, line.personId);
    return [
      {
        id: 'name',
        header: by === 'person' ? 'Naam' : 'Werkplek',
        width: 'minmax(11rem, 1.4fr)',
        render: (row) => (
          <span className={c('who')}>
            <strong>{row.name}</strong>
            <span className={c('number')}>{row.detail}</span>
          </span>
        ),
        sortValue: (row) => row.sort,
      },
      ...dayColumns(weekdays, { nameOf, usual: null }),
    ];
  }, [by, standing, lookup]);
  return (
    <>
      <DataTable
        label={by === 'person' ? 'Basisrooster per persoon' : 'Basisrooster per werkplek'}
        columns={columns}
        rows={shown}
        rowKey={(row) => row.id}
        rowLabel={(row) => `${row.name}, basisrooster openen`}
        onOpen={(row) => setOpened(row.id)}
        initialSort={{ column: 'name', direction: 'ascending' }}
        empty={<EmptyState title="Niets gevonden">Er is niemand of niets met dit zoekwoord.</EmptyState>}
      />
      {opened !== null && (
        <BaseForm key={opened} by={by} id={opened} onClose={() => setOpened(null)} firstDay={nextMonday(asOf)} />
      )}
    </>
  );
}

/** The Monday on or after a day: rosters are made a week at a time. */
function nextMonday(day: IsoDate): IsoDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ((7 - weekdayIndex(day)) % 7));
  return date.toISOString().slice(0, 10) as IsoDate;
}

function gridRows(
  by: 'person' | 'workplace',
  standing: readonly BaseRow[],
  lookup: ReturnType<typeof useBase>['lookup'],
): readonly GridRow[] {
  const own = Map.groupBy(standing, (row): string => (by === 'person' ? row.personId : row.workplaceId));
  const days = (id: string): GridRow['days'] => Map.groupBy(linesOf(own.get(id) ?? [], lookup), (line) => line.weekday);
  const personRow = (p: Person): GridRow => ({
    id: p.id,
    name: fullName(p),
    detail: p.kind === 'guide' ? `${p.number}, begeleider` : p.number,
    sort: `${p.lastName} ${p.firstName}`,
    days: days(p.id),
  });
  const placeRow = (w: Workplace): GridRow => ({
    id: w.id,
    name: `${w.code} ${w.name}`,
    detail: lookup.sites.get(w.siteId)?.name ?? '',
    sort: w.code,
    days: days(w.id),
  });
  return by === 'person'
    ? [...lookup.people.values()].filter(inUse).map(personRow)
    : [...lookup.workplaces.values()].filter(inUse).map(placeRow);
}
