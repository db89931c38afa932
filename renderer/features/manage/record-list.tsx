import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { sentenceCase } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import { Switch } from '#ui/checkbox.tsx';
import { classes } from '#ui/classes.ts';
import { DataTable } from '#ui/data-table.tsx';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { Select } from '#ui/select.tsx';
import type { SortState } from '#ui/sort.ts';
import { foldText } from '#ui/sort.ts';
import { EmptyState } from '#ui/states.tsx';
import styles from './manage.module.css';

const c = classes(styles);

/** Shows the rows of one kind, chosen from a list. */
export interface KindChoice<T> {
  /** "Soort organisatie". */
  readonly label: string;
  /** "Alle soorten". */
  readonly all: string;
  /** Every kind there can be, in the order in which they are offered. */
  readonly kinds: readonly string[];
  readonly of: (row: T) => string;
}

export interface RecordListProps<T> {
  /** "Medewerkers". */
  readonly label: string;
  readonly columns: readonly DataColumn<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly nameOf: (row: T) => string;
  /** What search looks in. */
  readonly textOf: (row: T) => string;
  readonly isArchived: (row: T) => boolean;
  readonly initialSort: SortState;
  /** "Medewerker toevoegen". */
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly onOpen: (row: T) => void;
  /** Said when there is nothing at all yet. */
  readonly none: string;
  readonly noneActions?: ReactNode;
  readonly choice?: KindChoice<T>;
  /** Above the rows: what belongs with them but stands in no list. */
  readonly note?: string;
}

/** Search, sort, open and add: the same for every list of Beheer. */
export function RecordList<T>(props: RecordListProps<T>) {
  const { label, rows, keyOf, nameOf, textOf, isArchived, addLabel, onAdd, choice } = props;
  const [query, setQuery] = useState('');
  const [withArchive, setWithArchive] = useState(false);
  const [kind, setKind] = useState('');
  const search = useRef<HTMLInputElement>(null);
  useSlashKey(() => search.current?.focus());
  // Folding 1,500 rows at each letter would be felt; once per change of the list is not.
  const folded = useMemo(() => rows.map((row) => ({ row, text: foldText(textOf(row)) })), [rows, textOf]);
  const wanted = useDeferredValue(query);
  const shown = useMemo(() => {
    const words = foldText(wanted).split(/\s+/);
    return folded
      .filter(
        ({ row, text }) =>
          (withArchive || !isArchived(row)) &&
          (kind === '' || choice?.of(row) === kind) &&
          words.every((word) => text.includes(word)),
      )
      .map(({ row }) => row);
  }, [folded, wanted, withArchive, isArchived, kind, choice]);
  const archived = useMemo(() => rows.filter(isArchived).length, [rows, isArchived]);
  const clear = (): void => {
    setQuery('');
    setKind('');
  };
  const add = (
    <Button variant="primary" icon={<IconPlus size="1.125rem" aria-hidden="true" />} onPress={onAdd}>
      {addLabel}
    </Button>
  );
  if (rows.length === 0) {
    return (
      <EmptyState
        title={`Nog geen ${label.toLowerCase()}`}
        actions={
          <>
            {add}
            {props.noneActions}
          </>
        }
      >
        {props.none}
      </EmptyState>
    );
  }
  return (
    <div className={c('list')}>
      <div className={c('tools')}>
        <div className={c('search')}>
          <SearchField
            label={`Zoek in ${label.toLowerCase()}`}
            placeholder="Zoek  ( / )"
            value={query}
            onChange={setQuery}
            inputRef={search}
          />
        </div>
        {choice && (
          <Select
            label={choice.label}
            hideLabel
            options={[{ id: '', label: choice.all }, ...choice.kinds.map((id) => ({ id, label: sentenceCase(id) }))]}
            value={kind}
            onChange={setKind}
          />
        )}
        {archived > 0 && (
          <Switch isSelected={withArchive} onChange={setWithArchive}>
            Toon ook het archief ({archived})
          </Switch>
        )}
        <span className={c('count')} role="status">
          {shown.length === rows.length - (withArchive ? 0 : archived)
            ? `${shown.length} in de lijst`
            : `${shown.length} gevonden`}
        </span>
        {add}
      </div>
      {props.note !== undefined && <p className={c('note')}>{props.note}</p>}
      <DataTable
        label={label}
        columns={props.columns}
        rows={shown}
        rowKey={keyOf}
        rowLabel={nameOf}
        onOpen={props.onOpen}
        initialSort={props.initialSort}
        empty={
          <EmptyState
            title="Niets gevonden"
            actions={<Button onPress={clear}>{kind === '' ? 'Wis het zoekwoord' : 'Toon alles'}</Button>}
          >
            {kind === '' ? `Er is niets met "${query}" in deze lijst.` : 'Er is niets van deze soort in deze lijst.'}
          </EmptyState>
        }
      />
    </div>
  );
}

/** `/` puts the cursor in the search box, unless someone is typing. */
function useSlashKey(onSlash: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event;
      const isTyping = target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
      if (event.key !== '/' || isTyping || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      onSlash();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
