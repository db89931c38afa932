import { describe, expect, test } from 'vitest';
import type { Employee } from '#domain/model/person.ts';
import { csv, Shelf, TODAY } from './sources.ts';

const PEOPLE_HEADER =
  'Personeelsnummer;Voornaam;Achternaam;Geboortedatum;Gemeente;Contracturen;Werkdagen;Begeleidingsniveau;Behoeften;Prestatie';
const person = (number: number | string, rest: { needs?: string; wage?: string; birth?: string; name?: string } = {}) =>
  `${number};${rest.name ?? 'Jan'};Bos;${rest.birth ?? '13-08-1993'};Soest;24;ma di wo;laag;"${rest.needs ?? ''}";"${rest.wage ?? ''}"`;
const people = (...rows: string[]) => csv('medewerkers.csv', [PEOPLE_HEADER, ...rows].join('\r\n'));

const PLACE_HEADER = 'Code;Naam;Locatie;Werksoort;Werkvorm;Plaatsen;Organisatie';
const place = (code: string, site = 'Hal A', type = 'productie') => `${code};Plek;${site};${type};beschut binnen;5;`;
const places = (...rows: string[]) => csv('werkplekken.csv', [PLACE_HEADER, ...rows].join('\n'));

const roster = (...rows: string[]) =>
  csv('inzet.csv', ['Datum;Dagdeel;Personeelsnummer;Werkplek;Ordernummer;Van;Tot', ...rows].join('\n'));
const orders = (header: string, ...rows: string[]) => csv('orders.csv', [header, ...rows].join('\n'));
const ORDER_HEADER =
  'Ordernummer;Omschrijving;Opdrachtgever;Werksoort;Werkplekken;Aantal;Normminuten per stuk;Normuren;Startdatum;Deadline;Prijs;Gereed;Herhaling';

const employee = (shelf: Shelf, number: string) =>
  shelf.catalogue().people.find((one) => one.number === number) as Employee;

describe('one row after another', () => {
  test('the same number twice is an error on the second row', async () => {
    const { preview } = await new Shelf().preview([people(person(10001), person(10002), person('10 001'))]);
    expect(preview.errors).toEqual([
      {
        sheet: 'Medewerkers',
        row: 4,
        column: 'Personeelsnummer',
        value: '10 001',
        reason: '10 001 staat ook op regel 2 van blad Medewerkers. Laat één van de twee staan.',
      },
    ]);
    expect(preview.rows.map((row) => row.status)).toEqual(['new', 'new', 'error']);
  });

  test('an employee and a guide never share a number', async () => {
    const guides = csv(
      'begeleiders.csv',
      'Personeelsnummer;Voornaam;Achternaam;Rol;Werksoorten;Contracturen;Werkdagen\n10001;Els;Kok;voorman;productie;36;ma',
    );
    const shelf = new Shelf();
    const together = await shelf.preview([people(person(10001)), guides]);
    expect(together.preview.errors).toMatchObject([{ sheet: 'Begeleiders', row: 2, column: 'Personeelsnummer' }]);
    await shelf.import([people(person(10001))]);
    const after = await shelf.preview([guides]);
    expect(after.preview.errors[0]?.reason).toBe('Nummer 10001 is al van een medewerker. Gebruik een ander nummer.');
  });

  test('a known number is an update that shows old and new', async () => {
    const shelf = new Shelf();
    await shelf.import([people(person(10001, { needs: 'prikkelarm', wage: 'productie 65' }))]);
    const update = await shelf.preview([
      people(person(10001, { name: 'Piet', needs: 'prikkelarm; geen stof', wage: 'productie 70' })),
    ]);
    expect(update.preview.rows).toEqual([
      {
        sheet: 'Medewerkers',
        row: 2,
        title: '10001 Piet Bos',
        status: 'changed',
        differences: [
          { field: 'Voornaam', before: 'Jan', after: 'Piet' },
          { field: 'Behoeften', before: 'prikkelarm', after: 'geen stof; prikkelarm' },
          { field: 'Prestatie', before: 'productie 65', after: 'productie 70' },
        ],
      },
    ]);
    expect(update.changes).toHaveLength(1);
  });

  test('a changed wage value starts today and keeps what was', async () => {
    const shelf = new Shelf();
    await shelf.import([people(person(10001, { wage: 'productie 65; groen 40' }))]);
    await shelf.import([people(person(10001, { wage: 'productie 70; groen 40' }))]);
    expect(employee(shelf, '10001').wageValues).toEqual([
      { workType: 'productie', percent: 65, from: null },
      { workType: 'productie', percent: 70, from: TODAY },
      { workType: 'groen', percent: 40, from: null },
    ]);
    const again = await shelf.preview([people(person(10001, { wage: 'groen 40; productie 70' }))]);
    expect(again.changes).toEqual([]);
  });

  test('a known need keeps its source; a new one is signed by the import', async () => {
    const shelf = new Shelf();
    await shelf.import([people(person(10001, { needs: 'prikkelarm' }))]);
    const before = employee(shelf, '10001');
    const reviewed = before.needs.map((need) => ({ ...need, source: 'UWV' as const, author: 'M. Kok' }));
    shelf.write([{ kind: 'person', before, after: { ...before, needs: reviewed } }]);
    const { preview } = await shelf.import([people(person(10001, { needs: 'prikkelarm; geen stof' }))]);
    expect(employee(shelf, '10001').needs).toMatchObject([
      { what: { feature: 'prikkelarm' }, source: 'UWV', author: 'M. Kok' },
      { what: { load: 'stof' }, source: 'arbeidsdeskundige', author: 'import', reviewOn: null },
    ]);
    expect(preview.notices.join(' ')).toContain("als naam 'import'");
  });

  test('an absent column keeps what there was, an empty cell empties it', async () => {
    const shelf = new Shelf();
    await shelf.import([people(person(10001, { needs: 'prikkelarm', wage: 'productie 65' }))]);
    const short = PEOPLE_HEADER.replace(';Behoeften', '');
    const row = '10001;Jan;Bos;13-08-1993;Soest;24;ma di wo;laag;';
    await shelf.import([csv('medewerkers.csv', `${short}\n${row}`)]);
    expect(employee(shelf, '10001').needs).toHaveLength(1);
    expect(employee(shelf, '10001').wageValues).toEqual([]);
  });
});

