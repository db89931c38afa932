import type { IsoWeek } from '#domain/model/common.ts';
import type { Cell } from '#domain/plan/cell.ts';
import { Plan } from '#domain/plan/plan.ts';
import { rankPeople, rankPlaces } from '#domain/plan/ranking.ts';
import { dropCommand, type VerdictMemo, verdictOf } from '#domain/plan/verdict.ts';
import { generate } from '#seeds/generate.ts';
import { createRandom, seededIds } from '#seeds/random.ts';
import { planOf } from '#tests/seeds/plan-of.ts';
import { type Figure, figure, percentile, timed } from './figures.ts';

const WEEK = '2026-W49' as IsoWeek;
const GESTURES = 60;
const MOVES = 200;

/** All cells of a day, or of the whole week. */
function cellsOf(plan: Plan, dates: readonly string[]): Cell[] {
  return plan.catalogue.workplaces.flatMap((w) =>
    plan.lookup.blocksOf(w.siteId).flatMap((b) => dates.map((date) => ({ workplaceId: w.id, date: date as never, blockId: b.id }))),
  );
}

/** Rules and verdicts of one company size. */
export function benchDomain(employees: number): Figure[] {
  const { records } = generate({ seed: 7, employees, guides: Math.round(employees / 10), workplaces: 120, orders: 100, week: WEEK, newId: seededIds(7) });
  const build = Array.from({ length: 5 }, () => 0);
  let plan = planOf(records, WEEK);
  for (const i of build.keys()) {
    const data = plan.toData();
    build[i] = timed(() => {
      plan = new Plan(data);
    });
  }
  const random = createRandom(11);
  const rows = [...plan.placed.all()];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random.next() * list.length)] as T;
  const monday = [...plan.dates][0] as string;
  const day = cellsOf(plan, [monday]);
  const week = cellsOf(plan, [...plan.dates].slice(0, 5));

  const gesture = (cells: readonly Cell[]): number => {
    const row = pick(rows);
    const card = { personId: row.person.id, assignmentId: row.assignment.id };
    return timed(() => {
      const memo: VerdictMemo = new Map();
      for (const cell of cells) {
        const command = dropCommand(plan, [card], cell);
        if (command) verdictOf(plan, command, memo);
      }
    });
  };
  for (let i = 0; i < 10; i++) gesture(day);
  const dayTimes = Array.from({ length: GESTURES }, () => gesture(day));
  const weekTimes = Array.from({ length: Math.ceil(GESTURES / 3) }, () => gesture(week));

  const moves = Array.from({ length: MOVES }, () => {
    const row = pick(rows);
    const cell = pick(day);
    return [{ kind: 'assignment', before: row.assignment, after: { ...row.assignment, ...cell } } as const];
  });
  const incremental = moves.map((changes) => {
    const ms = timed(() => plan.apply(changes));
    plan.apply(changes.map((c) => ({ ...c, before: c.after, after: c.before })));
    return ms;
  });

  const places = Array.from({ length: 20 }, () => {
    const row = pick(rows);
    return timed(() => rankPlaces(plan, { personId: row.person.id, assignmentId: null }, row.date, row.block.name));
  });
  const people = Array.from({ length: 20 }, () => timed(() => rankPeople(plan, pick(day), 'employee')));
  const whole = percentile(build, 0.5);
  const one = percentile(incremental, 0.5);
  const at = `${employees} × 120`;
  const aim = employees >= 1500 ? 16 : null;
  return [
    figure(`verdicts at drag start, ${day.length} cells of a day, p50 (${at})`, percentile(dayTimes, 0.5)),
    figure(`verdicts at drag start, ${day.length} cells of a day, p99 (${at})`, percentile(dayTimes, 0.99), 'ms', aim),
    figure(`verdicts at drag start, ${week.length} cells of a week, p50 (${at})`, percentile(weekTimes, 0.5)),
    figure(`findings after one move, incremental p50 (${at})`, one),
    figure(`findings of the week, whole p50 (${at})`, whole),
    figure(`whole / incremental (${at})`, whole / one, '×', 50, 'at least'),
    figure(`ranking 120 places for a person p99 (${at})`, percentile(places, 0.99)),
    figure(`ranking ${employees} people for a seat p99 (${at})`, percentile(people, 0.99)),
  ];
}
