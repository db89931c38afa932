import { useMemo, useState } from 'react';
import type { ImportRow } from '#contract/imports.ts';
import { changedIcon, newIcon, StatusPill, type Tone } from '#ui/badge.tsx';
import { classes } from '#ui/classes.ts';
import { DataTable } from '#ui/data-table.tsx';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import { Select, type SelectOption } from '#ui/select.tsx';
import { EmptyState } from '#ui/states.tsx';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import styles from './import.module.css';
import { filterRows, type RowFilter } from './import-view.ts';

const c = classes(styles);

const STATUSES: Readonly<Record<ImportRow['status'], { readonly word: string; readonly tone: Tone }>> = {
  new: { word: 'Nieuw', tone: 'green' },
  changed: { word: 'Gewijzigd', tone: 'amber' },
  unchanged: { word: 'Ongewijzigd', tone: 'neutral' },
  error: { word: 'Fout', tone: 'red' },
};
const FILTERS: readonly { readonly id: RowFilter; readonly label: string }[] = [
  { id: 'all', label: 'Alle' },
  { id: 'new', label: 'Nieuw' },
  { id: 'changed', label: 'Gewijzigd' },
  { id: 'unchanged', label: 'Ongewijzigd' },
  { id: 'error', label: 'Fout' },
];

function Status({ status }: { readonly status: ImportRow['status'] }) {
  const { word, tone } = STATUSES[status];
  const icon = status === 'new' ? newIcon : status === 'changed' ? changedIcon : undefined;
  return (
    <StatusPill tone={tone} size="small" icon={icon}>
      {word}
    </StatusPill>
  );
}

function Differences({ row }: { readonly row: ImportRow }) {
  return (
    <span>
      {row.differences.map(({ field, before, after }) => (
        <span key={field} className={c('change')}>
          {field}: <del>{before === '' ? 'leeg' : before}</del> → <ins>{after === '' ? 'leeg' : after}</ins>
        </span>
      ))}
    </span>
  );
}

const COLUMNS: readonly DataColumn<ImportRow>[] = [
  {
    id: 'status',
    header: 'Wat gebeurt er',
    width: '9rem',
    render: (row) => <Status status={row.status} />,
    sortValue: (row) => STATUSES[row.status].word,
  },
  { id: 'sheet', header: 'Blad', width: '8rem', render: (row) => row.sheet, sortValue: (row) => row.sheet },
  { id: 'row', header: 'Regel', width: '5rem', align: 'end', render: (row) => row.row, sortValue: (row) => row.row },
  {
    id: 'title',
    header: 'Over wie of wat',
    width: 'minmax(12rem, 2fr)',
    render: (row) => row.title,
    sortValue: (row) => row.title,
  },
  {
    id: 'differences',
    header: 'Van → naar',
    width: 'minmax(12rem, 3fr)',
    render: (row) => <Differences row={row} />,
  },
];

/** Every row of the file with what would happen to it. */
export function RowsTable({ rows }: { readonly rows: readonly ImportRow[] }) {
  const [status, setStatus] = useState<RowFilter>('all');
  const [sheet, setSheet] = useState<string>('');
  const shown = useMemo(() => filterRows(rows, status, sheet === '' ? null : sheet), [rows, status, sheet]);
  const sheets = useMemo<readonly SelectOption<string>[]>(
    () => [
      { id: '', label: 'Alle bladen' },
      ...[...new Set(rows.map((row) => row.sheet))].map((id) => ({ id, label: id })),
    ],
    [rows],
  );
  return (
    <div className={c('list')}>
      <div className={c('filters')}>
        <ToggleGroup label="Wat gebeurt er" look="chips" options={FILTERS} value={status} onChange={setStatus} />
        <Select label="Blad" hideLabel options={sheets} value={sheet} onChange={setSheet} />
      </div>
      <DataTable
        label="Regels van het bestand"
        columns={COLUMNS}
        rows={shown}
        rowKey={(row) => `${row.sheet} ${row.row}`}
        empty={<EmptyState title="Geen regels">Met deze filters blijft er niets over.</EmptyState>}
      />
    </div>
  );
}
