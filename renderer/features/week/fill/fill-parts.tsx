import { useState } from 'react';
import type { FillChoice, FillPreview, FillQuestion, FillRow } from '#domain/plan/fill/fill-types.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { TIERS } from '#domain/rules/finding.ts';
import { sentenceOf } from '#domain/rules/index.ts';
import { sentenceCase, shortDay, weekName } from '#domain/words/dutch.ts';
import { StatusPill } from '#ui/badge.tsx';
import { classes } from '#ui/classes.ts';
import { DataTable } from '#ui/data-table.tsx';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import { EmptyState } from '#ui/states.tsx';
import { Tabs } from '#ui/tabs.tsx';
import styles from '../week.module.css';
import { ConflictPart } from './conflict-part.tsx';
import { groupsOf } from './fill-lines.ts';
import { sourceName } from './fill-words.ts';
import { LineTable } from './line-table.tsx';
import { SeatPart } from './seat-part.tsx';

const c = classes(styles);

export interface FillPartsProps {
  readonly plan: Plan;
  readonly preview: FillPreview;
  readonly question: FillQuestion;
  readonly onChoose: (rows: readonly FillRow[], choice: FillChoice | null) => void;
}

type Part = 'conflict' | 'gone' | 'other' | 'orders' | 'seats' | 'findings';
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
  {
    id: 'when',
    header: 'Wanneer',
    width: '7rem',
    render: (f) => (f.date === null ? 'Deze week' : sentenceCase(shortDay(f.date))),
  },
  { id: 'tier', header: 'Gaat over', width: '13rem', render: (f) => TIERS[f.tier] },
  { id: 'sentence', header: 'Wat er dan is', width: 'minmax(16rem, 1fr)', render: (f) => sentenceOf(f) },
];

/** The rows that ask for attention, the seats that stay free, and what the filled week will say. */
export function FillParts({ plan, preview, question, onChoose }: FillPartsProps) {
  const [asked, setAsked] = useState<Part>('conflict');
  const { rows, emptySeats, findings, counts } = preview;
  const groups = groupsOf(rows, question.choices);
  const free = emptySeats.reduce((sum, cell) => sum + cell.seats - cell.taken, 0);
  const isEmpty = (asked === 'gone' || asked === 'orders') && groups[asked].length === 0;
  const part = isEmpty ? 'conflict' : asked;
  if (Object.values(counts).every((n) => n === 0)) return <NothingAsked question={question} />;
  const lines = { plan, question, onChoose };
  return (
    <Tabs
      label="Onderdelen van het overzicht"
      value={part}
      onChange={setAsked}
      tabs={[
        { id: 'conflict', label: `Kan niet (${groups.toChoose.length + groups.nothing.length})` },
        ...(groups.gone.length > 0 ? [{ id: 'gone', label: `Vervalt (${counts.gone})` } as const] : []),
        { id: 'other', label: `Anders dan gevraagd (${groups.other.length})` },
        ...(groups.orders.length > 0
          ? [{ id: 'orders', label: `Zonder de order (${groups.orders.length})` } as const]
          : []),
        { id: 'seats', label: `Vrije plaatsen (${free})` },
        { id: 'findings', label: `Aandachtspunten (${findings.length})` },
      ]}
    >
      <div className={c('part')}>
        {part === 'conflict' && <ConflictPart groups={groups} {...lines} />}
        {part === 'gone' && <LineTable label="Wat vervalt" rows={groups.gone} none="Er vervalt niets." {...lines} />}
        {part === 'other' && (
          <LineTable label="Anders dan gevraagd" rows={groups.other} none="Niets is anders dan gevraagd." {...lines} />
        )}
        {part === 'orders' && (
          <LineTable label="Zonder de order" rows={groups.orders} none="Elke order kan nog." {...lines} />
        )}
        {part === 'seats' && <SeatPart plan={plan} cells={emptySeats} source={sourceName(question)} />}
        {part === 'findings' && (
          <DataTable
            label="Aandachtspunten van de gevulde week"
            columns={FINDING_COLUMNS}
            rows={findings}
            rowKey={(f) => f.key}
            empty={<EmptyState title="De gevulde week geeft geen nieuwe aandachtspunten." />}
          />
        )}
      </div>
    </Tabs>
  );
}

function NothingAsked({ question: { source } }: Pick<FillPartsProps, 'question'>) {
  return source.kind === 'base' ? (
    <EmptyState title="Het basisrooster zegt niets over deze week">
      In Beheer, bij Basisrooster, staat wie waar werkt in een gewone week. Vul dat eerst in, of kies een andere week.
    </EmptyState>
  ) : (
    <EmptyState title={`In ${weekName(source.week)} is hier niemand ingedeeld`}>
      Kies een andere week, of vul deze week uit het basisrooster.
    </EmptyState>
  );
}
