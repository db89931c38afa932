import type { SiteId } from '#domain/model/ids.ts';
import { at, idOf, MONDAY, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import { personIdOf, placeIdOf } from './needs.ts';
import type { RuleTable } from './table.ts';

/** Anna's Monday morning on P1 is made known; then the case changes it. */
const given =
  (change: (w: World) => void, before: (w: World) => void = (w) => w.assign('Anna', 'P1')) =>
  (w: World): void => {
    w.employee('Anna');
    w.employee('Bas');
    w.workplace('P1');
    w.workplace('P2');
    w.site('Depot');
    w.workplace('D1', { site: 'Depot' });
    before(w);
    w.publish();
    change(w);
  };
const clear = (w: World): void => {
  w.assignments.length = 0;
};
const morning = { from: at('08:00'), to: at('12:00') };

export const table: RuleTable = {
  valid: [
    { name: 'as it was made known', given: given(() => undefined) },
    {
      name: 'nothing made known at all',
      given: (w) => {
        w.employee('Anna');
        w.workplace('P1');
        w.assign('Anna', 'P1');
      },
    },
    {
      name: 'the same times, now as own times',
      given: given((w) => {
        clear(w);
        w.assign('Anna', 'P1', { from: '08:00', to: '12:00' });
      }),
    },
    {
      name: 'one assignment became two that follow on',
      given: given((w) => {
        clear(w);
        w.assign('Anna', 'P1', { to: '10:00' });
        w.assign('Anna', 'P1', { from: '10:00' });
      }),
    },
    {
      name: 'ill: the person is away, the roster did not change',
      given: given((w) => {
        clear(w);
        w.absent('Anna', MONDAY, MONDAY, 'ochtend');
      }),
    },
    {
      name: 'gone by then: no day of this person can change any more',
      given: given((w) => {
        clear(w);
        w.person('Anna').archivedOn = MONDAY;
      }),
    },
    {
      name: 'work at a site whose roster was not made known, on a free day',
      given: given((w) => w.assign('Bas', 'D1')),
    },
    {
      name: 'the same beside what was made known',
      given: given((w) => w.assign('Anna', 'D1', { block: 'middag' })),
    },
    {
      name: 'guides are moved about',
      given: (w) => {
        w.guide('Kees');
        w.workplace('P1');
        w.publish();
        w.assign('Kees', 'P1');
      },
    },
  ],
  violating: [
    {
      name: 'another place: it was P1, it is P2',
      given: given((w) => {
        clear(w);
        w.assign('Anna', 'P2');
      }),
      finds: [
        {
          size: 240,
          date: MONDAY,
          personId: personIdOf('Anna'),
          siteId: null,
          facts: {
            was: [{ workplace: 'P1', ...morning }],
            now: [{ workplace: 'P2', ...morning }],
            minutes: 240,
          },
        },
      ],
    },
    {
      name: 'one minute shorter',
      given: given((w) => {
        clear(w);
        w.assign('Anna', 'P1', { to: '11:59' });
      }),
      finds: [{ size: 1 }],
    },
    {
      name: 'nothing any more, without being away: found though no row is left, at the site that made it known',
      given: given(clear),
      finds: [
        {
          size: 240,
          siteId: idOf('site', 'Hal') as SiteId,
          assignmentIds: [],
          facts: { was: [{ workplace: 'P1', ...morning }], now: [] },
        },
      ],
    },
    {
      name: 'a day that was free',
      given: given((w) => w.assign('Bas', 'P1')),
      finds: [{ size: 240, personId: personIdOf('Bas'), facts: { was: [] } }],
    },
    {
      name: 'longer: only the minutes that came with it',
      given: given((w) => w.assign('Anna', 'P1', { block: 'middag', to: '13:00' })),
      finds: [{ size: 30 }],
    },
    {
      name: 'half elsewhere, half gone',
      given: given(
        (w) => {
          clear(w);
          w.assign('Anna', 'P2', { from: '10:00' });
        },
        (w) => {
          w.assign('Anna', 'P1');
          w.assign('Anna', 'P1', { block: 'middag' });
        },
      ),
      finds: [{ size: 240 + 225 }],
    },
    {
      name: 'away in the afternoon; only the morning is a change',
      given: given(
        (w) => {
          clear(w);
          w.absent('Anna', MONDAY, MONDAY, 'middag');
        },
        (w) => {
          w.assign('Anna', 'P1');
          w.assign('Anna', 'P1', { block: 'middag' });
        },
      ),
      finds: [{ size: 240, facts: { was: [{ workplace: 'P1', ...morning }] } }],
    },
    {
      name: 'moved to a site whose roster was not made known',
      given: given((w) => {
        clear(w);
        w.assign('Anna', 'D1');
      }),
      finds: [{ size: 240, facts: { now: [{ workplace: 'D1', ...morning }] } }],
    },
    {
      name: 'a second booking at the same time',
      given: given((w) => w.assign('Anna', 'P2', { from: '11:00' })),
      finds: [{ size: 60 }],
    },
    {
      name: 'gone the day after: this day still counts',
      given: given((w) => {
        clear(w);
        w.person('Anna').archivedOn = TUESDAY;
      }),
      finds: [{ size: 240, facts: { now: [] } }],
    },
    {
      name: 'a place that was taken out of use keeps its name',
      given: given((w) => {
        clear(w);
        w.catalogue.workplaces = w.catalogue.workplaces.map((p) =>
          p.id === placeIdOf('P1') ? { ...p, archivedOn: MONDAY } : p,
        );
      }),
      finds: [{ facts: { was: [{ workplace: 'P1', ...morning }] } }],
    },
  ],
};
