import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BadUsage, terminalArgs } from '#main/terminal/args.ts';
import { workbookIn } from '#tests/main/workbook.ts';
import { dataFolder, fixture, planLines, roosterbord, roosterbordJson, roosterbordProcess } from './terminal.ts';

describe('bad usage', () => {
  it.each([
    [[], /Noem een opdracht/],
    [['fly'], /bestaat niet/],
    [['import'], /Noem na "import"/],
    [['check'], /--week 2026-W49/],
    [['check', '--week', '2025-W53'], /--week 2026-W49/],
    [['check', '--week', 'soon'], /--week 2026-W49/],
    [['check', 'x', '--week', '2026-W49'], /weet niet wat/],
    [['plan', '--week', '2026-W49'], /"plan" kent --week niet/],
    [['check', '--nope'], /kent "--nope" niet/],
    [['plan', '--data', ''], /Noem na --data/],
    [['orders', '--state', 'kwijt'], /Noem na --state een staat: onmogelijk, te laat/],
    [['orders', '--week', '2026-W49'], /"orders" kent --week niet/],
    [['capacity', '--to', '2026-W49'], /--from 2026-W49/],
    [['promise', '--hours', '4', '--from', '2026-11-30'], /--werksoort productie/],
    [['promise', '--werksoort', 'groen', '--from', '2026-11-30'], /--hours 120/],
    [['promise', '--werksoort', 'groen', '--hours', '-4', '--from', '2026-11-30'], /hours/],
    [['promise', '--werksoort', 'groen', '--hours', '4'], /--from 2026-11-30/],
    [
      ['promise', '--werksoort', 'groen', '--hours', '4', '--from', '2026-11-30', '--deadline', '2026-11-29'],
      /ligt voor --from/,
    ],
    [['capacity', '--from', '2026-W49'], /--to 2026-W49/],
    [['capacity', '--from', '2026-W49', '--to', '2025-W53'], /Week 53 .* bestaat niet/],
    [['capacity', '--from', '2026-W50', '--to', '2026-W49'], /ligt na de laatste/],
  ])('%j is told in one sentence', (args, sentence) => {
    expect(() => terminalArgs(args)).toThrow(sentence);
    expect(() => terminalArgs(args)).toThrow(BadUsage);
  });

  it('is exit 2, one line on standard error and nothing on standard output', async () => {
    const { exitCode, stdout, stderr } = await roosterbordProcess(['fly']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    [['check', '--week', '2026-W49', '--json'], { do: 'check', week: '2026-W49' }],
    [
      ['import', 'a.xlsx', 'b.csv', '--dry-run'],
      { do: 'import', files: ['a.xlsx', 'b.csv'], dryRun: true, validOnly: false },
    ],
    [['plan'], { do: 'plan' }],
    [['orders'], { do: 'orders', level: null }],
    [
      [
        'promise',
        '--werksoort',
        'Groen ',
        '--hours',
        '4,5',
        '--from',
        '2026-11-30',
        '--certificate',
        'VCA',
        '--certificate',
        'BHV',
        '--workplace',
        'G1, G2',
      ],
      {
        do: 'promise',
        workType: 'groen',
        hours: 4.5,
        from: '2026-11-30',
        deadline: null,
        certificates: ['VCA', 'BHV'],
        workplaces: ['G1', 'G2'],
      },
    ],
    [['capacity', '--from', '2026-W49', '--to', '2027-W01'], { do: 'capacity', from: '2026-W49', to: '2027-W01' }],
    [['orders', '--json', '--state', 'Te laat'], { do: 'orders', level: 'late' }],
  ])('%j is understood', (args, command) => {
    expect(terminalArgs(args)).toEqual({ command, data: null, json: args.includes('--json') });
  });
});

describe('errors in the data: exit 1', () => {
  it('says so when there are no data yet', async () => {
    const args = ['check', '--week', '2026-W49', '--data', dataFolder()];
    const { exitCode, stdout, stderr } = await roosterbordProcess(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(/^In \S+ staan nog geen gegevens\. .*\n$/);
  });

  it('names a file that is not there', async () => {
    const { exitCode, stdout } = await roosterbord(['import', 'nergens.xlsx', '--data', dataFolder(), '--json']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ written: false, errors: [{ sheet: 'nergens.xlsx', row: 0 }] });
  });

  it('writes nothing with an error in one row, and the good rows with --valid-only', async () => {
    const data = dataFolder();
    const file = join(data, 'hulpmiddelen.csv');
    writeFileSync(
      file,
      'Code;Naam;Locatie;Aantal;Vervult\nH1;Tafel;;2;hoog-laagtafel\nH2;Tafel;;veel;hoog-laagtafel\n',
    );
    const run = (...more: string[]) => roosterbord(['import', file, '--data', data, '--json', ...more]);
    const refused = await run();
    expect(refused.exitCode).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({
      written: false,
      sheets: { Hulpmiddelen: { rows: 2, new: 1, errors: 1 } },
      errors: [{ sheet: 'Hulpmiddelen', row: 3, column: 'Aantal', value: 'veel' }],
    });
    const validOnly = await run('--valid-only');
    expect(validOnly.exitCode).toBe(0);
    expect(JSON.parse(validOnly.stdout)).toMatchObject({ written: true, errors: [{ row: 3 }] });
    expect(JSON.parse((await run()).stdout).sheets.Hulpmiddelen).toMatchObject({ new: 0, unchanged: 1, errors: 1 });
  });
});

describe('plan: commands as JSON lines', () => {
  const data = dataFolder();
  const seat = { date: '2026-11-30', block: 'ochtend' };
  const who = { employee: '10008', ...seat };

  beforeAll(async () => {
    await workbookIn(data);
  });

  it('applies, refuses, overrides, undoes and redoes, each with a line', async () => {
    const { exitCode, answers } = await planLines(data, [
      { do: 'remove', ...who },
      { do: 'place', ...who, workplace: 'P006' },
      { do: 'place', ...who, workplace: 'P005' },
      { do: 'undo' },
      { do: 'undo' },
      { do: 'redo' },
      { do: 'undo' },
    ]);
    expect(exitCode).toBe(0);
    expect(answers.map((a) => a.result)).toEqual([
      'applied',
      'applied',
      'refused',
      'applied',
      'applied',
      'applied',
      'applied',
    ]);
    expect(answers[0].changes).toEqual([
      { kind: 'assignment', before: { ...who, workplace: 'P006', order: null, from: null, to: null }, after: null },
    ]);
    expect(answers[2]).toMatchObject({ rule: 'double-booked', tier: 1, needsReason: false });
    expect(answers[6].label).toBe(answers[0].label);
  });

  it('asks a reason for a need, and says what it overrode', async () => {
    // 10001 needs "geen chemie"; S021 has chemicals, a free seat that morning, and asks no certificate.
    const move = { do: 'move', employee: '10001', ...seat, workplace: 'S021' };
    const { answers } = await planLines(data, [move, { ...move, reason: 'eigen verzoek' }, { do: 'undo' }]);
    expect(answers[0]).toMatchObject({ result: 'refused', rule: 'load-too-heavy', tier: 2, needsReason: true });
    expect(answers[1]).toMatchObject({
      result: 'overridden',
      overridden: [{ rule: 'load-too-heavy', employee: '10001', workplace: 'S021', load: 'chemie' }],
    });
    expect(answers[2].result).toBe('applied');
  });

  it('finds everything again in the next run: the history survives', async () => {
    const absent = { do: 'absent', employee: '10001', date: '2026-11-30', kind: 'ziek' };
    const first = await planLines(data, [absent], roosterbordProcess);
    expect(first.answers[0]).toMatchObject({
      result: 'applied',
      label: expect.stringMatching(/afwezig op ma 30 nov$/),
    });
    expect(first.answers[0].changes.map((c: { kind: string }) => c.kind).toSorted()).toEqual([
      'absence',
      'assignment',
      'assignment',
    ]);
    const second = await planLines(data, [{ do: 'undo' }], roosterbordProcess);
    expect(second.answers[0]).toMatchObject({ result: 'applied', label: first.answers[0].label });
    const checked = await roosterbordJson<{ findings: readonly object[] }>([
      'check',
      '--week',
      '2026-W49',
      '--data',
      data,
    ]);
    expect(checked.findings.length).toBeGreaterThanOrEqual(60);
  });

  it('answers a line it cannot understand, goes on, and ends with exit 1', async () => {
    const { stdout, stderr, exitCode } = await roosterbordProcess(
      ['plan', '--data', data],
      [
        '{oops',
        '{"do":"fly"}',
        '{"do":"place","employee":"1","workplace":"P001","date":"2026-11-30","block":"ochtend"}',
        '{"do":"remove","employee":"10008","date":"2026-11-30","block":"nacht"}',
        '{"do":"absent","employee":"10008"}',
      ].join('\n'),
    );
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(answers.map((a) => a.result)).toEqual(Array(5).fill('invalid'));
    expect(answers[0].sentence).toMatch(/geen geldige JSON/);
    expect(answers[2].sentence).toMatch(/Personeelsnummer 1 bestaat niet/);
    expect(answers[4].sentence).toMatch(/Noem bij "absent" een date/);
  });

  it('says in Dutch what is wrong', async () => {
    const cases: readonly (readonly [what: string, line: object, sentence: RegExp])[] = [
      ['a misspelt field', { do: 'place', ...who, workplce: 'P006', workplace: 'P006' }, /kent "workplce" niet/],
      ['a field that this command does not have', { do: 'undo', steps: 3 }, /kent "steps" niet/],
      ['a field that is missing', { do: 'place', ...who }, /bij "workplace": Vul hier een nummer of code in/],
      [
        'a date as people write it',
        { do: 'remove', ...who, date: '30-11-2026' },
        /bij "date": Een datum schrijft u als/,
      ],
      ['a kind of absence that does not exist', { do: 'absent', ...who, kind: 'griep' }, /bij "kind": Kies verlof/],
      [
        'a block that no site has',
        { do: 'absent', ...who, block: 'nacht' },
        /Geen enkele locatie heeft een dagdeel nacht/,
      ],
      [
        'a reason that says nothing',
        { do: 'move', ...who, workplace: 'P001', reason: 'x' },
        /bij "reason": Geef een reden/,
      ],
      ['another command', { do: 'fly' }, /bij "do": Kies place, move/],
      ['no command', [], /Een opdracht schrijft u als/],
    ];
    const { answers } = await planLines(
      data,
      cases.map(([, line]) => line),
    );
    for (const [i, [what, , sentence]] of cases.entries()) {
      expect(answers[i], what).toEqual({ result: 'invalid', sentence: expect.stringMatching(sentence) });
    }
  });

  it('reads an .xls that was only renamed as what it is', async () => {
    const file = join(data, 'oud.xlsx');
    writeFileSync(file, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]));
    const { exitCode, stdout } = await roosterbord(['import', file, fixture('orders.csv'), '--data', data, '--json']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout).errors[0].reason).toMatch(/\.xlsx/);
  });
});

