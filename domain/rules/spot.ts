import type { Placed } from '../plan/placed.ts';

/** Where a finding about one assignment lies; its size is the minutes there unless the rule says otherwise. */
export function spotOf(row: Placed) {
  return {
    about: row.assignment.id as string,
    size: row.to - row.from,
    date: row.date,
    blockId: row.block.id,
    from: row.from,
    to: row.to,
    personId: row.person.id,
    workplaceId: row.workplace.id,
    assignmentIds: [row.assignment.id],
  };
}

/** The same for a cause within the assignment (a need, a load, a certificate) that another place would not have. */
export function spotAtPlace(row: Placed, cause: string) {
  return { ...spotOf(row), about: `${row.assignment.id}|${row.workplace.id}|${cause}` };
}
