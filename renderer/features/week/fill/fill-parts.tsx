import { useState } from 'react';
import type { FillChoice, FillPreview, FillQuestion, FillRow } from '#domain/plan/fill/fill-types.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { TIERS } from '#domain/rules/finding.ts';
import { sentenceOf } from '#domain/rules/index.ts';
import { weekName } from '#domain/words/dutch.ts';
import { StatusPill } from '#ui/badge.tsx';
import { classes } from '#ui/classes.ts';
import { DataTable } from '#ui/data-table.tsx';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import { EmptyState } from '#ui/states.tsx';
import { Tabs } from '#ui/tabs.tsx';
import styles from '../week.module.css';
import { FillChoiceDialog } from './fill-choice-dialog.tsx';
import { rowColumns } from './fill-columns.tsx';
import { seatColumns, seatRows } from './seat-rows.tsx';

const c = classes(styles);

export interface FillPartsProps {
  readonly plan: Plan;
  readonly preview: FillPreview;
  readonly question: FillQuestion;
  readonly onChoose: (key: string, choice: FillChoice | null) => void;
}

type Part = 'conflict' | 'other' | 'seats' | 'findings';
type Finding = FillPreview['findings'][number];

const FINDING_COLUMNS: readonly DataColumn<Finding>[] = [
  {
    id: 'severity',
    header: 'Soort',
    width: '9rem',
    render: (f) => (
      <StatusPill tone={f.severity === 'block' ? 'red' : 'amber'} size="small">
        {f.severity === 'block' ? 'blokkade' : 'waarschuwing'}
      </StatusPill>
    ),
  },
  { id: 'tier', header: 'Gaat over', width: '13rem', render: (f) => TIERS[f.tier] },
  { id: 'sentence', header: 'Wat er dan is', width: 'minmax(16rem, 1fr)', render: (f) => sentenceOf(f) },
];

/** The rows that ask for attention, the seats that stay free, and what the filled week will say. */
export function FillParts({ plan, preview, question, onChoose }: FillPartsProps) {
  const conflicts = preview.rows.filter((row) => row.outcome === 'conflict');
  const others = preview.rows.filter((row) => row.outcome !== 'conflict');
  const seats = seatRows(plan, preview.emptySeats);
  const free = preview.emptySeats.reduce((sum, cell) => sum + cell.seats - cell.taken, 0);
  const isEmpty = Object.values(preview.counts).every((n) => n === 0);
  const [part, setPart] = useState<Part>('conflict');
  const [openedKey, setOpenedKey] = useState<string | null>(null);
  const opened = preview.rows.find((row) => row.key === openedKey) ?? null;
  const rowTable = (label: string, rows: readonly FillRow[], none: string) => (
    <DataTable
      label={label}
      columns={rowColumns(plan, question.choices)}
      rows={rows}
      rowKey={(row) => row.key}
      rowLabel={(row) => `${plan.lookup.people.get(row.personId)?.lastName ?? ''}: kies wat er gebeurt`}
      onOpen={(row) => setOpenedKey(row.key)}
      empty={<EmptyState title={none} />}
    />
  );
  if (isEmpty) {
    return question.source.kind === 'base' ? (
      <EmptyState title="Het basisrooster zegt niets over deze week">
        In Beheer, bij Basisrooster, staat wie waar werkt in een gewone week. Vul dat eerst in, of kies een andere week.
      </EmptyState>
    ) : (
      <EmptyState title={`In ${weekName(question.source.week)} is hier niemand ingedeeld`}>
        Kies een andere week, of vul deze week uit het basisrooster.
      </EmptyState>
    );
  }
  return (
    <>
      <Tabs
        label="Onderdelen van het overzicht"
        value={part}
        onChange={setPart}
        tabs={[
          { id: 'conflict', label: `Kan niet (${conflicts.length})` },
          { id: 'other', label: `Anders dan gevraagd (${others.length})` },
          { id: 'seats', label: `Vrije plaatsen (${free})` },
          { id: 'findings', label: `Aandachtspunten (${preview.findings.length})` },
        ]}
      >
        <div className={c('part')}>
          {part === 'conflict' &&
            rowTable('Wat niet kan', conflicts, 'Alles past. Er is niets waarvoor u moet kiezen.')}
          {part === 'other' && rowTable('Anders dan gevraagd', others, 'Niets is anders dan gevraagd.')}
          {part === 'seats' && (
            <DataTable
              label="Vrije plaatsen"
              columns={seatColumns(plan)}
              rows={seats}
              rowKey={(row) => row.id}
              empty={<EmptyState title="Er blijven geen plaatsen vrij." />}
            />
          )}
          {part === 'findings' && (
            <DataTable
              label="Aandachtspunten van de gevulde week"
              columns={FINDING_COLUMNS}
              rows={preview.findings}
              rowKey={(f) => f.key}
              empty={<EmptyState title="De gevulde week geeft geen nieuwe aandachtspunten." />}
            />
          )}
        </div>
      </Tabs>
      {opened && (
        <FillChoiceDialog
          key={opened.key}
          plan={plan}
          row={opened}
          question={question}
          onChoose={(choice) => {
            onChoose(opened.key, choice);
            setOpenedKey(null);
          }}
          onClose={() => setOpenedKey(null)}
        />
      )}
    </>
  );
}