describe('references', () => {
  test('forwards and to each other', async () => {
    const shelf = new Shelf();
    const { preview } = await shelf.import([
      people(person(10001, { needs: 'niet samen met 10002' }), person(10002, { needs: 'niet samen met 10001' })),
    ]);
    expect(preview.errors).toEqual([]);
    expect(employee(shelf, '10001').needs[0]?.what).toEqual({
      kind: 'keep-apart',
      personId: employee(shelf, '10002').id,
    });
  });

  test.each([
    [
      'a person',
      people(person(10001, { needs: 'niet samen met 19999' })),
      'Behoeften',
      /niemand met personeelsnummer 19999/,
    ],
    ['oneself', people(person(10001, { needs: 'niet samen met 10001' })), 'Behoeften', /wijst naar de persoon zelf/],
    ['a place', people(person(10001, { needs: 'vaste plek X9' })), 'Behoeften', /Werkplek 'X9' bestaat niet/],
    [
      'a guide who is none',
      people(person(10001), person(10002, { needs: 'vaste begeleider 10001' })),
      'Behoeften',
      /geen begeleider/,
    ],
    [
      'a work type',
      places(place('P1', 'Hal A', 'bakken')),
      'Werksoort',
      /Kies productie, groen, schoonmaak, metaalbewerking of elektromontage\.$/,
    ],
  ])('to nothing (%s) is an error on that row', async (_name, file, column, reason) => {
    const { preview } = await new Shelf().preview([file]);
    expect(preview.errors).toHaveLength(1);
    expect(preview.errors[0]).toMatchObject({ column, reason: expect.stringMatching(reason) });
  });

  test('a row that refers to a row with an error is an error, and so on', async () => {
    const { preview, changes } = await new Shelf().preview([
      people(
        person(10001, { birth: '35 november' }),
        person(10002, { needs: 'niet samen met 10001' }),
        person(10003, { needs: 'niet samen met 10002' }),
        person(10004),
      ),
      places(place('P1')),
      roster('30-11-2026;ochtend;10003;P1;;;', '30-11-2026;ochtend;10004;P1;;;'),
    ]);
    expect(preview.rows.filter((row) => row.status === 'error').map((row) => `${row.sheet} ${row.row}`)).toEqual([
      'Medewerkers 2',
      'Medewerkers 3',
      'Medewerkers 4',
      'Inzet 2',
    ]);
    expect(preview.errors.find((error) => error.sheet === 'Inzet')?.reason).toBe(
      'Dit verwijst naar regel 4 van blad Medewerkers. Daar staat een fout. Verbeter die eerst.',
    );
    expect(changes.filter((change) => change.kind === 'person')).toHaveLength(1);
    expect(changes.filter((change) => change.kind === 'assignment')).toHaveLength(1);
  });

  test('a new site needs a row that stands', async () => {
    const { preview, changes } = await new Shelf().preview([
      places(place('P1', 'Hal A', 'bakken'), place('P2', 'Hal B')),
    ]);
    expect(changes.flatMap((change) => (change.kind === 'site' ? [change.after?.name] : []))).toEqual(['Hal B']);
    expect(preview.notices).toContain(
      "Locatie 'Hal B' is nieuw en wordt gemaakt, met de dagdelen ochtend (8:00-12:00) en middag (12:30-16:15).",
    );
  });

  test('a site that only Medewerkers names is a reference to nothing', async () => {
    const file = csv('medewerkers.csv', `${PEOPLE_HEADER};Locatie\n${person(10001)};Hal Z`);
    const { preview } = await new Shelf().preview([file]);
    expect(preview.errors).toMatchObject([{ column: 'Locatie', value: 'Hal Z' }]);
    expect((await new Shelf().preview([file, places(place('P1', 'hal-z'))])).preview.errors).toEqual([]);
  });
});

