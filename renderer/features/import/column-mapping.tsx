import { useState } from 'react';
import type { ColumnMapping, ImportPreview } from '#contract/imports.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Select, type SelectOption } from '#ui/select.tsx';
import styles from './import.module.css';
import { choiceFor, type MappedColumn, sameMapping, withChoice } from './import-view.ts';

const c = classes(styles);

/** Select needs text for every choice; a column of the format never looks like this. */
const LEAVE_OUT = '\u0000';

export interface ColumnMappingViewProps {
  readonly columns: readonly MappedColumn[];
  readonly knownColumns: ImportPreview['knownColumns'];
  /** The mapping the preview on screen was made with. */
  readonly mapping: ColumnMapping;
  /** Reads the file again with this mapping. */
  readonly onMap: (mapping: ColumnMapping) => void;
}

/** For each column that the format does not know: which column it is, or leave it out. */
export function ColumnMappingView({ columns, knownColumns, mapping, onMap }: ColumnMappingViewProps) {
  const [draft, setDraft] = useState(mapping);
  return (
    <div className={c('mapping')}>
      <p className={c('quiet')}>
        Deze kolommen kent Roosterbord niet. Wijs aan wat erin staat, of laat ze weg. Lees het bestand daarna opnieuw
        in.
      </p>
      {columns.map((column) => {
        const known = knownColumns.find((entry) => entry.sheet === column.sheet)?.columns ?? [];
        const options: readonly SelectOption<string>[] = [
          { id: LEAVE_OUT, label: 'Laat weg' },
          ...known.map((name) => ({ id: name, label: name })),
        ];
        const choice = choiceFor(draft, column);
        return (
          <div key={`${column.sheet} ${column.column}`} className={c('mapRow')}>
            <span>
              <strong>{column.column}</strong> op blad {column.sheet}
              {column.examples.length > 0 && <small>Bijvoorbeeld: {column.examples.join(' · ')}</small>}
            </span>
            <Select
              label={`Kolom ${column.column} van blad ${column.sheet} is`}
              hideLabel
              options={options}
              value={choice ?? LEAVE_OUT}
              onChange={(to) => setDraft(withChoice(draft, column, to === LEAVE_OUT ? null : to))}
            />
          </div>
        );
      })}
      <div>
        <Button variant="primary" isDisabled={sameMapping(draft, mapping)} onPress={() => onMap(draft)}>
          Lees opnieuw in met deze kolommen
        </Button>
      </div>
    </div>
  );
}
