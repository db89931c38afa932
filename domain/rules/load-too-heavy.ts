import type { LoadName, Need, NeedKind } from '../model/need.ts';
import type { Workplace } from '../model/workplace.ts';
import { decimal, list } from '../words/dutch.ts';
import { loadWords, needWords } from '../words/needs.ts';
import { type Established, needLines, rubricOf, sourceOfNeeds } from './need-source.ts';
import { overrideOf } from './overrides.ts';
import { heavyLoad } from './place-demands.ts';
import type { Rule } from './rule.ts';
import { spotAtPlace } from './spot.ts';

export type LoadTooHeavyFacts = Established & {
  readonly person: string;
  readonly workplace: string;
  /** Name of the load; `tillen` with the kilograms asked and allowed. */
  readonly load: string;
  readonly kg: number | null;
  readonly maxKg: number | null;
  /** Everything the workplace asks, in words. */
  readonly loads: readonly string[];
};

type Heavy = Pick<LoadTooHeavyFacts, 'load' | 'kg' | 'maxKg' | 'by'>;

function tooHeavy(need: Need, workplace: Workplace): Heavy | null {
  const heavy = heavyLoad(need, workplace);
  return heavy && { ...heavy, by: need.source };
}

/** The need behind the facts. */
const needOf = (f: LoadTooHeavyFacts): NeedKind =>
  f.maxKg === null ? { kind: 'load', load: f.load as LoadName } : { kind: 'lift', maxKg: f.maxKg };

const NOBODY = { people: new Map(), workplaces: new Map() };

/** A workplace asks more of body or mind than the person can bear (tier 2, one finding per load). */
export const loadTooHeavy: Rule<'assignment', LoadTooHeavyFacts> = {
  id: 'load-too-heavy',
  tier: 2,
  severity: 'block',
  refuses: 'without-reason',
  scope: 'assignment',
  title: 'Te zwaar',
  check(row) {
    const worst = new Map<string, Heavy>();
    for (const need of row.needs) {
      const found = tooHeavy(need, row.workplace);
      const known = found && worst.get(found.load);
      if (found && (!known || (found.maxKg ?? 0) < (known.maxKg ?? 0))) worst.set(found.load, found);
    }
    return [...worst.values()].map((found) => ({
      ...spotAtPlace(row, found.load),
      load: found.load,
      overridden: overrideOf([row], 'load-too-heavy', found.load),
      facts: { person: row.name, workplace: row.workplace.name, loads: row.workplace.loads.map(loadWords), ...found },
    }));
  },
  sentence: (f) =>
    f.kg === null || f.maxKg === null
      ? `${f.workplace} past niet bij ${f.person}: er is ${f.load}.`
      : `${f.workplace} vraagt tillen tot ${decimal(f.kg)} kg. ${f.person} mag tot ${decimal(f.maxKg)} kg tillen.`,
  source: sourceOfNeeds('rubriek I tot en met IV'),
  why: (f) => [
    ...needLines(f.person, needWords(needOf(f), NOBODY), f.by, rubricOf(needOf(f))),
    { what: `${f.workplace} vraagt`, value: list(f.loads) },
  ],
};
