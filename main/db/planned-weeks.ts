import type { IsoWeek } from '#domain/model/common.ts';
import type { ReadDb } from './connection.ts';
import { builder, readQuery } from './query.ts';

const nextPlanned = readQuery<{ from: IsoWeek }>()((args) =>
  builder.selectFrom('person_week').select('week').where('week', '>=', args.from).orderBy('week').limit(1),
);
const plannedAfter = readQuery<{ after: IsoWeek }>()((args) =>
  builder.selectFrom('person_week').select('week').where('week', '>', args.after).orderBy('week').limit(1),
);

/** The first weeks from one on in which anybody is planned, at most so many: a search each, whatever lies between. */
export function plannedWeeks(db: ReadDb, from: IsoWeek, atMost: number): IsoWeek[] {
  const weeks: IsoWeek[] = [];
  let next = db.get(nextPlanned, { from })?.week;
  while (next !== undefined && weeks.length < atMost) {
    weeks.push(next);
    next = db.get(plannedAfter, { after: next })?.week;
  }
  return weeks;
}
