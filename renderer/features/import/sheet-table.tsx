import type { ImportPreview } from '#contract/imports.ts';
import { StatusPill } from '#ui/badge.tsx';
import { classes } from '#ui/classes.ts';
import styles from './import.module.css';

const c = classes(styles);

type Sheets = ImportPreview['sheets'];
const COUNTS = ['rows', 'new', 'changed', 'unchanged'] as const;

/** Per sheet: how many rows, and what happens to them. */
export function SheetTable({ sheets, caption }: { readonly sheets: Sheets; readonly caption: string }) {
  const total = (key: (typeof COUNTS)[number] | 'errors'): number => sheets.reduce((sum, sheet) => sum + sheet[key], 0);
  return (
    <div className={c('summary')}>
      <table aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">Blad</th>
            <th scope="col">Regels</th>
            <th scope="col">Nieuw</th>
            <th scope="col">Gewijzigd</th>
            <th scope="col">Ongewijzigd</th>
            <th scope="col">Met fouten</th>
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet) => (
            <tr key={sheet.sheet}>
              <th scope="row">{sheet.sheet}</th>
              {COUNTS.map((key) => (
                <td key={key} className={c(sheet[key] === 0 && 'zero')}>
                  {sheet[key]}
                </td>
              ))}
              <td>
                <ErrorCount count={sheet.errors} />
              </td>
            </tr>
          ))}
        </tbody>
        {sheets.length > 1 && (
          <tfoot>
            <tr>
              <th scope="row">Samen</th>
              {COUNTS.map((key) => (
                <td key={key}>{total(key)}</td>
              ))}
              <td>
                <ErrorCount count={total('errors')} />
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function ErrorCount({ count }: { readonly count: number }) {
  if (count === 0) return <span className={c('zero')}>0</span>;
  return (
    <StatusPill tone="red" size="small">
      {count} fout
    </StatusPill>
  );
}
