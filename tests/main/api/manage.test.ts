import { isDefinedError, safe } from '@orpc/server';
import { expect, test } from 'vitest';
import type { Agreement } from '#domain/model/agreement.ts';
import type { Parameter } from '#domain/model/parameter.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { commit } from '#main/db/commit.ts';
import { readSettings } from '#main/db/queries/work.ts';
import {
  added,
  assignmentOf,
  client as buyer,
  fatima,
  guide,
  henk,
  idOf,
  morning,
  order,
  packing,
  site,
} from '#tests/main/company.ts';
import { companyBoard } from './board.ts';

const missing = idOf(999);
const other = { id: idOf(300) as never };

test('a correction is saved as one step that can be undone', async () => {
  const { client, db } = await companyBoard();
  const changes: RecordChange[] = [
    { kind: 'person', before: fatima, after: { ...fatima, lastName: 'Demir-Kaya' } },
    added('site', { ...site, ...other, name: 'Hal B' }),
  ];
  const saved = await client.manage.save({ changes, label: 'Fatima Demir-Kaya en Hal B' });
  expect(saved.history).toEqual({ undo: 'Fatima Demir-Kaya en Hal B', redo: null });
  expect(saved.changes.map((change) => [change.kind, change.after?.version])).toEqual([
    ['settings', 2],
    ['site', 1],
    ['person', 2],
  ]);
  expect(readSettings(db).dataState).toBe('real');
  await client.plan.undo();
  const { catalogue } = await client.manage.catalogue();
  expect(catalogue.people.find((person) => person.id === fatima.id)).toEqual({ ...fatima, version: 3 });
  expect(catalogue.sites.map((row) => row.name)).toEqual(['Hal A']);
});

const need = (what: object) => ({
  what,
  source: 'UWV' as const,
  author: 'x',
  reviewOn: null,
  validFrom: null,
  validTo: null,
});
const withNeed = (what: object) =>
  ({ kind: 'person', before: fatima, after: { ...fatima, needs: [need(what)] } }) as RecordChange;

const parameter = (number: number, given: Partial<Parameter>) =>
  added('parameter', {
    id: idOf(400 + number) as Parameter['id'],
    key: 'default-wage-value',
    value: 50,
    validFrom: null,
    confirmed: true,
    source: '',
    version: 1,
    ...given,
  });

const agreed: Agreement = {
  id: idOf(777) as Agreement['id'],
  organisationId: buyer.id,
  name: 'Plaatsing',
  from: '2026-11-30' as Agreement['from'],
  to: null,
  workTypes: [],
  maxGroup: null,
  guidanceMinutesPerWeek: null,
  visitEveryWeeks: null,
  priceBasis: null,
  guideIds: [],
  buddy: null,
  buddyTrained: false,
  returnPlaces: [],
  archivedOn: null,
  version: 1,
};