describe('blocks and rosters', () => {
  const blocks = (...rows: string[]) => csv('dagdelen.csv', ['Locatie;Naam;Van;Tot;Pauzes', ...rows].join('\n'));

  test('Dagdelen replaces the default blocks of a new site', async () => {
    const shelf = new Shelf();
    await shelf.import([blocks('Hal A;Avond;18:00;22:00;20:00-20:15'), places(place('P1')), people(person(10001))]);
    expect(shelf.catalogue().blocks).toMatchObject([
      { name: 'avond', from: 1080, to: 1320, breaks: [{ from: 1200, to: 1215 }] },
    ]);
    const { preview } = await shelf.preview([roster('30-11-2026;ochtend;10001;P1;;;')]);
    expect(preview.errors).toMatchObject([
      { column: 'Dagdeel', value: 'ochtend', reason: "Dagdeel 'ochtend' bestaat niet op Hal A. Kies avond." },
    ]);
  });

  test.each([
    ['Hal A;ochtend;12:00;8:00;', 'Tot'],
    ['Hal A;ochtend;8:00;12:00;12:30-12:45', 'Pauzes'],
    ['Hal A;ochtend;;12:00;', 'Van'],
  ])('%s is refused', async (row, column) => {
    const { preview } = await new Shelf().preview([blocks(row)]);
    expect(preview.errors).toMatchObject([{ sheet: 'Dagdelen', row: 2, column }]);
  });

  test('an imported roster is what happened: two places at once is no error, the same row twice is', async () => {
    const { preview } = await new Shelf().preview([
      people(person(10001)),
      places(place('P1'), place('P2')),
      roster(
        '30-11-2026;ochtend;10001;P1;;;',
        '30-11-2026;ochtend;10001;P2;;;',
        '30-11-2026;Ochtend;10001;p-1;;;',
        '5-12-2026;middag;10001;P1;;;',
      ),
    ]);
    expect(preview.errors).toMatchObject([{ sheet: 'Inzet', row: 4, reason: expect.stringContaining('regel 2') }]);
  });

  test('a workplace that moves takes its roster along, or neither goes', async () => {
    const shelf = new Shelf();
    await shelf.import([people(person(10001)), places(place('P1'))]);
    const row = roster('30-11-2026;ochtend;10001;P1;;;');
    const moved = await shelf.preview([places(place('P1', 'Hal B')), row]);
    expect(moved.preview.errors).toEqual([]);
    const site = moved.changes.find((change) => change.kind === 'site')?.after;
    const blocks = moved.changes.flatMap((change) => (change.kind === 'block' ? [change.after] : []));
    const assignment = moved.changes.find((change) => change.kind === 'assignment')?.after;
    expect(blocks.find((block) => block?.id === assignment?.blockId)?.siteId).toBe(site?.id);
    const stays = await shelf.preview([places(place('P1', 'Hal B', 'bakken')), row]);
    expect(stays.preview.errors.map((error) => error.sheet)).toEqual(['Werkplekken', 'Inzet']);
    expect(stays.changes).toEqual([]);
  });

  test('own times change an assignment and must run forwards', async () => {
    const shelf = new Shelf();
    await shelf.import([people(person(10001)), places(place('P1')), roster('30-11-2026;ochtend;10001;P1;;;')]);
    const { preview } = await shelf.import([roster('30-11-2026;ochtend;10001;P1;;9:00;')]);
    expect(preview.rows).toMatchObject([
      { status: 'changed', differences: [{ field: 'Van', before: '', after: '09:00' }] },
    ]);
    const wrong = await shelf.preview([roster('30-11-2026;ochtend;10001;P1;;13:00;')]);
    expect(wrong.preview.errors).toMatchObject([
      { column: 'Tot', reason: 'Het einde (12:00) ligt niet na het begin (13:00). Verbeter de tijden.' },
    ]);
  });

  test('an absence is known by who, from, to and block; its kind can change', async () => {
    const shelf = new Shelf();
    const absent = (kind: string) =>
      csv('afwezigheid.csv', `Personeelsnummer;Van;Tot en met;Dagdeel;Soort\n10001;30-11-2026;02-12-2026;;${kind}`);
    await shelf.import([people(person(10001)), absent('verlof')]);
    expect((await shelf.preview([absent('Verlof')])).changes).toEqual([]);
    expect((await shelf.preview([absent('ziek')])).preview.rows).toMatchObject([
      { status: 'changed', differences: [{ field: 'Soort', before: 'verlof', after: 'ziek' }] },
    ]);
    expect((await shelf.preview([absent('griep')])).preview.errors).toMatchObject([{ column: 'Soort', value: '' }]);
    const backwards = csv('afwezigheid.csv', 'Personeelsnummer;Van;Tot en met\n10001;02-12-2026;30-11-2026');
    expect((await shelf.preview([backwards])).preview.errors).toMatchObject([{ column: 'Tot en met' }]);
  });
});

