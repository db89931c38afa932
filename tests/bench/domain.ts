import type { IsoDate } from '#domain/model/common.ts';
import type { Cell } from '#domain/plan/cell.ts';
import { Plan } from '#domain/plan/plan.ts';
import { dropCommand, judge, type VerdictMemo } from '#domain/plan/verdict.ts';
import { createRandom } from '#seeds/random.ts';
import { type Figure, figure, figureOf, percentile, type Sample, timed } from './figures.ts';
import { weekPlan } from './week-plan.ts';

const GESTURES = 200;
const MOVES = 200;

/** All cells of these days. */
function cellsOf(plan: Plan, dates: readonly IsoDate[]): readonly Cell[] {
  return plan.catalogue.workplaces.flatMap((w) =>
    plan.lookup.blocksOf(w.siteId).flatMap((b) => dates.map((date) => ({ workplaceId: w.id, date, blockId: b.id }))),
  );
}

/** The rules without a window or a database: verdicts at drag start, findings after a move. */
export function benchDomain(employees: number): readonly Figure[] {
  const plan = weekPlan(employees);
  const random = createRandom(11);
  const rows = [...plan.placed.all()];
  const dates = [...plan.dates];
  const day = cellsOf(plan, dates.slice(0, 1));
  const week = cellsOf(plan, dates.slice(0, 5));

  const data = plan.toData();
  const wholes = repeat(7, () => timed(() => new Plan(data)));

  const gesture = (cells: readonly Cell[]): Sample => {
    const row = random.pick(rows);
    const card = { personId: row.person.id, assignmentId: row.assignment.id };
    return timed(() => {
      const memo: VerdictMemo = new Map();
      for (const cell of cells) {
        const command = dropCommand(plan, [card], cell);
        // As the window asks for cells that nobody points at yet.
        if (command) judge(plan, command, memo, { refusedEarly: true });
      }
    });
  };
  repeat(20, () => gesture(day));
  const dayStarts = repeat(GESTURES, () => gesture(day));
  const weekStarts = repeat(GESTURES / 4, () => gesture(week));

  const move = (): Sample => {
    const { assignment } = random.pick(rows);
    const change = { kind: 'assignment', before: assignment, after: { ...assignment, ...random.pick(day) } } as const;
    const sample = timed(() => plan.apply([change]));
    plan.apply([{ ...change, before: change.after, after: change.before }]);
    return sample;
  };
  repeat(20, move);
  const moves = repeat(MOVES, move);

  const starts = `all ${day.length} verdicts of a day at drag start`;
  const aim = { bound: 'at most', value: 16 } as const;
  const ratio = (of: (sample: Sample) => number): number =>
    percentile(wholes.map(of), 0.5) / percentile(moves.map(of), 0.5);
  return [
    figureOf(dayStarts, 0.5, { name: starts, employees }),
    figureOf(dayStarts, 0.99, { name: starts, employees, aim }),
    figureOf(weekStarts, 0.5, { name: `all ${week.length} verdicts of a week at drag start`, employees }),
    figureOf(wholes, 0.5, { name: 'findings of the week, whole', employees }),
    figureOf(moves, 0.5, { name: 'findings after one move, incremental', employees }),
    figure({
      name: 'findings: whole / incremental',
      employees,
      value: ratio((s) => s.wall),
      cpu: ratio((s) => s.cpu),
      unit: '×',
      aim: { bound: 'at least', value: 50 },
    }),
  ];
}

/** Calls a measurement so many times. */
function repeat<T>(times: number, measure: () => T): readonly T[] {
  return Array.from({ length: times }, measure);
}
