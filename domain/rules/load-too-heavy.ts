import type { NeedKind } from '../model/need.ts';
import type { Workplace } from '../model/workplace.ts';
import { decimal } from '../words/dutch.ts';
import { overrideOf } from './overrides.ts';
import type { Rule } from './rule.ts';

export type LoadTooHeavyFacts = {
  readonly person: string;
  readonly workplace: string;
  /** Name of the load; `tillen` with the kilograms asked and allowed. */
  readonly load: string;
  readonly kg: number | null;
  readonly maxKg: number | null;
};

/** The most kilograms a workplace asks to lift, 0 when it asks none. */
function liftingOf(workplace: Workplace): number {
  return workplace.loads.reduce((most, l) => (l.kind === 'lift' ? Math.max(most, l.kg) : most), 0);
}

function tooHeavy(what: NeedKind, workplace: Workplace): Pick<LoadTooHeavyFacts, 'load' | 'kg' | 'maxKg'> | null {
  if (what.kind === 'load') {
    const carries = workplace.loads.some((l) => l.kind === 'load' && l.load === what.load);
    return carries ? { load: what.load, kg: null, maxKg: null } : null;
  }
  if (what.kind !== 'lift') return null;
  const kg = liftingOf(workplace);
  return kg > what.maxKg ? { load: 'tillen', kg, maxKg: what.maxKg } : null;
}

/** A workplace asks more of body or mind than the person can bear (tier 2, one finding per load). */
export const loadTooHeavy: Rule<'assignment', LoadTooHeavyFacts> = {
  id: 'load-too-heavy',
  tier: 2,
  severity: 'block',
  refuses: 'without-reason',
  scope: 'assignment',
  title: 'Te zwaar',
  check(row) {
    const worst = new Map<string, Pick<LoadTooHeavyFacts, 'load' | 'kg' | 'maxKg'>>();
    for (const { what } of row.needs) {
      const found = tooHeavy(what, row.workplace);
      const known = found && worst.get(found.load);
      if (found && (!known || (found.maxKg ?? 0) < (known.maxKg ?? 0))) worst.set(found.load, found);
    }
    return [...worst.values()].map((found) => ({
      about: `${row.assignment.id}|${row.workplace.id}|${found.load}`,
      size: row.to - row.from,
      date: row.date,
      blockId: row.block.id,
      from: row.from,
      to: row.to,
      personId: row.person.id,
      workplaceId: row.workplace.id,
      load: found.load,
      assignmentIds: [row.assignment.id],
      overridden: overrideOf([row], 'load-too-heavy', found.load),
      facts: { person: row.name, workplace: row.workplace.name, ...found },
    }));
  },
  sentence: (f) =>
    f.kg === null || f.maxKg === null
      ? `${f.workplace} past niet bij ${f.person}: er is ${f.load}.`
      : `${f.workplace} vraagt tillen tot ${decimal(f.kg)} kg. ${f.person} mag tot ${decimal(f.maxKg)} kg tillen.`,
};
