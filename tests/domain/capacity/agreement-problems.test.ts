import { expect, test } from 'vitest';
import { agreementNotices } from '#domain/capacity/agreement-notices.ts';
import { agreementProblems, workplaceProblems } from '#domain/capacity/agreement-problems.ts';
import type { Agreement } from '#domain/model/agreement.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { PersonId, WorkplaceId } from '#domain/model/ids.ts';
import { createLookup } from '#domain/plan/lookup.ts';
import { idOf, MONDAY } from '../names.ts';
import { World } from '../world.ts';

const P1 = idOf('workplace', 'P1') as WorkplaceId;
const person = (name: string) => idOf('person', name) as PersonId;
const keeps = (seats: number) => [{ workplaceId: P1, seats }];
const day = (text: string) => text as IsoDate;

function world(): World {
  const w = new World();
  w.workplace('P1');
  w.workplace('K1', { organisationId: idOf('organisation', 'Klant') as never });
  w.employee('Anna');
  w.guide('Kees');
  w.guide('Loes', { archivedOn: day('2026-11-01') });
  return w;
}

type Case<T> = readonly [string, Partial<Agreement>, readonly T[], ((w: World) => void)?];
/** With something to do where the case has nothing of its own. */
const whole = <T>([name, more, expected, given = () => undefined]: Case<T>) => ({ name, more, expected, given });

const PROBLEMS: readonly Case<object>[] = [
  ['all is well', { guideIds: [person('Kees'), person('Loes')], returnPlaces: keeps(6), buddy: 'Ria' }, []],
  [
    'somebody who is no guide',
    { guideIds: [person('Anna')] },
    [{ path: 'guideIds.0', message: 'Kies een begeleider.' }],
  ],
  [
    'the same guide twice',
    { guideIds: [person('Kees'), person('Kees')] },
    [{ path: 'guideIds.1', message: 'Deze begeleider staat er al.' }],
  ],
  [
    'a buddy with a diagnosis',
    { buddy: 'Ria (autisme)' },
    [{ path: 'buddy', message: 'Schrijf hier alleen een naam.' }],
  ],
  [
    'a place at the employer itself',
    { returnPlaces: [{ workplaceId: idOf('workplace', 'K1') as WorkplaceId, seats: 1 }] },
    [
      {
        path: 'returnPlaces.0.workplaceId',
        message: 'Dit is een werkplek bij deze werkgever. Kies een werkplek om naar terug te komen.',
      },
    ],
  ],
  [
    'the same place twice',
    { returnPlaces: [...keeps(1), ...keeps(1)] },
    [{ path: 'returnPlaces.1.workplaceId', message: 'Deze werkplek staat er al.' }],
  ],
  [
    'more seats than there are: 7 of 6',
    { returnPlaces: keeps(7) },
    [{ path: 'returnPlaces.0.seats', message: 'Deze werkplek heeft 6 plaatsen.' }],
  ],
  [
    '3 where another employer keeps 4 of 6 at the same time',
    { returnPlaces: keeps(3) },
    [{ path: 'returnPlaces.0.seats', message: 'Deze werkplek heeft 6 plaatsen, en 4 daarvan zijn al terugkeerplek.' }],
    (w) => w.agreement('B', { returnPlaces: keeps(4), organisationId: idOf('organisation', 'Ander') as never }),
  ],
  [
    '3 after an agreement with the same employer that kept 4',
    { returnPlaces: keeps(3), from: day('2026-07-01') },
    [],
    (w) => w.agreement('B', { returnPlaces: keeps(4), to: day('2026-06-30') }),
  ],
  [
    '3 until another employer starts to keep 4: they are still kept then',
    { returnPlaces: keeps(3), to: day('2026-06-30') },
    [{ path: 'returnPlaces.0.seats', message: 'Deze werkplek heeft 6 plaatsen, en 4 daarvan zijn al terugkeerplek.' }],
    (w) =>
      w.agreement('B', {
        returnPlaces: keeps(4),
        from: day('2026-07-01'),
        organisationId: idOf('organisation', 'Ander') as never,
      }),
  ],
  ['one in the archive keeps nothing', { returnPlaces: keeps(9), archivedOn: MONDAY }, []],
];

test.each(PROBLEMS.map(whole))('an agreement: $name', ({ more, expected, given }) => {
  const w = world();
  given(w);
  const agreement = w.agreement('A', more);
  const { people, workplaces } = createLookup(w.catalogue);
  expect(agreementProblems(agreement, { people, workplaces, agreements: w.catalogue.agreements })).toEqual(expected);
});

test('a workplace cannot have fewer seats than agreements keep', () => {
  const w = world();
  const place = w.catalogue.workplaces.find(({ id }) => id === P1);
  if (!place) throw new Error('No P1');
  w.agreement('A', { returnPlaces: keeps(4) });
  expect(workplaceProblems({ ...place, seats: 4 }, w.catalogue.agreements)).toEqual([]);
  expect(workplaceProblems({ ...place, seats: 3 }, w.catalogue.agreements)).toEqual([
    { path: 'seats', message: 'Er zijn hier 4 terugkeerplekken afgesproken. Vul minstens 4 in.' },
  ]);
});

const notices = (more: Partial<Agreement>, given: (w: World) => void) => {
  const w = world();
  given(w);
  const agreement = w.agreement('Zomer', more);
  return agreementNotices(agreement, MONDAY, createLookup(w.catalogue)).map(({ kind, sentence }) => [kind, sentence]);
};

// Monday is 30 November: eight weeks later is 25 January.
const NOTICES: readonly Case<unknown>[] = [
  ['one that goes on', { to: null }, []],
  ['nine weeks before the end', { to: day('2027-01-26') }, []],
  ['eight weeks before', { to: day('2027-01-25') }, [['ends', '‘Zomer’ loopt af over 8 weken, op ma 25 jan.']]],
  ['15 days', { to: day('2026-12-15') }, [['ends', '‘Zomer’ loopt af over 2 weken, op di 15 dec.']]],
  ['tomorrow', { to: day('2026-12-01') }, [['ends', '‘Zomer’ loopt af over 1 dag, op di 1 dec.']]],
  ['today', { to: MONDAY }, [['ends', '‘Zomer’ loopt af vandaag, op ma 30 nov.']]],
  ['another follows', { to: MONDAY }, [], (w) => w.agreement('Winter', { from: day('2026-12-01') })],
  ['in the archive', { to: MONDAY, archivedOn: MONDAY, guideIds: [person('Loes')] }, []],
  ['it has ended', { to: day('2026-11-29') }, []],
  [
    'it has ended and keeps two seats',
    { to: day('2026-11-29'), returnPlaces: keeps(2) },
    [
      [
        'ended',
        '‘Zomer’ is afgelopen op zo 29 nov. 2 plaatsen blijven vrij voor wie terugkomt. ' +
          'Heeft iedereen weer een plek? Zet de afspraak dan in het archief.',
      ],
    ],
  ],
  [
    'its guide has stopped',
    { guideIds: [person('Kees'), person('Loes')] },
    [['guide-stopped', 'Begeleider Loes Jansen is gestopt. Kies bij ‘Zomer’ wie het overneemt.']],
  ],
];

test.each(NOTICES.map(whole))('notices about an agreement: $name', ({ more, expected, given }) => {
  expect(notices(more, given)).toEqual(expected);
});
