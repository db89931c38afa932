import { expect, it } from 'vitest';
import type { Load, NeedKind } from '#domain/model/need.ts';
import { createLookup } from '#domain/plan/lookup.ts';
import { loadWords, needWords } from '#domain/words/needs.ts';
import { at, idOf } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';

const world = new World();
world.employee('Anna');
world.workplace('P1', { name: 'Inpaktafel' });
const lookup = createLookup(world.catalogue);
const anna = idOf('person', 'Anna') as never;

const NEEDS: readonly [NeedKind, string][] = [
  [{ kind: 'feature', feature: 'hoog-laagtafel' }, 'hoog-laagtafel'],
  [{ kind: 'load', load: 'lawaai' }, 'geen lawaai'],
  [{ kind: 'load', load: 'bukken' }, 'niet bukken'],
  [{ kind: 'lift', maxKg: 7.5 }, 'tillen tot 7,5 kg'],
  [{ kind: 'keep-apart', personId: anna }, 'niet samen met Anna Jansen'],
  [{ kind: 'keep-apart', personId: idOf('person', 'Weg') as never }, 'niet samen met iemand die weg is'],
  [{ kind: 'hours-a-day', maxMinutes: 270 }, 'hoogstens 4,5 uur per dag'],
  [{ kind: 'small-group', max: 4 }, 'kleine groep (hoogstens 4)'],
  [{ kind: 'fixed-place', workplaceId: idOf('workplace', 'P1') as never }, 'vaste plek: P1 Inpaktafel'],
  [{ kind: 'fixed-place', workplaceId: null }, 'vaste plek'],
  [{ kind: 'fixed-guide', personId: anna }, 'vaste begeleider: Anna Jansen'],
  [{ kind: 'fixed-guide', personId: null }, 'vaste begeleider'],
  [{ kind: 'not-alone' }, 'niet alleen werken'],
  [{ kind: 'extra-breaks' }, 'extra pauzes'],
  [{ kind: 'start-not-before', at: at('09:00') }, 'niet beginnen voor 09:00'],
  [{ kind: 'no-evening' }, 'geen avond'],
  [{ kind: 'transport-window', from: at('08:30'), to: at('15:45') }, 'vervoer van 08:30 tot 15:45'],
];
it.each(NEEDS)('%o', (need, words) => expect(needWords(need, lookup)).toBe(words));

const LOADS: readonly [Load, string][] = [
  [{ kind: 'load', load: 'stof' }, 'stof'],
  [{ kind: 'lift', kg: 10 }, 'tillen tot 10 kg'],
];
it.each(LOADS)('%o', (load, words) => expect(loadWords(load)).toBe(words));