describe('orders', () => {
  const row = (amount: string, rest = '2026-11-23;11-12-2026;12,50;0;') =>
    `2001;Zakjes;Metafors;productie;;${amount};${rest}`;

  test.each([
    ['10;;5', 'Normuren', /Niet allebei/],
    [';;', 'Aantal', /ontbreekt/],
    ['10;;', 'Normminuten per stuk', /is leeg/],
    [';5;', 'Aantal', /is leeg/],
    ['0;5;', 'Aantal', /ligt niet tussen 1/],
  ])('amount %s is refused', async (amount, column, reason) => {
    const { preview } = await new Shelf().preview([orders(ORDER_HEADER, row(amount))]);
    expect(preview.errors).toMatchObject([{ column, reason: expect.stringMatching(reason) }]);
  });

  test('pieces or hours, cents, repeats and a new client', async () => {
    const shelf = new Shelf();
    await shelf.import([
      orders(ORDER_HEADER, row('957;10;', '23-11-2026;2-12-2026;2054;695;'), row(';;85').replace('2001', '2002')),
      csv('hulpmiddelen.csv', 'Code;Naam;Aantal;Vervult\nH1;Tafel;2;hoog-laagtafel'),
    ]);
    const [first, second] = shelf.catalogue().orders;
    expect(first).toMatchObject({
      amount: { kind: 'pieces', pieces: 957, minutesPerPiece: 10, donePieces: 695 },
      price: 205_400,
      pricePerPiece: null,
      startsOn: '2026-11-23',
    });
    expect(second).toMatchObject({ amount: { kind: 'hours', normMinutes: 5100, doneMinutes: 0 }, price: 1250 });
    expect(shelf.catalogue().organisations).toMatchObject([{ name: 'Metafors', kind: 'opdrachtgever' }]);
  });

  test('progress alone can be imported', async () => {
    const shelf = new Shelf();
    await shelf.import([orders(ORDER_HEADER, row('957;10;'))]);
    const short = 'Ordernummer;Omschrijving;Opdrachtgever;Werksoort;Deadline;Gereed';
    const { preview } = await shelf.preview([orders(short, '2001;Zakjes;metafors;Productie;11-12-2026;700')]);
    expect(preview.rows).toMatchObject([
      { status: 'changed', differences: [{ field: 'Gereed', before: '0', after: '700' }] },
    ]);
  });

  test('progress in a workbook is the total: what was booked here is part of it and stays', async () => {
    const shelf = new Shelf();
    await shelf.import([orders(ORDER_HEADER, row('957;10;', '23-11-2026;11-12-2026;12,50;100;'))]);
    const short = 'Ordernummer;Omschrijving;Opdrachtgever;Werksoort;Deadline;Gereed';
    const [order] = shelf.catalogue().orders;
    if (!order) throw new Error('No order');
    shelf.booked.set(order.id, 40);
    const totals = async (done: string) =>
      (await shelf.preview([orders(short, `2001;Zakjes;metafors;Productie;11-12-2026;${done}`)])).preview.rows[0];
    // 100 at the start and 40 booked: 140 changes nothing, 160 is 20 more, 30 takes no booking away.
    expect(await totals('140')).toMatchObject({ status: 'unchanged' });
    expect(await totals('160')).toMatchObject({ differences: [{ field: 'Gereed', before: '140', after: '160' }] });
    expect(await totals('30')).toMatchObject({ differences: [{ field: 'Gereed', before: '140', after: '40' }] });
  });

  const LINKS =
    'Ordernummer;Omschrijving;Opdrachtgever;Werksoort;Normuren;Deadline;Herhaling;Certificaten;Wacht op;Deel van;Opmerking';
  const linked = (number: string, rest: string) => `${number};Zakjes;Metafors;productie;5;11-12-2026;${rest}`;

  test('repeats until, certificates, what it waits for, of what it is a part, a remark', async () => {
    const shelf = new Shelf();
    const { preview } = await shelf.import([
      orders(
        LINKS,
        // 2003 stands further down than the row that waits for it.
        linked('2002', 'elke 2 weken t/m 1-3-2027;vca; 2003, 2001;Balie;=Sleutel bij de receptie'),
        linked('2001', ';"heftruck; VCA; vca";;;'),
        linked('2003', ';;;;'),
      ),
    ]);
    expect(preview.errors).toEqual([]);
    const known = new Map(shelf.catalogue().orders.map((order) => [order.number, order]));
    expect(known.get('2002')).toMatchObject({
      everyWeeks: 2,
      until: '2027-03-01',
      certificates: ['VCA'],
      after: [known.get('2003')?.id, known.get('2001')?.id],
      partOf: 'Balie',
      note: '=Sleutel bij de receptie',
    });
    expect(known.get('2001')).toMatchObject({ certificates: ['heftruck', 'VCA'], after: [], partOf: null, note: '' });
  });

  test('a second import shows what differs, in the words of the workbook; without the columns nothing changes', async () => {
    const shelf = new Shelf();
    await shelf.import([
      orders(LINKS, linked('2001', ';;;;'), linked('2002', 'elke week t/m 1-3-2027;VCA;2001;Balie;Bel eerst')),
    ]);
    const same = await shelf.preview([
      orders(LINKS, linked('2002', 'wekelijks t/m 2027-03-01;vca;2001;Balie;Bel eerst')),
    ]);
    expect(same.changes).toEqual([]);
    const plain = 'Ordernummer;Omschrijving;Opdrachtgever;Werksoort;Normuren;Deadline';
    expect((await shelf.preview([orders(plain, '2002;Zakjes;Metafors;productie;5;11-12-2026')])).changes).toEqual([]);
    const { preview } = await shelf.preview([orders(LINKS, linked('2002', 'elke 2 weken;heftruck;;;'))]);
    expect(preview.rows).toMatchObject([
      {
        status: 'changed',
        differences: [
          { field: 'Herhaling', before: 'elke week t/m 01-03-2027', after: 'elke 2 weken' },
          { field: 'Certificaten', before: 'VCA', after: 'heftruck' },
          { field: 'Wacht op', before: '2001', after: '' },
          { field: 'Deel van', before: 'Balie', after: '' },
          { field: 'Opmerking', before: 'Bel eerst', after: '' },
        ],
      },
    ]);
  });

  test.each([
    ['an order that does not exist', ';;9999;;', 'Wacht op', "Order '9999' bestaat niet."],
    ['itself', ';;2002;;', 'Wacht op', 'Een order kan niet op zichzelf wachten.'],
    [
      'an end before the deadline',
      'elke week t/m 1-12-2026;;;;',
      'Herhaling',
      'De laatste keer ligt voor de eerste deadline.',
    ],
    ['health in the remark', ';;;;Jan heeft epilepsie', 'Opmerking', 'Schrijf hier alleen over de order.'],
    ['a BSN in the remark', ';;;;bel 111222333', 'Opmerking', 'Schrijf hier alleen over de order.'],
  ])('%s is refused in the words of the form', async (_, rest, column, reason) => {
    const { preview } = await new Shelf().preview([orders(LINKS, linked('2002', rest))]);
    expect(preview.errors).toMatchObject([{ row: 2, column, reason: expect.stringContaining(reason) }]);
    expect(JSON.stringify(preview)).not.toMatch(/epilepsie|111222333/);
  });

  test('a ring over the rows of one file is refused on each of them', async () => {
    const { preview, changes } = await new Shelf().preview([
      orders(LINKS, linked('2001', ';;2002;;'), linked('2002', ';;2001;;')),
    ]);
    expect(preview.errors.map(({ row: at, reason }) => [at, reason])).toEqual([
      [2, 'Dit gaat in een kring: 2001 wacht op 2002 wacht op 2001.'],
      [3, 'Dit gaat in een kring: 2002 wacht op 2001 wacht op 2002.'],
    ]);
    expect(changes.filter((change) => change.kind === 'order')).toEqual([]);
  });

  test('an order that waits for a row with an error falls with it', async () => {
    const { preview } = await new Shelf().preview([
      orders(LINKS, linked('2001', 'soms;;;;'), linked('2002', ';;2001;;')),
    ]);
    expect(preview.errors).toMatchObject([
      { row: 2, column: 'Herhaling' },
      { row: 3, column: 'Wacht op', reason: expect.stringContaining('regel 2') },
    ]);
  });

  test('what was booked keeps an order in pieces', async () => {
    const shelf = new Shelf();
    await shelf.import([orders(ORDER_HEADER, row('957;10;'))]);
    const [order] = shelf.catalogue().orders;
    if (!order) throw new Error('No order');
    const inHours = [orders(ORDER_HEADER, row(';;40'))];
    expect((await shelf.preview(inHours)).preview.errors).toEqual([]);
    // Only a later time was booked: nothing on the first.
    shelf.booked.set(order.id, 0);
    expect((await shelf.preview(inHours)).preview.errors).toMatchObject([
      { column: 'Normuren', reason: expect.stringContaining('al in stuks geboekt') },
    ]);
  });

  test('a deadline before the start is refused', async () => {
    const { preview } = await new Shelf().preview([orders(ORDER_HEADER, row(';;5', '12-12-2026;11-12-2026;;0;'))]);
    expect(preview.errors).toMatchObject([{ column: 'Deadline', reason: 'De deadline ligt voor de startdatum.' }]);
  });
});

