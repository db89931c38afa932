import type { Assignment } from '../model/assignment.ts';
import type { Publication } from '../model/publication.ts';
import type { Command } from './command.ts';
import { draft } from './drafts.ts';
import type { Plan } from './plan.ts';
import { draftIds } from './verdict.ts';

/** True when somebody who read the row before must read it again. */
function readsOtherwise(before: Assignment | null, after: Assignment | null): boolean {
  if (before === null || after === null) return true;
  const fields = ['personId', 'workplaceId', 'date', 'blockId', 'from', 'to'] as const;
  return fields.some((field) => before[field] !== after[field]);
}

/**
 * The published rosters that a command changes: days that people know already are not changed by accident. Reporting
 * somebody away is no change of the roster, and neither is the order somebody works on, or a reason.
 */
export function knownRosters(plan: Plan, command: Command): readonly Publication[] {
  if (plan.publications.length === 0) return [];
  if (command.do === 'allow' || command.do === 'disallow') return [];
  if (command.do === 'mark-absent' || command.do === 'end-absence') return [];
  const drafted = draft(plan, command, draftIds());
  if (!drafted.ok) return [];
  const sites = new Set<string>();
  for (const change of drafted.changes) {
    if (change.kind !== 'assignment' || !readsOtherwise(change.before, change.after)) continue;
    for (const side of [change.before, change.after]) {
      const site = side && plan.lookup.workplaces.get(side.workplaceId)?.siteId;
      if (site) sites.add(site);
    }
  }
  return plan.publications.filter((publication) => sites.has(publication.siteId));
}
