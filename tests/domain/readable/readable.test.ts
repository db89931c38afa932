import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { LANGUAGES } from '#domain/model/language.ts';
import { readablePage as schema } from '#domain/readable/readable-page.ts';
import { at, MONDAY } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';
import { pageOf, rostersOf, sourcesOf, textsOf } from './rosters.ts';

const day = (n: number): IsoDate => addDays(MONDAY as IsoDate, n);

/** Fatima packs all Monday, with Wim beside her and two guides elsewhere in the hall, and is with the green crew on Tuesday morning. */
function company(): World {
  const world = new World();
  world.employee('Fatima', { secondLanguage: 'ar' });
  world.guide('Gerda');
  world.guide('Wim');
  world.guide('Kees');
  world.workplace('P1', { name: 'Inpaktafel' });
  world.workplace('P2', { name: 'Sorteren' });
  world.workplace('G1', {
    name: 'Ploeg Soest',
    workType: 'groen',
    workForm: 'begeleid op locatie',
    guidanceGroup: 'Ploeg Soest',
  });
  for (const block of ['ochtend', 'middag']) {
    world.assign('Fatima', 'P1', { block });
    for (const guide of ['Gerda', 'Kees']) world.assign(guide, 'P2', { block });
    world.assign('Wim', 'P1', { block });
  }
  world.assign('Fatima', 'G1', { date: day(1) });
  return world;
}

describe('a readable page', () => {
  it.each<[string, { readonly archivedOn: IsoDate | null; readonly firstName: string }, RegExp]>([
    ['somebody else in service', { archivedOn: null, firstName: 'Fatima' }, /^Fatima Jansen \(\d+\)$/],
    ['somebody who left', { archivedOn: day(0), firstName: 'Fatima' }, /^Fatima Jansen$/],
    ['nobody', { archivedOn: null, firstName: 'Fatma' }, /^Fatima Jansen$/],
  ])('names who is called as %s with the number', (_, given, name) => {
    const world = company();
    world.employee('Fatima B', { ...given, lastName: 'Jansen' });
    expect(pageOf(world, 'Fatima').name).toMatch(name);
  });

  it('says what somebody does, where, when, with whom, and how they get there', () => {
    const page = pageOf(company(), 'Fatima');
    expect(schema.parse(page)).toEqual(page);
    expect(page).toMatchObject({ name: 'Fatima Jansen', period: '30 november tot en met 4 december 2026' });
    expect(page.source).toBe('week 49 van 2026 · Hal · Productie · Ploeg Soest · versie 1');
    const [monday, tuesday, wednesday] = page.days;
    expect(monday).toMatchObject({ name: { nl: 'maandag', other: 'الإثنين' }, day: '30 november', isNew: false });
    expect(monday?.stays).toMatchObject([
      {
        work: { nl: 'Productie', other: 'الإنتاج' },
        workPictogram: 'productie',
        kindPictogram: 'inside',
        place: 'P1 Inpaktafel',
        times: { nl: 'U werkt van 08:00 tot 16:15.', other: 'العمل من 08:00 إلى 16:15' },
        pauses: [
          { from: at('10:00'), to: at('10:15') },
          { from: at('12:00'), to: at('12:30'), words: { nl: 'Pauze van 12:00 tot 12:30.' } },
          { from: at('14:15'), to: at('14:30') },
        ],
        bus: null,
        guides: ['Wim Jansen', 'Gerda Jansen'],
      },
    ]);
    expect(tuesday?.stays).toMatchObject([
      { workPictogram: 'groen', kindPictogram: 'outside', bus: { nl: 'U gaat met de bus.' }, guides: [] },
    ]);
    expect(wednesday?.stays).toEqual([]);
    expect(page.labels.free.nl).toBe('U werkt niet.');
  });

  it('parts a day where the place changes or nobody works for more than an hour', () => {
    const world = new World();
    world.employee('Anna');
    world.workplace('P1');
    world.workplace('P2');
    world.assign('Anna', 'P1');
    world.assign('Anna', 'P2', { block: 'middag' });
    world.assign('Anna', 'P1', { date: day(1), to: '11:00' });
    world.assign('Anna', 'P1', { date: day(1), block: 'middag' });
    const stays = pageOf(world, 'Anna')
      .days.slice(0, 2)
      .map((d) => d.stays.map((s) => [s.from, s.to, s.pauses.length]));
    expect(stays).toEqual([
      [
        [at('08:00'), at('12:00'), 1],
        [at('12:30'), at('16:15'), 1],
      ],
      [
        [at('08:00'), at('11:00'), 1],
        [at('12:30'), at('16:15'), 1],
      ],
    ]);
  });

  it('shows the weekend only with work in it', () => {
    const world = company();
    expect(pageOf(world, 'Fatima').days).toHaveLength(5);
    world.assign('Fatima', 'P1', { date: day(5) });
    expect(pageOf(world, 'Fatima').days.map(({ name }) => name.nl)).toEqual([
      'maandag',
      'dinsdag',
      'woensdag',
      'donderdag',
      'vrijdag',
      'zaterdag',
    ]);
  });

  it('a werksoort of the company itself is said in its own word', () => {
    const world = new World();
    world.catalogue.workTypes.push({ code: 'keuken', name: 'Keuken', position: 9, archivedOn: null, version: 1 });
    world.employee('Anna', { secondLanguage: 'pl' });
    world.workplace('K1', { workType: 'keuken' });
    world.assign('Anna', 'K1');
    expect(pageOf(world, 'Anna').days[0]?.stays).toMatchObject([
      { work: { nl: 'Keuken', other: null }, workPictogram: 'work', workType: 'keuken' },
    ]);
  });

  it('says that a concept is not certain', () => {
    const world = company();
    const sources = rostersOf(world).map((roster) => ({ roster, before: null }));
    expect(pageOf(world, 'Fatima', sources).unsure?.nl).toBe('Dit rooster is nog niet zeker.');
    expect(pageOf(world, 'Fatima').unsure).toBeNull();
  });

  it('knows nobody whom nobody knows', () => expect(() => pageOf(company(), 'Bo')).toThrow('Nobody'));
});

