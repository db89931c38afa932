import type { IsoDate } from '#domain/model/common.ts';
import { at, idOf, MONDAY, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import type { RuleTable } from './table.ts';

const WEDNESDAY = '2026-12-02' as IsoDate;

/** Anna on P1, on the Tuesday morning unless the case says otherwise; then the case archives. */
const given =
  (archive: (w: World) => void, on: { date?: string; block?: string; place?: string } = {}) =>
  (w: World): void => {
    w.employee('Anna');
    w.workplace('P1');
    w.workplace('P2');
    const { date = TUESDAY, place = 'P1', ...more } = on;
    w.assign('Anna', place, { date, ...more });
    archive(w);
  };
const left =
  (on: IsoDate, name = 'Anna') =>
  (w: World): void => {
    w.person(name).archivedOn = on;
  };
const placeGone =
  (on: IsoDate) =>
  (w: World): void => {
    w.catalogue.workplaces = w.catalogue.workplaces.map((p) => (p.code === 'P1' ? { ...p, archivedOn: on } : p));
  };
const blockGone =
  (on: IsoDate, site = 'Hal') =>
  (w: World): void => {
    const id = idOf('block', `${site}|ochtend`);
    w.catalogue.blocks = w.catalogue.blocks.map((b) => (b.id === id ? { ...b, archivedOn: on } : b));
  };

const anna = idOf('person', 'Anna') as never;
const p1 = idOf('workplace', 'P1') as never;

export const table: RuleTable = {
  valid: [
    { name: 'all in use', given: given(() => undefined) },
    { name: 'the day before somebody leaves', given: given(left(WEDNESDAY)) },
    { name: 'the day before a workplace goes', given: given(placeGone(WEDNESDAY)) },
    { name: 'the day before a block goes', given: given(blockGone(WEDNESDAY)) },
    { name: 'in a week long before it', given: given(left('2027-06-01' as IsoDate)) },
    {
      name: 'somebody else left',
      given: given((w) => {
        w.employee('Bas');
        left(MONDAY, 'Bas')(w);
      }),
    },
    { name: 'another workplace is gone', given: given(placeGone(MONDAY), { place: 'P2' }) },
    { name: 'another block of the day is gone', given: given(blockGone(MONDAY), { block: 'middag' }) },
    {
      name: 'the block of that name at another site is gone',
      given: given((w) => {
        w.site('Depot');
        blockGone(MONDAY, 'Depot')(w);
      }),
    },
    {
      name: 'an aid and an order in the archive are no matter of this rule',
      given: given((w) => {
        w.aid('H1', { archivedOn: MONDAY });
        w.order('2001', { archivedOn: MONDAY });
        for (const row of w.assignments) row.orderId = idOf('order', '2001') as never;
      }),
    },
  ],
  violating: [
    {
      name: 'the day itself on which somebody left',
      given: given(left(TUESDAY)),
      finds: [
        {
          size: 240,
          date: TUESDAY,
          from: at('08:00'),
          to: at('12:00'),
          personId: anna,
          workplaceId: p1,
          blockId: idOf('block', 'Hal|ochtend') as never,
          facts: { what: 'person', since: TUESDAY, person: 'Anna Jansen', workplace: 'P1' },
        },
      ],
    },
    {
      name: 'left long ago',
      given: given(left('2025-03-01' as IsoDate)),
      finds: [{ facts: { what: 'person', since: '2025-03-01' } }],
    },
    {
      name: 'of a week in which somebody leaves on the Tuesday: the Tuesday and what comes after it',
      given: given((w) => {
        w.assign('Anna', 'P1', { date: MONDAY });
        w.assign('Anna', 'P1', { date: TUESDAY, block: 'middag' });
        w.assign('Anna', 'P2', { date: WEDNESDAY });
        left(TUESDAY)(w);
      }),
      finds: [
        { date: TUESDAY, size: 240 },
        { date: TUESDAY, size: 225 },
        { date: WEDNESDAY, workplaceId: idOf('workplace', 'P2') as never },
      ],
    },
    {
      name: 'a guide who left',
      given: (w) => {
        w.guide('Kees', { archivedOn: MONDAY });
        w.workplace('P1');
        w.assign('Kees', 'P1');
      },
      finds: [{ facts: { what: 'person', person: 'Kees Jansen' } }],
    },
    {
      name: 'the day itself on which the workplace went',
      given: given(placeGone(TUESDAY)),
      finds: [{ size: 240, workplaceId: p1, facts: { what: 'workplace', since: TUESDAY, workplace: 'P1' } }],
    },
    {
      name: 'a workplace that went earlier; of two with one name its code says which',
      given: given((w) => {
        placeGone(MONDAY)(w);
        w.catalogue.workplaces = w.catalogue.workplaces.map((p) => ({ ...p, name: 'Inpak' }));
      }),
      finds: [{ facts: { what: 'workplace', workplace: 'P1 Inpak' } }],
    },
    {
      name: 'the day itself on which the block went',
      given: given(blockGone(TUESDAY)),
      finds: [{ size: 240, facts: { what: 'block', since: TUESDAY, block: 'ochtend', site: 'Hal' } }],
    },
    {
      name: 'own times in a block that is gone',
      given: given((w) => {
        blockGone(MONDAY)(w);
        for (const row of w.assignments) row.from = at('10:00');
      }),
      finds: [{ size: 120, from: at('10:00'), to: at('12:00') }],
    },
    {
      name: 'person and workplace both, each since its own day',
      given: given((w) => {
        left(TUESDAY)(w);
        placeGone(MONDAY)(w);
      }),
      finds: [{ facts: { what: 'person', since: TUESDAY } }, { facts: { what: 'workplace', since: MONDAY } }],
    },
    {
      name: 'all three',
      given: given((w) => {
        left(MONDAY)(w);
        placeGone(MONDAY)(w);
        blockGone(MONDAY)(w);
      }),
      finds: [{ facts: { what: 'person' } }, { facts: { what: 'workplace' } }, { facts: { what: 'block' } }],
    },
  ],
};
