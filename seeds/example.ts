import { weekOf } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { NewId } from '#domain/model/ids.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { generate } from './generate.ts';

export interface ExampleInput {
  readonly newId: NewId;
  readonly today: IsoDate;
  /** Public holidays in this week and the next: nobody is planned then. */
  readonly closed?: readonly IsoDate[];
}

/** Chosen once: it decides who the people of the example are. */
const EXAMPLE_SEED = 20_250_418;

/**
 * The example data of the first start: 120 employees, 20 guides, 25 workplaces, 14 orders, and a roster for the
 * ISO week of today and the next one, with a handful of things wrong around today to learn from. The two weeks before
 * are there too, with what was booked.
 */
export function exampleRecords({ newId, today, closed = [] }: ExampleInput): RecordChange[] {
  return generate({
    seed: EXAMPLE_SEED,
    employees: 120,
    guides: 20,
    workplaces: 25,
    orders: 14,
    week: weekOf(today),
    weeks: 2,
    pastWeeks: 2,
    focus: today,
    closed,
    newId,
  }).records;
}
