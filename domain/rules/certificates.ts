import type { Placed } from '../plan/placed.ts';

/**
 * How an employee holds a certificate on a day: 'valid', 'expired' (with its last day), or 'missing'. Names match
 * without regard to case; of several with one name the longest valid counts.
 */
export function holds(row: Placed, name: string): 'valid' | 'missing' | { readonly expiredOn: string } {
  const wanted = name.toLowerCase();
  let expiredOn: string | null = null;
  for (const c of row.person.certificates) {
    if (c.name.toLowerCase() !== wanted) continue;
    if (c.validTo === null || c.validTo >= row.date) return 'valid';
    if (expiredOn === null || c.validTo > expiredOn) expiredOn = c.validTo;
  }
  return expiredOn === null ? 'missing' : { expiredOn };
}

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
