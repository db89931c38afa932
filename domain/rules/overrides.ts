import type { Override } from '../model/assignment.ts';
import type { Placed } from '../plan/placed.ts';
import type { RuleId } from './finding.ts';

/** The override that one of these assignments carries for exactly this cause, or null. */
export function overrideOf(rows: readonly Placed[], rule: RuleId, cause: string): Override | null {
  let latest: Override | null = null;
  for (const { assignment } of rows) {
    for (const o of assignment.overrides) {
      if (o.rule === rule && o.cause === cause && (latest === null || o.at > latest.at)) latest = o;
    }
  }
  return latest;
}
