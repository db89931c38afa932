import { weekOf } from '#domain/calendar/dates.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import type { Command } from '#domain/plan/command.ts';
import type { ReadDb } from '#main/db/connection.ts';
import { readAssignmentsOfPerson } from '#main/db/queries/assignment.ts';

/** An absence may be longer than the week on screen: what it removes of other weeks must be at hand. */
export function assignmentsInReach(db: ReadDb, command: Command, week: IsoWeek): Assignment[] {
  const commands = command.do === 'several' ? command.commands : [command];
  return commands.flatMap((single) =>
    single.do === 'mark-absent'
      ? readAssignmentsOfPerson(db, single.personId, single.from, single.to).filter((row) => weekOf(row.date) !== week)
      : [],
  );
}
