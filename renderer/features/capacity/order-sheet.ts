import type { ExportCell, ExportSheet } from '#contract/exports.ts';
import { type Order, totalOf } from '#domain/model/order.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { numericDay } from '#domain/words/dutch.ts';
import { LEVEL_WORDS } from '#domain/words/order-levels.ts';
import { doneShare, type OrderLine, paceWords } from './order-view.ts';

const inHours = (minutes: number): number => Math.round((minutes / 60) * 10_000) / 10_000;

/** As the import reads it: "elke 2 weken t/m 01-03-2027". */
function repeatText({ everyWeeks, until }: Order): string | null {
  if (everyWeeks === null) return null;
  const every = everyWeeks === 1 ? 'elke week' : `elke ${everyWeeks} weken`;
  return until === null ? every : `${every} t/m ${numericDay(until)}`;
}

const joined = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join('; '));
const textOrNull = (text: string): string | null => (text === '' ? null : text);

/** What an order is, in the columns of the import: a workbook that is changed and imported changes only that. */
function importCells({ order, client }: OrderLine, names: ReadonlyMap<string, string>): readonly ExportCell[] {
  const { amount } = order;
  const namesOf = (ids: readonly string[]): string | null => joined(ids.flatMap((id) => names.get(id) ?? []));
  return [
    order.number,
    order.description,
    client,
    order.workType,
    namesOf(order.workplaceIds),
    amount.kind === 'pieces' ? amount.pieces : null,
    amount.kind === 'pieces' ? amount.minutesPerPiece : null,
    amount.kind === 'hours' ? inHours(amount.normMinutes) : null,
    order.startsOn,
    order.deadline,
    order.pricePerPiece,
    order.price,
    repeatText(order),
    joined(order.certificates),
    namesOf(order.after),
    order.partOf,
    textOrNull(order.note),
  ];
}

/** How it stands: columns that an import leaves out. */
function stateCells({ order, state }: OrderLine): readonly ExportCell[] {
  const { outlook } = state;
  const done = totalOf(order.amount) * doneShare(state);
  return [
    LEVEL_WORDS[state.level],
    state.deadline,
    order.amount.kind === 'pieces' ? Math.round(done * 100) / 100 : inHours(done),
    order.amount.kind === 'pieces' ? 'stuks' : 'uur',
    inHours(state.leftMinutes),
    inHours(state.plannedMinutes),
    inHours(state.shortMinutes),
    inHours(outlook.freeMinutes - outlook.takenMinutes),
    inHours(outlook.shortAtDeadline),
    state.readyOn,
    outlook.expectedOn,
    paceWords(state.pace),
  ];
}

const text = (title: string, width: number) => ({ title, kind: 'text', width }) as const;
const day = (title: string) => ({ title, kind: 'date', width: 12 }) as const;
const number = (title: string, digits: number) => ({ title, kind: 'number', width: 12, digits }) as const;
const euros = (title: string) => ({ title, kind: 'cents', width: 12 }) as const;

const COLUMNS: ExportSheet['columns'] = [
  text('Ordernummer', 13),
  text('Omschrijving', 34),
  text('Opdrachtgever', 26),
  text('Werksoort', 18),
  text('Werkplekken', 20),
  number('Aantal', 0),
  number('Normminuten per stuk', 2),
  number('Normuren', 2),
  day('Startdatum'),
  day('Deadline'),
  euros('Prijs per stuk'),
  euros('Prijs'),
  text('Herhaling', 26),
  text('Certificaten', 22),
  text('Wacht op', 14),
  text('Deel van', 22),
  text('Opmerking', 40),
  text('Staat', 14),
  day('Deze keer klaar voor'),
  number('Gedaan', 2),
  text('Geteld in', 10),
  number('Nog te doen (normuren)', 2),
  number('Gepland (normuren)', 2),
  number('Te weinig gepland (normuren)', 2),
  number('Vrij die past (normuren)', 2),
  number('Te weinig op de deadline (normuren)', 2),
  day('Klaar volgens plan'),
  day('Kan klaar zijn op'),
  text('Tempo', 40),
];

/** The orders on screen as a sheet: first what the import reads, then how they stand. Nothing of people. */
export function orderSheet(lines: readonly OrderLine[], catalogue: Catalogue): ExportSheet {
  const names = new Map<string, string>([
    ...catalogue.workplaces.map((w) => [w.id, w.code] as const),
    ...catalogue.orders.map((o) => [o.id, o.number] as const),
  ]);
  return {
    name: 'Orders',
    columns: [...COLUMNS],
    rows: lines.map((line) => [...importCells(line, names), ...stateCells(line)]),
  };
}
