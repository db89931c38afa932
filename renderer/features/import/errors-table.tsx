import type { ImportError } from '#contract/imports.ts';
import { DataTable } from '#ui/data-table.tsx';
import type { DataColumn } from '#ui/data-table-cells.tsx';

interface NumberedError extends ImportError {
  readonly key: string;
}

const COLUMNS: readonly DataColumn<NumberedError>[] = [
  { id: 'sheet', header: 'Blad', width: '8rem', render: (error) => error.sheet, sortValue: (error) => error.sheet },
  {
    id: 'row',
    header: 'Regel',
    width: '5rem',
    align: 'end',
    render: (error) => (error.row === 0 ? 'hele blad' : error.row),
    sortValue: (error) => error.row,
  },
  {
    id: 'column',
    header: 'Kolom',
    width: 'minmax(8rem, 1fr)',
    render: (error) => error.column,
    sortValue: (error) => error.column,
  },
  {
    id: 'value',
    header: 'Er staat',
    width: 'minmax(8rem, 1fr)',
    render: (error) => (error.value === '' ? '(leeg)' : error.value),
    sortValue: (error) => error.value,
  },
  {
    id: 'reason',
    header: 'Wat klopt er niet',
    width: 'minmax(14rem, 3fr)',
    render: (error) => error.reason,
    sortValue: (error) => error.reason,
  },
];

/** Every error by its place in the file, so that it can be mended there. */
export function ErrorsTable({ errors }: { readonly errors: readonly ImportError[] }) {
  const rows = errors.map((error, index) => ({ ...error, key: String(index) }));
  return (
    <DataTable label="Fouten in het bestand" columns={COLUMNS} rows={rows} rowKey={(error) => error.key} empty={null} />
  );
}
