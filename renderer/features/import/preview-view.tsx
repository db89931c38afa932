import { useState } from 'react';
import type { ColumnMapping, ImportPreview } from '#contract/imports.ts';
import { classes } from '#ui/classes.ts';
import { type TabEntry, Tabs } from '#ui/tabs.tsx';
import { AcceptBar } from './accept-bar.tsx';
import { ColumnMappingView } from './column-mapping.tsx';
import { ErrorsTable } from './errors-table.tsx';
import styles from './import.module.css';
import { type MappedColumn, totalsOf } from './import-view.ts';
import { RowsTable } from './rows-table.tsx';
import { SheetTable } from './sheet-table.tsx';

const c = classes(styles);

export interface PreviewViewProps {
  readonly preview: ImportPreview;
  /** The mapping this preview was made with. */
  readonly mapping: ColumnMapping;
  readonly columns: readonly MappedColumn[];
  readonly isWriting: boolean;
  readonly onMap: (mapping: ColumnMapping) => void;
  readonly onAccept: (validOnly: boolean) => void;
  readonly onCancel: () => void;
}

type Part = 'errors' | 'columns' | 'rows' | 'notices';

/** What an import would do, before it is done: errors first, then columns to point out, then every row. */
export function PreviewView(props: PreviewViewProps) {
  const { preview, mapping, columns } = props;
  const tabs: TabEntry<Part>[] = [];
  if (preview.errors.length > 0) tabs.push({ id: 'errors', label: `Fouten (${preview.errors.length})` });
  if (columns.length > 0) tabs.push({ id: 'columns', label: `Onbekende kolommen (${columns.length})` });
  tabs.push({ id: 'rows', label: `Regels (${preview.rows.length})` });
  if (preview.notices.length > 0) tabs.push({ id: 'notices', label: `Meldingen (${preview.notices.length})` });
  const [part, setPart] = useState<Part>(tabs[0]?.id ?? 'rows');
  return (
    <div className={c('preview')}>
      <SheetTable sheets={preview.sheets} caption="Wat de import gaat doen" />
      <Tabs label="Onderdelen van de import" tabs={tabs} value={part} onChange={setPart}>
        {part === 'errors' && (
          <div className={c('list')}>
            <ErrorsTable errors={preview.errors} />
          </div>
        )}
        {part === 'columns' && (
          <ColumnMappingView
            columns={columns}
            knownColumns={preview.knownColumns}
            mapping={mapping}
            onMap={props.onMap}
          />
        )}
        {part === 'rows' && <RowsTable rows={preview.rows} />}
        {part === 'notices' && (
          <div className={c('notices')}>
            <ul>
              {preview.notices.map((notice) => (
                <li key={notice}>{notice}</li>
              ))}
            </ul>
          </div>
        )}
      </Tabs>
      <AcceptBar
        totals={totalsOf(preview)}
        hasUnknownColumns={columns.length > 0}
        isWriting={props.isWriting}
        onAccept={props.onAccept}
        onCancel={props.onCancel}
      />
    </div>
  );
}
