import type { z } from 'zod';
import {
  FEATURES,
  LOADS,
  type Load,
  type LoadName,
  type Need,
  type NeedKind,
  type needKind,
} from '#domain/model/need.ts';
import type { WorkDays } from '#domain/model/person.ts';
import { hours, time } from '#domain/words/dutch.ts';

/** Words of Beheer: from a record to what a person reads, and back where a choice is made from a list. */

const SHORT = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;

/** "ma di wo vr (ochtend)". */
export function sayWorkDays(days: WorkDays): string {
  const worked = days.flatMap((part, index) => {
    const day = SHORT[index];
    return part === null || day === undefined ? [] : [{ day, part }];
  });
  const [first] = worked;
  if (first === undefined) return 'geen';
  const halfDays = { morning: 'ochtend', afternoon: 'middag' } as const;
  // Five times the same half day says the same thing five times.
  if (first.part !== 'all' && worked.length > 1 && worked.every(({ part }) => part === first.part)) {
    return `${worked.map(({ day }) => day).join(' ')} (alleen ${halfDays[first.part]})`;
  }
  return worked.map(({ day, part }) => (part === 'all' ? day : `${day} (${halfDays[part]})`)).join(' ');
}

/** "tillen 15 kg", "lawaai". */
export function sayLoad(load: Load): string {
  return load.kind === 'lift' ? `tillen ${String(load.kg).replace('.', ',')} kg` : load.load;
}

/** How the need against a load is called: "geen lawaai". */
function loadNeedName(load: LoadName): string {
  return load === 'bukken' ? 'niet bukken of knielen' : `geen ${load}`;
}

/** The closed list of needs without their numbers and names: what one chooses from. */
export type NeedChoice =
  | Exclude<NeedKind['kind'], 'feature' | 'load'>
  | `feature:${(typeof FEATURES)[number]}`
  | `load:${LoadName}`;

const OWN_RULES: readonly { readonly id: NeedChoice; readonly label: string }[] = [
  { id: 'lift', label: 'tillen tot …' },
  { id: 'small-group', label: 'kleine groep tot …' },
  { id: 'keep-apart', label: 'niet samen met …' },
  { id: 'fixed-place', label: 'vaste plek' },
  { id: 'fixed-guide', label: 'vaste begeleider' },
  { id: 'not-alone', label: 'niet alleen werken' },
  { id: 'hours-a-day', label: 'hoogstens … uur per dag' },
  { id: 'extra-breaks', label: 'extra pauzes' },
  { id: 'start-not-before', label: 'niet beginnen voor …' },
  { id: 'no-evening', label: 'geen avond' },
  { id: 'transport-window', label: 'vervoer van … tot …' },
];

/** `staand` is a load without a need of its own (its counterpart is "zittend werk"). */
export const NEED_CHOICES: readonly { readonly id: NeedChoice; readonly label: string }[] = [
  ...FEATURES.map((feature) => ({ id: `feature:${feature}` as const, label: feature })),
  ...LOADS.filter((load) => load !== 'staand').map((load) => ({
    id: `load:${load}` as const,
    label: loadNeedName(load),
  })),
  ...OWN_RULES,
];

/** Which of the choices a need is; its number or name may still be missing. */
export function choiceOf(what: z.input<typeof needKind>): NeedChoice {
  if (what.kind === 'feature') return `feature:${what.feature}`;
  if (what.kind === 'load') return `load:${what.load}`;
  return what.kind;
}

/** "tillen tot 10 kg", "niet samen met Jan Bos". Names come from `nameOf`, which knows people and workplaces. */
export function sayNeed({ what }: Pick<Need, 'what'>, nameOf: (id: string) => string): string {
  switch (what.kind) {
    case 'feature':
      return what.feature;
    case 'load':
      return loadNeedName(what.load);
    case 'lift':
      return `tillen tot ${String(what.maxKg).replace('.', ',')} kg`;
    case 'keep-apart':
      return `niet samen met ${nameOf(what.personId)}`;
    case 'hours-a-day':
      return `hoogstens ${hours(what.maxMinutes)} per dag`;
    case 'small-group':
      return `groep tot ${what.max}`;
    case 'fixed-place':
      return what.workplaceId === null ? 'vaste plek' : `vaste plek: ${nameOf(what.workplaceId)}`;
    case 'fixed-guide':
      return what.personId === null ? 'vaste begeleider' : `vaste begeleider: ${nameOf(what.personId)}`;
    case 'not-alone':
      return 'niet alleen werken';
    case 'extra-breaks':
      return 'extra pauzes';
    case 'start-not-before':
      return `niet beginnen voor ${time(what.at)}`;
    case 'no-evening':
      return 'geen avond';
    case 'transport-window':
      return `vervoer van ${time(what.from)} tot ${time(what.to)}`;
  }
}

/** Cents as euros for a field: 205450 -> 2054.5; null stays null. */
export function toEuros(amount: number | null): number | null {
  return amount === null ? null : amount / 100;
}

/** Euros as whole cents; NaN (not understood) stays NaN, so that the form refuses it. */
export function toCents(euros: number | null): number | null {
  return euros === null ? null : Math.round(euros * 100);
}

/** An amount on screen: "€ 2.054,50"; empty when there is none. */
export function sayMoney(amount: number | null): string {
  if (amount === null) return '';
  return new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(amount / 100);
}
