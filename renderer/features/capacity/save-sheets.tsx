import { IconDownload } from '@tabler/icons-react';
import { useExport } from '#client/use-export.ts';
import type { ExportSheet } from '#contract/exports.ts';
import { Button } from '#ui/button.tsx';
import { Menu } from '#ui/menu.tsx';
import { useToast } from '#ui/toast.tsx';

export interface SaveSheetsProps {
  /** Names the file. */
  readonly title: string;
  /** What is kept, as it is on screen now; the first sheet is what a CSV holds. */
  readonly sheets: () => readonly [ExportSheet, ...ExportSheet[]];
  /** What the workbook holds besides the first sheet: "Met uitleg". */
  readonly workbookDetail: string;
  readonly csvDetail: string;
}

/** Keeps what is on screen as a workbook or as CSV. */
export function SaveSheets({ title, sheets, workbookDetail, csvDetail }: SaveSheetsProps) {
  const { save, isBusy } = useExport();
  const toast = useToast();
  const keep = async (format: 'xlsx' | 'csv'): Promise<void> => {
    const all = sheets();
    const failure = await save({ title, format, sheets: format === 'csv' ? [all[0]] : [...all] });
    if (failure !== null) toast({ tone: 'red', text: failure });
  };
  return (
    <Menu
      label={`Bewaar: ${title}`}
      trigger={
        <Button
          aria-label={`Bewaar als bestand: ${title}`}
          isPending={isBusy}
          icon={<IconDownload size="1.125rem" aria-hidden="true" />}
        >
          Bewaar
        </Button>
      }
      entries={[
        { id: 'xlsx', label: 'Werkmap (XLSX)', detail: workbookDetail, onAction: () => void keep('xlsx') },
        { id: 'csv', label: 'Tekst (CSV)', detail: csvDetail, onAction: () => void keep('csv') },
      ]}
    />
  );
}

/** What words mean, as the last sheet of a workbook. */
export function meaningSheet(
  lines: readonly (readonly [string, string])[],
  meanings: readonly { readonly what: string; readonly meaning: string }[],
): ExportSheet {
  return {
    name: 'Uitleg',
    columns: [
      { title: 'Wat', kind: 'text', width: 28 },
      { title: 'Betekenis', kind: 'text', width: 90 },
    ],
    rows: [...lines.map((pair) => [...pair]), ...meanings.map(({ what, meaning }) => [what, meaning])],
  };
}
