import { useState } from 'react';
import { StatusPill } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import styles from './import.module.css';
import { countRows, type ImportTotals, verdictOf } from './import-view.ts';

const c = classes(styles);

export interface AcceptBarProps {
  readonly totals: ImportTotals;
  /** There are columns that the user could still point out. */
  readonly hasUnknownColumns: boolean;
  readonly isWriting: boolean;
  readonly onAccept: (validOnly: boolean) => void;
  readonly onCancel: () => void;
}

/** The decision: all of it, or with errors only the good rows, and that only after an explicit yes. */
export function AcceptBar({ totals, hasUnknownColumns, isWriting, onAccept, onCancel }: AcceptBarProps) {
  const [isAsking, setAsking] = useState(false);
  const verdict = verdictOf(totals);
  return (
    <div className={c('foot')}>
      <div>
        {verdict.kind === 'all' && <StatusPill tone="green">Alle regels kloppen</StatusPill>}
        {verdict.kind === 'nothing-new' && (
          <StatusPill tone="green">Alles staat er al. Er hoeft niets te veranderen.</StatusPill>
        )}
        {verdict.kind === 'nothing-valid' && (
          <StatusPill tone="red">
            Er is geen regel om over te nemen. Verbeter het bestand
            {hasUnknownColumns && ', of wijs de onbekende kolommen aan'}.
          </StatusPill>
        )}
        {verdict.kind === 'valid-only' && (
          <StatusPill tone="red">
            {countRows(verdict.errorRows)} met een fout. Verbeter het bestand liefst eerst.
          </StatusPill>
        )}
      </div>
      <Button onPress={onCancel}>Kies een ander bestand</Button>
      {verdict.kind === 'all' && (
        <Button variant="primary" isPending={isWriting} onPress={() => onAccept(false)}>
          Neem alles over ({countRows(verdict.toWrite)})
        </Button>
      )}
      {verdict.kind === 'valid-only' && (
        <>
          <Button onPress={() => setAsking(true)}>Neem alleen de goede regels over…</Button>
          <ConfirmDialog
            isOpen={isAsking}
            title="Alleen de goede regels overnemen?"
            confirmLabel={`Neem ${countRows(verdict.toWrite)} over`}
            isPending={isWriting}
            onConfirm={() => onAccept(true)}
            onCancel={() => setAsking(false)}
          >
            <p>
              {countRows(verdict.errorRows)} met een fout {verdict.errorRows === 1 ? 'komt' : 'komen'} niet mee. Ook wat
              daarnaar verwijst, blijft weg. U kunt het verbeterde bestand later opnieuw importeren.
            </p>
          </ConfirmDialog>
        </>
      )}
    </div>
  );
}
