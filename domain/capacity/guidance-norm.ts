import type { IsoDate } from '../model/common.ts';
import type { GuidanceNorm } from '../model/norm.ts';
import type { GuidanceLevel, WorkForm, WorkTypeCode } from '../model/work.ts';

/**
 * How many people like this one guide can guide: the smallest of the norms that apply on the day (by level,
 * by work type, by work form). Null when no norm applies at all: then the person adds no load.
 */
export function normFor(
  norms: readonly GuidanceNorm[],
  level: GuidanceLevel,
  workType: WorkTypeCode,
  workForm: WorkForm,
  date: IsoDate,
): GuidanceNorm | null {
  const wanted = { level, workType, workForm } as const;
  const current = new Map<string, GuidanceNorm>();
  for (const norm of norms) {
    if (wanted[norm.dimension] !== norm.key) continue;
    const from = norm.validFrom ?? '';
    if (from > date) continue;
    const known = current.get(norm.dimension);
    if (!known || (known.validFrom ?? '') <= from) current.set(norm.dimension, norm);
  }
  let smallest: GuidanceNorm | null = null;
  for (const norm of current.values()) {
    if (smallest === null || norm.peoplePerGuide < smallest.peoplePerGuide) smallest = norm;
  }
  return smallest;
}