describe('columns', () => {
  test('headers match without regard to case, accents, spaces and punctuation', async () => {
    const header = PEOPLE_HEADER.replace('Begeleidingsniveau', 'Begeleidings-níveau').toUpperCase();
    const { preview } = await new Shelf().preview([csv('medewerkers.csv', `${header}\n${person(10001)}`)]);
    expect(preview.errors).toEqual([]);
    expect(preview.unknownColumns).toEqual([]);
  });

  test('an unknown column is offered with examples, ignored and said; a mapping reads it', async () => {
    const header = PEOPLE_HEADER.replace('Contracturen', 'Uren per week');
    const file = csv('medewerkers.csv', `${header};Schoenmaat\n${person(10001)};43`);
    const { preview } = await new Shelf().preview([file]);
    expect(preview.unknownColumns).toEqual([
      { sheet: 'Medewerkers', column: 'Uren per week', examples: ['24'] },
      { sheet: 'Medewerkers', column: 'Schoenmaat', examples: ['43'] },
    ]);
    expect(preview.notices).toContain("Blad Medewerkers: kolom 'Schoenmaat' is niet bekend en is overgeslagen.");
    expect(preview.errors).toMatchObject([{ row: 1, column: 'Contracturen' }]);
    expect(preview.rows).toMatchObject([{ status: 'error' }]);
    const mapped = await new Shelf().preview(
      [file],
      [
        { sheet: 'Medewerkers', column: 'Uren per week', to: 'Contracturen' },
        { sheet: 'Medewerkers', column: 'Schoenmaat', to: null },
      ],
    );
    expect(mapped.preview.errors).toEqual([]);
    expect(mapped.preview.unknownColumns).toEqual([]);
    expect(mapped.preview.rows).toMatchObject([{ status: 'new' }]);
  });

  test('the same column twice is an error', async () => {
    const file = csv('medewerkers.csv', `${PEOPLE_HEADER};voornaam\n${person(10001)};Piet`);
    const { preview } = await new Shelf().preview([file]);
    expect(preview.errors).toMatchObject([
      { row: 1, column: 'voornaam', reason: expect.stringContaining('twee keer') },
    ]);
  });

  test('lines above the header are skipped and said; empty rows are skipped', async () => {
    const file = csv('medewerkers.csv', `Lijst van november;;\n\n${PEOPLE_HEADER}\n;;;\n${person(10001)}\n\n`);
    const { preview } = await new Shelf().preview([file]);
    expect(preview.errors).toEqual([]);
    expect(preview.rows).toMatchObject([{ row: 5, status: 'new' }]);
    expect(preview.notices.join(' ')).toContain('de kolomnamen staan op regel 3');
  });

  test('a header without rows is no error', async () => {
    const { preview, changes } = await new Shelf().preview([people()]);
    expect(preview.sheets).toEqual([{ sheet: 'Medewerkers', rows: 0, new: 0, changed: 0, unchanged: 0, errors: 0 }]);
    expect(changes).toEqual([]);
    expect(preview.notices).toContain('Blad Medewerkers heeft geen regels.');
  });

  test('one sheet in two files is an error', async () => {
    const { preview } = await new Shelf().preview([
      people(person(1)),
      { ...people(person(2)), name: 'medewerkers 2.csv' },
    ]);
    expect(preview.errors).toMatchObject([{ sheet: 'Medewerkers', row: 0 }]);
  });
});

