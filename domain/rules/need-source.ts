import { assertNever } from '../model/common.ts';
import type { Feature, LoadName, Need, NeedKind } from '../model/need.ts';
import type { Placed } from '../plan/placed.ts';
import type { WhyLine } from './rule.ts';

/**
 * The six rubrics of the Functionele Mogelijkhedenlijst, with which the UWV says what somebody can do. The needs
 * of domain.md are grouped by them.
 */
export const RUBRICS = {
  I: 'persoonlijk functioneren',
  II: 'sociaal functioneren',
  III: 'aanpassing aan de omgeving',
  IV: 'bewegen',
  V: 'houding',
  VI: 'werktijden',
} as const;
export type Rubric = keyof typeof RUBRICS;

const FEATURE_RUBRIC: Readonly<Record<Feature, Rubric>> = {
  prikkelarm: 'I',
  'werkinstructie in beeld': 'I',
  'vaste taakvolgorde': 'I',
  tolk: 'II',
  mal: 'IV',
  'eenhandig gereedschap': 'IV',
  'wisselen zitten/staan': 'V',
  'hoog-laagtafel': 'V',
  'zittend werk': 'V',
  rolstoeltoegankelijk: 'V',
  'toilet dichtbij': 'V',
};

const LOAD_RUBRIC: Readonly<Record<LoadName, Rubric>> = {
  tijdsdruk: 'I',
  klantcontact: 'II',
  hitte: 'III',
  kou: 'III',
  stof: 'III',
  lawaai: 'III',
  chemie: 'III',
  trilling: 'III',
  hoogte: 'IV',
  bukken: 'IV',
  machine: 'IV',
  staand: 'V',
};

/** The rubric under which a need falls. */
export function rubricOf(what: NeedKind): Rubric {
  switch (what.kind) {
    case 'feature':
      return FEATURE_RUBRIC[what.feature];
    case 'load':
      return LOAD_RUBRIC[what.load];
    case 'lift':
      return 'IV';
    case 'fixed-place':
    case 'fixed-guide':
    case 'not-alone':
      return 'I';
    case 'keep-apart':
    case 'small-group':
      return 'II';
    case 'hours-a-day':
    case 'extra-breaks':
    case 'start-not-before':
    case 'no-evening':
    case 'transport-window':
      return 'VI';
    default:
      return assertNever(what);
  }
}

/** "rubriek VI (werktijden)". */
const rubricWords = (rubric: Rubric): string => `rubriek ${rubric} (${RUBRICS[rubric]})`;

/** Where a rule about needs comes from. */
export const sourceOfNeeds = (rubrics: string): string => `Functionele Mogelijkhedenlijst van het UWV, ${rubrics}`;

/** Who established a need: `bedrijfsarts`, `UWV` …; never why, and nothing about health. */
export type Established = { readonly by: Need['source'] };

/** The lines with which each need opens: what somebody needs, who established it, and its rubric. */
export function needLines(person: string, need: string, by: Need['source'], rubric: Rubric): readonly WhyLine[] {
  return [
    { what: `${person} heeft nodig`, value: need },
    { what: 'Vastgesteld door', value: by },
    { what: 'Soort behoefte', value: rubricWords(rubric) },
  ];
}

/** A need of one kind, with who established it. */
export type NeedOf<K extends NeedKind['kind']> = { readonly what: Extract<NeedKind, { kind: K }> } & Established;

const NONE: readonly never[] = [];

/** The needs of one kind that hold for a row; the empty answer costs nothing. */
export function needsOf<K extends NeedKind['kind']>(row: Placed, kind: K): readonly NeedOf<K>[] {
  let found: NeedOf<K>[] | null = null;
  for (const { what, source } of row.needs) {
    if (what.kind !== kind) continue;
    found ??= [];
    found.push({ what: what as Extract<NeedKind, { kind: K }>, by: source });
  }
  return found ?? NONE;
}

/** Of several needs of one kind the strictest: the one with the lowest number. */
export function strictest<T>(needs: readonly T[], strictness: (need: T) => number): T | null {
  let best: T | null = null;
  for (const need of needs) if (best === null || strictness(need) < strictness(best)) best = need;
  return best;
}
