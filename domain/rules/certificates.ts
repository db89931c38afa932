import type { Placed } from '../plan/placed.ts';

/** What both certificate rules say about where they lie. */
export function spotOf(row: Placed, certificate: string) {
  return {
    about: `${row.assignment.id}|${row.workplace.id}|${certificate.toLowerCase()}`,
    size: row.to - row.from,
    date: row.date,
    blockId: row.block.id,
    from: row.from,
    to: row.to,
    personId: row.person.id,
    workplaceId: row.workplace.id,
    certificate,
    assignmentIds: [row.assignment.id],
  };
}