const INVALID: readonly [string, RecordChange[], { path: string; message: string }[]][] = [
  [
    'a number that a guide has already',
    [added('person', { ...fatima, ...other, number: guide.number })],
    [{ path: 'number', message: 'Dit personeelsnummer is al van iemand anders.' }],
  ],
  [
    'the same code in other capitals',
    [added('workplace', { ...packing, ...other, code: 'p001' })],
    [{ path: 'code', message: 'Deze code is al van een andere werkplek.' }],
  ],
  [
    'an order number twice within one save, told per change',
    [
      added('order', { ...order, ...other, number: '7' }),
      added('order', { ...order, id: idOf(301) as never, number: '7' }),
    ],
    [
      { path: '0.number', message: 'Dit ordernummer bestaat al.' },
      { path: '1.number', message: 'Dit ordernummer bestaat al.' },
    ],
  ],
  [
    'a site of the same name',
    [added('site', { ...site, ...other })],
    [{ path: 'name', message: 'Er is al een locatie met deze naam.' }],
  ],
  [
    'a block of the same name at the same site',
    [added('block', { ...morning, ...other })],
    [{ path: 'name', message: 'Deze locatie heeft al een dagdeel met deze naam.' }],
  ],
  [
    'a work type that exists',
    [added('workType', { code: 'groen', name: 'Groen', position: 9, archivedOn: null, version: 1 })],
    [{ path: 'code', message: 'Deze werksoort bestaat al.' }],
  ],
  [
    'a site that does not exist',
    [added('workplace', { ...packing, ...other, code: 'X', siteId: missing as never })],
    [{ path: 'siteId', message: 'Deze locatie bestaat niet.' }],
  ],
  [
    'a workplace of an order, with its place in the list',
    [added('order', { ...order, ...other, number: 'X', workplaceIds: [packing.id, missing as never] })],
    [{ path: 'workplaceIds.1', message: 'Deze werkplek bestaat niet.' }],
  ],
  [
    'a person in a need',
    [withNeed({ kind: 'keep-apart', personId: missing })],
    [{ path: 'needs.0.what.personId', message: 'Deze persoon bestaat niet.' }],
  ],
  [
    'a workplace in a need',
    [withNeed({ kind: 'fixed-place', workplaceId: missing })],
    [{ path: 'needs.0.what.workplaceId', message: 'Deze werkplek bestaat niet.' }],
  ],
  [
    'a work type in a wage value',
    [{ kind: 'person', before: henk, after: { ...henk, wageValues: [{ workType: 'goud', percent: 50, from: null }] } }],
    [{ path: 'wageValues.0.workType', message: 'Deze werksoort bestaat niet.' }],
  ],
  [
    'an assignment: that is for the board',
    [added('assignment', assignmentOf(1))],
    [{ path: '', message: 'Inzet verandert u op het bord.' }],
  ],
  [
    'an exception: that is for the board',
    [
      added('exception', {
        ...other,
        rule: 'guidance-load',
        cause: 'x',
        date: '2026-11-30' as never,
        reason: 'Om een reden',
        by: 'Anna',
        at: '2026-11-30T07:15:00.000Z',
        version: 1,
      }),
    ],
    [{ path: '', message: 'Een afwijking geeft u op het bord.' }],
  ],
  [
    'a second number from the same day',
    [parameter(1, { value: 40 }), parameter(2, { value: 60 })],
    [
      { path: '0.validFrom', message: 'Voor deze ingangsdatum is er al een getal.' },
      { path: '1.validFrom', message: 'Voor deze ingangsdatum is er al een getal.' },
    ],
  ],
  [
    'a number outside its range',
    [parameter(1, { value: 151 })],
    [{ path: 'value', message: 'Kies een getal van 1 tot en met 150.' }],
  ],
  [
    'a time outside its range',
    [parameter(1, { key: 'evening-start', value: 1321 })],
    [{ path: 'value', message: 'Kies een tijd van 15:00 tot en met 22:00.' }],
  ],
  ...(
    [
      ['of the law', 'double-booked', 'warn'],
      ['outside the tier', 'guidance-load', 'info'],
    ] as const
  ).map(([what, rule, severity]): (typeof INVALID)[number] => [
    `a severity ${what}`,
    [added('ruleChoice', { rule, severity, version: 1 })],
    [{ path: 'severity', message: 'Deze regel kan niet zo worden ingesteld.' }],
  ]),
  [
    'a severity of a rule that does not exist',
    [added('ruleChoice', { rule: 'no-such-rule', severity: 'warn', version: 1 })],
    [{ path: 'rule', message: 'Deze regel bestaat niet.' }],
  ],
  [
    'an agreement with nobody, on work that does not exist',
    [
      added('agreement', {
        ...other,
        organisationId: missing as never,
        name: 'Plaatsing',
        from: '2026-11-30' as never,
        to: null,
        workTypes: ['goud'],
        maxGroup: null,
        guidanceMinutesPerWeek: null,
        visitEveryWeeks: null,
        priceBasis: null,
        guideIds: [],
        buddy: null,
        buddyTrained: false,
        returnPlaces: [],
        archivedOn: null,
        version: 1,
      }),
    ],
    [
      { path: 'organisationId', message: 'Deze organisatie bestaat niet.' },
      { path: 'workTypes.0', message: 'Deze werksoort bestaat niet.' },
    ],
  ],
  [
    'guides and places of an agreement that are not there, or not what they should be',
    [
      added('agreement', {
        ...agreed,
        guideIds: [missing as never, fatima.id, guide.id],
        returnPlaces: [
          { workplaceId: missing as never, seats: 1 },
          { workplaceId: packing.id, seats: 5 },
        ],
      }),
    ],
    [
      { path: 'guideIds.1', message: 'Kies een begeleider.' },
      { path: 'returnPlaces.1.seats', message: 'Deze werkplek heeft 4 plaatsen.' },
      { path: 'guideIds.0', message: 'Deze persoon bestaat niet.' },
      { path: 'returnPlaces.0.workplaceId', message: 'Deze werkplek bestaat niet.' },
    ],
  ],
  [
    'a workplace that loses the seats that an agreement of the same save keeps',
    [
      added('agreement', { ...agreed, returnPlaces: [{ workplaceId: packing.id, seats: 2 }] }),
      { kind: 'workplace', before: packing, after: { ...packing, seats: 1 } },
    ],
    [
      { path: '0.returnPlaces.0.seats', message: 'Deze werkplek heeft 1 plaats.' },
      { path: '1.seats', message: 'Er zijn hier 2 terugkeerplekken afgesproken. Vul minstens 2 in.' },
    ],
  ],
  [
    'half a cent, and no seats at all',
    [
      added('agreement', {
        ...agreed,
        priceBasis: { kind: 'hour', cents: 18.5 },
        returnPlaces: [{ workplaceId: packing.id, seats: 0 }],
      }),
    ],
    [
      { path: 'priceBasis.cents', message: 'Vul een heel getal in.' },
      { path: 'returnPlaces.0.seats', message: 'Vul minstens 1 in.' },
    ],
  ],
  // The form of a record: from its own schema.
  [
    'an empty name',
    [{ kind: 'site', before: site, after: { ...site, name: '  ' } }],
    [{ path: 'name', message: 'Vul dit in.' }],
  ],
  [
    'a list with too little in it',
    [
      added('aid', {
        ...other,
        code: 'H1',
        name: 'Tafel',
        siteId: null,
        stock: 1,
        fulfils: [],
        weekCostCents: null,
        archivedOn: null,
        version: 1,
      }),
    ],
    [{ path: 'fulfils', message: 'Kies er minstens 1.' }],
  ],
  [
    'half a seat',
    [{ kind: 'workplace', before: packing, after: { ...packing, seats: 1.5 } }],
    [{ path: 'seats', message: 'Vul een heel getal in.' }],
  ],
  [
    'no date',
    [{ kind: 'order', before: order, after: { ...order, deadline: 'morgen' as never } }],
    [{ path: 'deadline', message: 'Vul een datum in.' }],
  ],
  [
    'the second of two changes',
    [added('site', { ...site, ...other, name: 'Hal B' }), { kind: 'site', before: site, after: { ...site, name: '' } }],
    [{ path: '1.name', message: 'Vul dit in.' }],
  ],
  [
    'a municipality outside the list',
    [{ kind: 'person', before: fatima, after: { ...fatima, municipality: 'Utrecht' as never } }],
    [{ path: 'municipality', message: 'Kies een van de mogelijkheden.' }],
  ],
  [
    'a number below its lowest',
    [{ kind: 'workplace', before: packing, after: { ...packing, seats: -1 } }],
    [{ path: 'seats', message: 'Vul minstens 0 in.' }],
  ],
  [
    'a field deep in a person',
    [withNeed({ kind: 'hours-a-day', maxMinutes: 5 })],
    [{ path: 'needs.0.what.maxMinutes', message: 'Vul minstens 30 in.' }],
  ],
];