describe('privacy', () => {
  const withColumn = (header: string, ...values: string[]) =>
    csv(
      'medewerkers.csv',
      [`${PEOPLE_HEADER};${header}`, ...values.map((value, index) => `${person(10001 + index)};${value}`)].join('\n'),
    );
  /** Made up, and passing the eleven test. */
  const BSNS = ['111222333', '123456782', '100000009'];

  test.each([
    ['BSN', ['x']],
    ['bsn-nummer', ['1']],
    ['Burgerservicenummer', ['1']],
    ['Sofinummer', ['1']],
    ['Diagnose', ['x']],
    ['Medische gegevens', ['x']],
    ['Ziektebeeld', ['x']],
    ['Beperkingen', ['x']],
    ['Medicatie', ['x']],
    ['Gezondheid', ['x']],
    ['Klachten', ['x']],
    ['Kenmerk', BSNS],
    ['Kenmerk', [BSNS[0] ?? '']],
    ['Opmerking', ['autisme']],
    ['Opmerking', ['heeft veel pijn na zijn laatste operatie']],
  ])('column %s with %j is refused and shows no value', async (header, values) => {
    const file = withColumn(header, ...values);
    const { preview } = await new Shelf().preview([file]);
    expect(preview.errors).toMatchObject([{ sheet: 'Medewerkers', row: 1, column: header, value: '' }]);
    expect(preview.unknownColumns).toEqual([{ sheet: 'Medewerkers', column: header, examples: [] }]);
    if (values[0] !== 'x' && values[0] !== '1') expect(JSON.stringify(preview)).not.toContain(values[0]);
    const left = await new Shelf().preview([file], [{ sheet: 'Medewerkers', column: header, to: null }]);
    expect(left.preview.errors).toEqual([]);
    expect(left.preview.rows.every((row) => row.status === 'new')).toBe(true);
  });

  test.each([
    ['Schoenmaat', ['43', '44', '41']],
    ['Kenmerk', ['123456789', '987654321', '111222334']],
    ['Opmerking', ['werkt graag buiten met de ploeg']],
    ['Postcode', ['3811 AB']],
  ])('column %s is only unknown', async (header, values) => {
    const { preview } = await new Shelf().preview([withColumn(header, ...values)]);
    expect(preview.errors).toEqual([]);
  });

  test('a BSN as personeelsnummer is refused, by name and by mapping', async () => {
    const file = people(...BSNS.map((number) => person(number)));
    const { preview, changes } = await new Shelf().preview([file]);
    expect(preview.errors).toMatchObject([{ row: 1, column: 'Personeelsnummer', value: '' }]);
    expect(preview.rows.map((row) => row.title)).toEqual(['regel 2', 'regel 3', 'regel 4']);
    expect(changes).toEqual([]);
    expect(JSON.stringify(preview)).not.toContain(BSNS[0]);
    const renamed = csv(
      'medewerkers.csv',
      [PEOPLE_HEADER.replace('Personeelsnummer', 'Nr'), ...BSNS.map((number) => person(number))].join('\n'),
    );
    const mapped = await new Shelf().preview(
      [renamed],
      [{ sheet: 'Medewerkers', column: 'Nr', to: 'Personeelsnummer' }],
    );
    expect(mapped.preview.errors).toMatchObject([{ row: 1, column: 'Nr', value: '' }]);
    expect(mapped.changes).toEqual([]);
  });

  test('one BSN among ordinary numbers is an error on its row, without the number', async () => {
    const { preview } = await new Shelf().preview([people(person(10001), person(10002), person('123456782'))]);
    expect(preview.errors).toMatchObject([{ row: 4, column: 'Personeelsnummer', value: '' }]);
    expect(preview.rows.map((row) => row.title)).toEqual(['10001 Jan Bos', '10002 Jan Bos', 'regel 4']);
    expect(JSON.stringify(preview)).not.toContain('123456782');
  });

  test('personeelsnummers of nine digits may pass the test by chance', async () => {
    const numbers = Array.from({ length: 22 }, (_, index) => 100_000_000 + index);
    const { preview } = await new Shelf().preview([people(...numbers.map((number) => person(number)))]);
    expect(preview.errors).toEqual([]);
  });

  test('a diagnosis in Behoeften is refused without being quoted', async () => {
    const { preview } = await new Shelf().preview([people(person(10001, { needs: 'prikkelarm; epilepsie' }))]);
    expect(preview.errors).toMatchObject([{ row: 2, column: 'Behoeften', value: '' }]);
    expect(JSON.stringify(preview)).not.toContain('epilepsie');
  });

  test('mapping a health column to a known one changes nothing', async () => {
    const header = PEOPLE_HEADER.replace('Behoeften', 'Medische gegevens');
    const file = csv('medewerkers.csv', `${header}\n${person(10001, { needs: 'prikkelarm' })}`);
    const mapping = [{ sheet: 'Medewerkers', column: 'Medische gegevens', to: 'Behoeften' }];
    const { preview } = await new Shelf().preview([file], mapping);
    expect(preview.errors).toMatchObject([{ row: 1, column: 'Medische gegevens' }]);
  });

  test('no reason of an absence is read', async () => {
    const file = csv(
      'afwezigheid.csv',
      'Personeelsnummer;Van;Tot en met;Reden\n10001;30-11-2026;02-12-2026;bruiloft van zus',
    );
    const { preview } = await new Shelf().preview([people(person(10001)), file]);
    expect(preview.errors).toMatchObject([{ sheet: 'Afwezigheid', row: 1, column: 'Reden' }]);
    expect(JSON.stringify(preview)).not.toContain('bruiloft');
  });
});
