import { addDays } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { PersonId } from '#domain/model/ids.ts';
import { NEED_SOURCES, type Need, type NeedKind } from '#domain/model/need.ts';
import type { Workplace } from '#domain/model/workplace.ts';
import type { Random } from './random.ts';

/** Invented names of the people who wrote a need down. */
const AUTHORS: Readonly<Record<(typeof NEED_SOURCES)[number], readonly string[]>> = {
  bedrijfsarts: ['L. Terpstra', 'S. Ramautar'],
  UWV: ['J. Feenstra', 'M. Oosterhuis'],
  arbeidsdeskundige: ['K. Verweij', 'N. Bouchta'],
  'medewerker zelf': ['R. Slot (trajectbegeleider)', 'H. Kaptein (jobcoach)'],
};

/** What people ask for, and how often in comparison. */
const COMMON: readonly (readonly [NeedKind, number])[] = [
  [{ kind: 'load', load: 'lawaai' }, 9],
  [{ kind: 'lift', maxKg: 10 }, 9],
  [{ kind: 'load', load: 'tijdsdruk' }, 8],
  [{ kind: 'feature', feature: 'prikkelarm' }, 7],
  [{ kind: 'load', load: 'klantcontact' }, 6],
  [{ kind: 'feature', feature: 'zittend werk' }, 6],
  [{ kind: 'feature', feature: 'werkinstructie in beeld' }, 6],
  [{ kind: 'feature', feature: 'vaste taakvolgorde' }, 6],
  [{ kind: 'feature', feature: 'wisselen zitten/staan' }, 5],
  [{ kind: 'feature', feature: 'toilet dichtbij' }, 5],
  [{ kind: 'lift', maxKg: 5 }, 5],
  [{ kind: 'load', load: 'hoogte' }, 5],
  [{ kind: 'load', load: 'bukken' }, 4],
  [{ kind: 'load', load: 'stof' }, 4],
  [{ kind: 'load', load: 'machine' }, 4],
  [{ kind: 'feature', feature: 'hoog-laagtafel' }, 4],
  [{ kind: 'load', load: 'chemie' }, 3],
  [{ kind: 'load', load: 'kou' }, 3],
  [{ kind: 'lift', maxKg: 15 }, 3],
  [{ kind: 'feature', feature: 'rolstoeltoegankelijk' }, 3],
  [{ kind: 'feature', feature: 'mal' }, 3],
  [{ kind: 'load', load: 'hitte' }, 2],
  [{ kind: 'load', load: 'trilling' }, 2],
  [{ kind: 'feature', feature: 'tolk' }, 2],
  [{ kind: 'feature', feature: 'eenhandig gereedschap' }, 1],
  [{ kind: 'hours-a-day', maxMinutes: 240 }, 4],
  [{ kind: 'hours-a-day', maxMinutes: 360 }, 4],
  [{ kind: 'small-group', max: 6 }, 3],
  [{ kind: 'not-alone' }, 3],
  [{ kind: 'extra-breaks' }, 4],
  [{ kind: 'start-not-before', at: 540 }, 3],
  [{ kind: 'no-evening' }, 2],
  [{ kind: 'transport-window', from: 450, to: 990 }, 3],
];

/** Whom and what a need may point to. */
export interface NeedContext {
  readonly home: Workplace;
  /** Guides of the home's team. */
  readonly guides: readonly PersonId[];
  /** Colleagues who were made earlier and come from the same site. */
  readonly colleagues: readonly PersonId[];
}

function drawKind(random: Random, context: NeedContext): NeedKind {
  const personal = random.int(1, 100);
  if (personal <= 4 && context.colleagues.length > 0) {
    return { kind: 'keep-apart', personId: random.pick(context.colleagues) };
  }
  if (personal <= 8) return { kind: 'fixed-place', workplaceId: context.home.id };
  if (personal <= 10 && context.guides.length > 0)
    return { kind: 'fixed-guide', personId: random.pick(context.guides) };
  return random.weighted(COMMON);
}

/**
 * None for a third of the draws, else one to three different needs, each with where it comes from. Draws that the
 * usual workplace cannot meet are drawn again, so that in the end somewhat over half of the people have a need.
 */
export function drawNeeds(random: Random, context: NeedContext, from: IsoDate): Need[] {
  const count = random.weighted([
    [0, 32],
    [1, 36],
    [2, 22],
    [3, 10],
  ]);
  const kinds = new Map<string, NeedKind>();
  for (let i = 0; i < count; i++) {
    const kind = drawKind(random, context);
    // One lifting limit and one hours limit a person: two of a kind would contradict each other.
    const key = kind.kind === 'feature' ? kind.feature : kind.kind === 'load' ? kind.load : kind.kind;
    if (!kinds.has(key)) kinds.set(key, kind);
  }
  return [...kinds.values()].map((what) => {
    const source = random.pick(NEED_SOURCES);
    return {
      what,
      source,
      author: random.pick(AUTHORS[source]),
      reviewOn: addDays(from, random.int(-30, 330)),
      validFrom: addDays(from, -random.int(40, 900)),
      validTo: null,
    };
  });
}