test.each(INVALID)('refuses %s', async (_, changes, expected) => {
  const { client } = await companyBoard();
  const before = await client.manage.catalogue();
  const { error } = await safe(client.manage.save({ changes, label: 'x' }));
  if (!isDefinedError(error) || error.code !== 'INVALID') throw new Error(`Not refused as INVALID: ${error}`);
  expect(error.data.errors).toEqual(expected);
  expect(await client.manage.catalogue()).toEqual(before);
});

test('what a roster refers to can be archived, not removed', async () => {
  const { client, db } = await companyBoard();
  const changes = [added('assignment', assignmentOf(1))];
  commit(db, { changes, label: 'x', at: 'x', by: 'x', undoable: true });
  const removal: RecordChange = { kind: 'person', before: fatima, after: null };
  const { error } = await safe(client.manage.save({ changes: [removal], label: 'weg' }));
  expect(error).toMatchObject({
    code: 'INVALID',
    data: {
      errors: [{ path: '', message: 'Deze persoon wordt nog gebruikt en kan niet weg. Zet het in het archief.' }],
    },
  });
  const archived = { ...fatima, archivedOn: '2026-11-30' as never };
  const saved = await client.manage.save({
    changes: [{ kind: 'person', before: fatima, after: archived }],
    label: 'x',
  });
  expect(saved.changes.at(-1)?.after).toEqual({ ...archived, version: 2 });
});

test('a record that someone changed first is a conflict', async () => {
  const { client } = await companyBoard();
  const change = (lastName: string): RecordChange => ({
    kind: 'person',
    before: fatima,
    after: { ...fatima, lastName },
  });
  await client.manage.save({ changes: [change('Een')], label: 'een' });
  const { error } = await safe(client.manage.save({ changes: [change('Twee')], label: 'twee' }));
  expect(error).toMatchObject({ code: 'CONFLICT', defined: true, data: { kind: 'person', key: fatima.id } });
});
