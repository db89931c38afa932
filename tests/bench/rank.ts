import type { Cell } from '#domain/plan/cell.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { rankPeople, rankPlaces } from '#domain/plan/ranking.ts';
import { createRandom } from '#seeds/random.ts';
import { type Aim, type Figure, figureOf, type Sample, timed } from './figures.ts';
import { weekPlan } from './week-plan.ts';

const RANKINGS = 200;
const WARM_UP = 10;

/** A seat on one of the five working days. */
function cellsOf(plan: Plan): readonly Cell[] {
  const dates = [...plan.dates].slice(0, 5);
  return plan.catalogue.workplaces.flatMap((w) =>
    plan.lookup.blocksOf(w.siteId).flatMap((b) => dates.map((date) => ({ workplaceId: w.id, date, blockId: b.id }))),
  );
}

/** "Wie past hier?" over everyone without a place in that block, and "Plaats op …" over all workplaces. */
export function benchRank(employees: number): readonly Figure[] {
  const plan = weekPlan(employees);
  const random = createRandom(13);
  const cells = cellsOf(plan);
  const rows = [...plan.placed.all()];
  const people = (): Sample => {
    const cell = random.pick(cells);
    return timed(() => rankPeople(plan, cell, 'employee'));
  };
  const places = (): Sample => {
    const { person, date, block } = random.pick(rows);
    return timed(() => rankPlaces(plan, { personId: person.id, assignmentId: null }, date, block.name));
  };
  return [
    ...figuresOf(people, `ranking of ${employees.toLocaleString('en')} people for one seat`, employees, 50),
    ...figuresOf(places, `ranking of ${plan.catalogue.workplaces.length} places for one person`, employees, 16),
  ];
}

function figuresOf(measure: () => Sample, name: string, employees: number, most: number): readonly Figure[] {
  for (let i = 0; i < WARM_UP; i++) measure();
  const samples = Array.from({ length: RANKINGS }, measure);
  const aim: Aim = { bound: 'at most', value: most };
  return [0.5, 0.95, 0.99].map((p) => figureOf(samples, p, { name, employees, ...(p === 0.99 ? { aim } : {}) }));
}