describe('orders', () => {
  const data = dataFolder();
  beforeAll(async () => {
    await workbookIn(data);
  });
  interface Listed {
    readonly order: string;
    readonly state: string;
    readonly leftHours: number;
    readonly deadline: string;
  }
  const list = async (...args: string[]) =>
    (await roosterbordJson<{ orders: readonly Listed[] }>(['orders', ...args, '--data', data])).orders;

  it('lists every order with its state, the first deadline in front', async () => {
    const orders = await list();
    expect(orders.length).toBeGreaterThan(5);
    expect(orders.map(({ deadline }) => deadline)).toEqual(orders.map(({ deadline }) => deadline).toSorted());
    for (const { leftHours, state } of orders) expect(state === 'klaar').toBe(leftHours === 0);
  });

  it('lists the orders of one state, and says so when there are none', async () => {
    const [first] = await list();
    const state = first?.state ?? '';
    const some = await list('--state', state);
    expect(some.length).toBeGreaterThan(0);
    expect(new Set(some.map((order) => order.state))).toEqual(new Set([state]));
    expect((await roosterbord(['orders', '--data', data])).stdout).toContain(`${first?.order} `);
  });
});

describe('promise', () => {
  const data = dataFolder();
  beforeAll(async () => {
    await workbookIn(data);
  });
  const asked = ['promise', '--werksoort', 'productie', '--from', '2026-11-30', '--data', data];

  it('says the safe day and on what it rests, in hours and codes', async () => {
    const answer = await roosterbordJson<{
      readonly safeOn: string | null;
      readonly askedHours: number;
      readonly weeks: readonly { readonly normHours: number }[];
      readonly places: readonly { readonly workplace: string; readonly normHours: number }[];
    }>([...asked, '--hours', '40']);
    expect(answer.askedHours).toBe(40);
    expect(answer.safeOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const sum = (parts: readonly { readonly normHours: number }[]) => parts.reduce((all, p) => all + p.normHours, 0);
    expect(sum(answer.weeks)).toBeCloseTo(40, 2);
    expect(sum(answer.places)).toBeCloseTo(40, 2);
    for (const { workplace } of answer.places) expect(workplace).toMatch(/^[A-Z]+\d+$/);
  });

  it('says in words what cannot be done in time', async () => {
    const { exitCode, stdout } = await roosterbord([...asked, '--hours', '90000', '--deadline', '2026-12-04']);
    expect([exitCode, stdout.split('\n')[0]]).toEqual([0, expect.stringMatching(/^Nee: 90000 normuur/)]);
  });

  it.each([
    [['promise', '--werksoort', 'goud', '--hours', '4', '--from', '2026-11-30'], /Deze werksoort is er niet/],
    [['promise', '--werksoort', 'groen', '--hours', '4', '--from', '2036-11-30'], /Het programma kijkt tot en met/],
    [
      ['promise', '--werksoort', 'groen', '--hours', '4', '--from', '2026-11-30', '--workplace', 'X99'],
      /Werkplek X99 bestaat niet/,
    ],
  ])('%s is refused', async (argv, sentence) => {
    const { exitCode, stderr } = await roosterbord([...argv, '--data', data]);
    expect([exitCode, stderr]).toEqual([1, expect.stringMatching(sentence)]);
  });
});
