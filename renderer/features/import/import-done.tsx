import { IconCircleCheck } from '@tabler/icons-react';
import type { ImportPreview } from '#contract/imports.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { EmptyState } from '#ui/states.tsx';
import styles from './import.module.css';
import { countRows } from './import-view.ts';
import { SheetTable } from './sheet-table.tsx';

const c = classes(styles);

export interface ImportDoneProps {
  readonly sheets: ImportPreview['sheets'];
  readonly onAgain: () => void;
  readonly onRoster: () => void;
}

/** What was written. */
export function ImportDone({ sheets, onAgain, onRoster }: ImportDoneProps) {
  const written = sheets.reduce((sum, sheet) => sum + sheet.new + sheet.changed, 0);
  return (
    <div className={c('pick')}>
      <div role="status">
        <EmptyState
          icon={<IconCircleCheck size="3rem" stroke={1.5} aria-hidden="true" />}
          title={`De import is klaar: ${countRows(written)} overgenomen`}
          actions={
            <>
              <Button onPress={onAgain}>Nog een bestand</Button>
              <Button variant="primary" onPress={onRoster}>
                Naar het rooster
              </Button>
            </>
          }
        >
          U kunt de import ongedaan maken met Ctrl + Z.
        </EmptyState>
      </div>
      <SheetTable sheets={sheets} caption="Wat er is overgenomen" />
    </div>
  );
}