describe('what is new', () => {
  const marks = (world: World, before: World | null) => {
    const page = pageOf(world, 'Fatima', sourcesOf(world, before));
    return [page.hasNew, page.days.map((d) => [d.isNew, ...d.stays.map((s) => s.isNew)])];
  };

  it('is nothing in a first version, and nothing in one that says the same', () => {
    const same = [false, [[false, false], [false, false], [false], [false], [false]]];
    expect(marks(company(), null)).toEqual(same);
    expect(marks(company(), company())).toEqual(same);
  });

  it('is what came, what moved, and a day on which the work went', () => {
    const world = company();
    world.assign('Fatima', 'P1', { date: day(2) });
    const gone = world.assignments.findIndex((a) => a.date === day(1));
    world.assignments.splice(gone, 1);
    expect(marks(world, company())).toEqual([true, [[false, false], [true], [true, true], [false], [false]]]);
  });

  it('is only what changed of a day', () => {
    const world = company();
    world.assign('Fatima', 'G1', { date: day(1), block: 'middag', from: '13:15' });
    expect(marks(world, company())).toMatchObject([
      true,
      [[false, false], [true, false, true], [false], [false], [false]],
    ]);
  });
});

describe('what is private', () => {
  const planted = () => {
    const world = company();
    Object.assign(world.catalogue.people[0] ?? {}, {
      targetGroup: 'statushouder',
      birthDate: '2010-01-01',
      wageValues: [{ workType: 'productie', percent: 37, from: null }],
      needs: [{ what: { kind: 'feature', feature: 'prikkelarm' }, source: 'bedrijfsarts', author: 'Dr. Geheim' }],
    });
    return world;
  };

  it('has no place on the page', () => {
    expect(pageOf(planted(), 'Fatima')).toEqual(pageOf(company(), 'Fatima'));
    expect(schema.safeParse({ ...pageOf(company(), 'Fatima'), needs: [] }).success).toBe(false);
  });

  it.each(['les', 'ziek', 'stage'] as const)('a young person’s %s is not to be seen: there is no work then', (kind) => {
    const world = planted();
    Object.assign(world.absent('Fatima', day(2)), { kind });
    const page = pageOf(world, 'Fatima');
    expect(page).toEqual(pageOf(planted(), 'Fatima'));
    expect(JSON.stringify(page)).not.toMatch(/\bles|school|ziek|stage|afwezig|verlof/i);
  });
});

it.each(LANGUAGES)('every sentence of a full page in %s has at most 12 words', (code) => {
  const world = company();
  Object.assign(world.catalogue.people[0] ?? {}, { secondLanguage: code });
  const sources = rostersOf(world).map((roster) => ({ roster, before: null }));
  const page = pageOf(world, 'Fatima', sources);
  for (const key of ['nl', 'other'] as const) {
    const texts = textsOf(page, key);
    expect(texts.length).toBeGreaterThan(20);
    for (const sentence of texts.flatMap((text) => text.split(/[.?!።؟]\s+/))) {
      expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(12);
    }
  }
});
