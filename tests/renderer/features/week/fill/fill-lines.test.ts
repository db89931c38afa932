import { describe, expect, it } from 'vitest';
import type { BaseRow } from '#domain/model/base-row.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import type { FillChoices, FillQuestion, FillRow } from '#domain/plan/fill/fill-types.ts';
import { baseRow } from '#tests/domain/plan/base/rows.ts';
import { filled } from '#tests/domain/plan/fill/fill-week.ts';
import { World } from '#tests/domain/world.ts';
import { groupsOf, linesOf, quickChoice } from '../../../../../renderer/features/week/fill/fill-lines.ts';
import { nameOf, sayRow, sayWhen } from '../../../../../renderer/features/week/fill/fill-words.ts';

/** A place of one seat, one of two, and one at the depot. */
function hall(): World {
  const world = new World();
  world.site('Depot');
  world.workplace('P1', { seats: 1 });
  world.workplace('P2', { seats: 2 });
  for (const name of ['Anna', 'Bram', 'Cas']) world.employee(name);
  return world;
}

const wholeDay = (world: World, person: string, place: string): BaseRow[] => [
  baseRow(world, person, place),
  baseRow(world, person, place, { block: 'middag' }),
];

/** What the page shows of a filling: each group with its lines, and the button of each. */
function shown(world: World, rows: readonly BaseRow[], choices: FillChoices = {}) {
  const plan = world.plan();
  const { preview } = filled(plan, rows, { choices });
  const question: FillQuestion = {
    week: world.week as IsoWeek,
    source: { kind: 'base' },
    siteId: null,
    from: null,
    choices,
  };
  const lines = (of: readonly FillRow[]) =>
    linesOf(of, choices, (row, choice) => sayRow(plan, row, choice, question)).map((line) => {
      const who = nameOf(plan, line.first).split(' ')[0];
      const said = sayRow(plan, line.first, line.choice, question);
      return [who, sayWhen(plan, line), said, quickChoice(line)?.label ?? 'Kies…'].join(' | ');
    });
  const groups = groupsOf(preview.rows, choices);
  return {
    toChoose: lines(groups.toChoose),
    nothing: lines(groups.nothing),
    gone: lines(groups.gone),
    other: lines(groups.other),
    orders: lines(groups.orders),
  };
}

const NONE = { toChoose: [], nothing: [], gone: [], other: [], orders: [] };

describe('the lines of a preview', () => {
  it('of who cannot come, with nothing to choose: one for the day', () => {
    const w = hall();
    w.absent('Anna');
    expect(shown(w, wholeDay(w, 'Anna', 'P1'))).toEqual({
      ...NONE,
      nothing: ['Anna | ma 30 nov hele dag | Afwezig tot en met ma 30 nov. | Kies…'],
    });
  });

  it('of a full place: as what would be, and with other places to choose', () => {
    const w = hall();
    w.assign('Cas', 'P1');
    w.assign('Cas', 'P1', { block: 'middag' });
    expect(shown(w, wholeDay(w, 'Bram', 'P1')).toChoose).toEqual([
      'Bram | ma 30 nov hele dag | Vol: 1 plaats, bezet. | Kies…',
    ]);
  });

  it('say the time where it is a part of the block only, and stay apart where not the same is said', () => {
    const w = hall();
    w.assign('Cas', 'P1', { from: '10:00' });
    w.assign('Cas', 'P1', { block: 'middag' });
    expect(shown(w, wholeDay(w, 'Bram', 'P1')).toChoose).toEqual([
      'Bram | ma 30 nov ochtend | Vol: 1 plaats, bezet van 10:00 tot 12:00. | Kies…',
      'Bram | ma 30 nov middag | Vol: 1 plaats, bezet. | Kies…',
    ]);
  });

  it('of what was planned by hand, and of a choice to replace it', () => {
    const w = hall();
    w.assign('Anna', 'P2');
    const row = baseRow(w, 'Anna', 'P1');
    expect(shown(w, [row]).other).toEqual([
      'Anna | ma 30 nov ochtend | Staat met de hand gepland op P2 P2. Dat blijft zo. | Vervang',
    ]);
    expect(shown(w, [row], { [row.id]: { do: 'replace', reason: null } }).other).toEqual([
      'Anna | ma 30 nov ochtend | Komt in plaats van P2 P2. | Niet vervangen',
    ]);
  });

  it('of what the source no longer wants, where a choice to keep it stays in its place', () => {
    const w = hall();
    const old = w.assign('Anna', 'P2', { origin: 'base' });
    expect(shown(w, [])).toEqual({
      ...NONE,
      gone: [
        'Anna | ma 30 nov ochtend | Staat er uit een eerdere vulling, maar niet meer in het basisrooster. | Laat staan',
      ],
    });
    expect(shown(w, [], { [old.id]: { do: 'keep' } })).toEqual({
      ...NONE,
      gone: ['Anna | ma 30 nov ochtend | Blijft staan, als met de hand gepland. | Toch weghalen'],
    });
  });

  it('say what is left behind by what goes', () => {
    const w = hall();
    w.employee('Dirk', { needs: [{ kind: 'not-alone' }] });
    w.assign('Anna', 'P2', { origin: 'base' });
    w.assign('Dirk', 'P2', { origin: 'base' });
    expect(shown(w, [baseRow(w, 'Dirk', 'P2')]).gone).toEqual([
      expect.stringMatching(/Let op, als dit weggaat: Dirk .* kan niet alleen werken\./),
    ]);
  });

  it('of who needs a reason: a choice that is taken back, and one that was not enough', () => {
    const w = hall();
    w.employee('Dirk', { needs: [{ kind: 'feature', feature: 'prikkelarm' }] });
    const row = baseRow(w, 'Dirk', 'P2');
    expect(shown(w, [row]).toChoose).toHaveLength(1);
    expect(shown(w, [row], { [row.id]: { do: 'skip' } }).other).toEqual([
      'Dirk | ma 30 nov ochtend | U slaat dit over. | Niet overslaan',
    ]);
    expect(shown(w, [row], { [row.id]: { do: 'place', reason: 'eigen verzoek' } }).other).toEqual([
      'Dirk | ma 30 nov ochtend | Wordt toch geplaatst. | Wis keuze',
    ]);
    w.absent('Dirk');
    expect(shown(w, [row]).nothing).toHaveLength(1);
    // What was chosen in vain can be chosen otherwise.
    expect(shown(w, [row], { [row.id]: { do: 'place', reason: 'eigen verzoek' } }).toChoose).toHaveLength(1);
  });
});
