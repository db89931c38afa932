import { beforeAll, describe, expect, it } from 'vitest';
import { BadUsage, terminalArgs } from '#main/terminal/args.ts';
import { workbookIn } from '#tests/main/workbook.ts';
import { dataFolder, planLines, roosterbord, roosterbordJson, roosterbordProcess } from './terminal.ts';

interface Finding {
  readonly key: string;
  readonly rule: string;
  readonly tier: number;
  readonly overridden: unknown;
  readonly sentence: string;
}
interface Suggestion {
  readonly employee: string;
  readonly workplace: string;
  readonly level: string;
  readonly why: string | null;
  readonly reasons: readonly string[];
  readonly complete: boolean;
  readonly added: Readonly<Record<string, number>>;
}
interface Resolved {
  readonly finding: Finding;
  readonly complete: boolean;
  readonly remedies: readonly {
    readonly number: number;
    readonly mends: string;
    readonly moves: readonly string[];
    readonly reasons: readonly string[];
    readonly added: readonly Finding[];
    readonly resolved: readonly Finding[];
  }[];
  readonly why: string | null;
  readonly applied: { readonly result: string; readonly label: string } | null;
}

const WEEK = '2026-W49';
const seat = ['--date', '2026-11-30', '--block', 'ochtend'];

describe('bad usage', () => {
  it.each([
    [['suggest', ...seat], /--employee.*--workplace/],
    [['suggest', '--employee', '10008', '--workplace', 'P001', ...seat], /--employee.*--workplace/],
    [['suggest', '--employee', '10008', '--guide', ...seat], /--employee.*--workplace/],
    [['suggest', '--employee', '10008', '--block', 'ochtend'], /--date 2026-11-30/],
    [['suggest', '--employee', '10008', '--date', '30-11-2026', '--block', 'ochtend'], /--date 2026-11-30/],
    [['suggest', '--employee', '10008', '--date', '2026-11-30'], /--block ochtend/],
    [['suggest', '--employee', '10008', ...seat, '--week', WEEK], /"suggest" kent --week niet/],
    [['resolve', '--week', WEEK], /--finding/],
    [['resolve', '--finding', '1'], /--week 2026-W49/],
    [['resolve', '--week', WEEK, '--finding', '1', '--apply', '0'], /--apply 1/],
    [['resolve', '--week', WEEK, '--finding', '1', '--apply', 'best'], /--apply 1/],
    [['publish', '--week', WEEK], /--site/],
    [['publish', '--site', 'Hal'], /--week 2026-W49/],
  ])('%j is told in one sentence', (args, sentence) => {
    expect(() => terminalArgs(args)).toThrow(sentence);
    expect(() => terminalArgs(args)).toThrow(BadUsage);
  });

  it.each([
    [
      ['suggest', '--employee', '10008', ...seat],
      { do: 'suggest', for: 'person', employee: '10008', date: '2026-11-30', block: 'ochtend' },
    ],
    [
      ['suggest', '--workplace', 'P001', ...seat, '--guide'],
      { do: 'suggest', for: 'workplace', workplace: 'P001', kind: 'guide', date: '2026-11-30', block: 'ochtend' },
    ],
    [
      ['resolve', '--week', WEEK, '--finding', 'absent|', '--apply', '2'],
      { do: 'resolve', week: WEEK, finding: 'absent|', apply: 2 },
    ],
    [['publish', '--week', WEEK, '--site', 'Hal A'], { do: 'publish', week: WEEK, site: 'Hal A' }],
  ])('%j is understood', (args, command) => {
    expect(terminalArgs(args).command).toEqual(command);
  });
});

describe('the helps on the example workbook', () => {
  const data = dataFolder();
  const ask = <T>(...args: readonly string[]) => roosterbordJson<T>([...args, '--data', data]);
  const check = async () => (await ask<{ findings: readonly Finding[] }>('check', '--week', WEEK)).findings;
  const resolve = (...args: readonly string[]) => ask<Resolved>('resolve', '--week', WEEK, ...args);

  beforeAll(async () => {
    await workbookIn(data);
  });

  it('ranks the places for a person, best first, each with its level and reasons', async () => {
    const { suggestions } = await ask<{ suggestions: readonly Suggestion[] }>(
      'suggest',
      '--employee',
      '10008',
      ...seat,
    );
    expect(suggestions.length).toBeGreaterThan(10);
    expect(suggestions.every((s) => s.employee === '10008' && /^[A-Z]+\d+$/.test(s.workplace))).toBe(true);
    const blocked = suggestions.map((s) => ['needs-reason', 'refused'].includes(s.level));
    expect(blocked).toEqual(blocked.toSorted((a, b) => Number(a) - Number(b)));
    for (const s of suggestions) {
      expect(s.why === null).toBe(s.level.startsWith('fits'));
      expect(s.reasons.length).toBeLessThanOrEqual(3);
      if (s.level === 'warns') expect(Object.keys(s.added).length).toBeGreaterThan(0);
    }
    // 10008 sits on P006: that is no suggestion, and the best place is one that the board then accepts.
    expect(suggestions.some((s) => s.workplace === 'P006')).toBe(false);
    const [best] = suggestions;
    const move = { do: 'move', employee: '10008', date: '2026-11-30', block: 'ochtend', workplace: best?.workplace };
    const { answers } = await planLines(data, [move, { do: 'undo' }]);
    expect(answers.map((a) => a.result)).toEqual(['applied', 'applied']);
  });

  it.each([
    [[], /^1/],
    [['--guide'], /^9/],
  ])('ranks people for a place %j', async (more, number) => {
    const { suggestions } = await ask<{ suggestions: readonly Suggestion[] }>(
      'suggest',
      '--workplace',
      'p005',
      ...seat,
      ...more,
    );
    expect(suggestions.length).toBeGreaterThan(0);
    expect(suggestions.every((s) => s.workplace === 'P005' && number.test(s.employee))).toBe(true);
  });

  it('names a finding by key, by the start of it and by its number, and lists remedies with what they mend', async () => {
    const findings = await check();
    const at = findings.findIndex((f) => f.rule === 'workplace-full');
    const finding = findings[at];
    if (!finding) throw new Error('No workplace is full');
    const byKey = await resolve('--finding', finding.key);
    expect(byKey.finding).toMatchObject({ key: finding.key, tier: 1, overridden: null });
    expect(byKey.remedies.length).toBeGreaterThan(0);
    expect(byKey.why).toBeNull();
    expect(byKey.applied).toBeNull();
    for (const [i, remedy] of byKey.remedies.entries()) {
      expect(remedy.number).toBe(i + 1);
      expect(remedy.moves.length).toBeGreaterThanOrEqual(1);
      expect(remedy.moves.length).toBeLessThanOrEqual(3);
      expect(remedy.reasons.length).toBeGreaterThan(0);
      expect(remedy.added.filter((f) => f.tier <= 1)).toEqual([]);
      if (remedy.mends === 'all') expect(remedy.resolved.map((f) => f.key)).toContain(finding.key);
    }
    expect((await resolve('--finding', String(at + 1))).finding.key).toBe(finding.key);
    expect((await resolve('--finding', finding.key.slice(0, -2))).finding.key).toBe(finding.key);
  });

  it('carries a remedy out as one step, after which the finding is gone until it is undone', async () => {
    const before = await check();
    const finding = before.find((f) => f.rule === 'workplace-full');
    if (!finding) throw new Error('No workplace is full');
    const { applied, remedies } = await resolve('--finding', finding.key, '--apply', '1');
    expect(remedies[0]?.mends).toBe('all');
    expect(applied).toMatchObject({ result: 'applied' });
    expect((await check()).map((f) => f.key)).not.toContain(finding.key);
    const { answers } = await planLines(data, [{ do: 'undo' }]);
    expect(answers[0]).toMatchObject({ result: 'applied', label: applied?.label });
    expect((await check()).map((f) => f.key)).toEqual(before.map((f) => f.key));
  });

  it('searches for three seconds, and says when there was more to try', async () => {
    const full = (await check()).find((f) => f.rule === 'workplace-full')?.key ?? '';
    const args = ['resolve', '--week', WEEK, '--finding', full, '--data', data, '--json'];
    const ticking = async (tick: number) => JSON.parse((await roosterbord(args, '', tick)).stdout) as Resolved;
    expect(await ticking(3_001)).toMatchObject({ complete: false, remedies: [] });
    // At a hundredth of a second a look there are three hundred before time is over: some remedies, not all tries.
    const soon = await ticking(10);
    expect(soon.complete).toBe(false);
    expect(soon.remedies.length).toBeGreaterThan(0);
  });

  it('gives the same as a program of its own: one JSON document, and nothing besides', async () => {
    const args = ['resolve', '--week', WEEK, '--finding', '1', '--data', data, '--json'];
    const { exitCode, stdout, stderr } = await roosterbordProcess(args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^\{.*\}\n$/);
    const { finding, remedies, applied } = JSON.parse(stdout) as Resolved;
    expect(remedies.length).toBeGreaterThan(0);
    expect({ finding, applied }).toEqual({ finding: (await check())[0], applied: null });
  });

  it.each([
    [['resolve', '--week', WEEK, '--finding', 'workplace-full'], /kan op \d+ aandachtspunten slaan/],
    [['resolve', '--week', WEEK, '--finding', 'nothing'], /geen aandachtspunt nothing/],
    [['resolve', '--week', WEEK, '--finding', '1', '--apply', '99'], /geen oplossing 99/],
    [['suggest', '--employee', '1', ...seat], /Personeelsnummer 1 bestaat niet/],
    [['suggest', '--workplace', 'X1', ...seat], /Werkplek X1 bestaat niet/],
    [['suggest', '--employee', '10008', '--date', '2026-11-30', '--block', 'nacht'], /geen dagdeel|dagdeel nacht/i],
    [['publish', '--week', WEEK, '--site', 'Maan'], /Locatie Maan bestaat niet\. Er zijn: .*Hal Uraniumweg/],
  ])('%j is exit 1 with one sentence', async (args, sentence) => {
    const { exitCode, stdout, stderr } = await roosterbord([...args, '--data', data]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('reads well for a person too', async () => {
    const places = await roosterbord(['suggest', '--employee', '10008', ...seat, '--data', data]);
    expect(places.stdout).toMatch(/^[A-Z]\d{3}: (past|past met hulpmiddel|let op)\n {2}\S/);
    const remedies = await roosterbord(['resolve', '--week', WEEK, '--finding', '1', '--data', data]);
    expect(remedies.stdout).toMatch(/^\S.*\.\n\n1\. \S/);
  });

  it('publishes nothing that the law or the guidance forbids, and says all of it', async () => {
    const site = 'Hal Uraniumweg';
    const args = ['publish', '--week', WEEK, '--site', site, '--data', data];
    const { exitCode, stdout } = await roosterbord([...args, '--json']);
    expect(exitCode).toBe(1);
    const refused = JSON.parse(stdout) as { published: boolean; findings: readonly Finding[] };
    expect(refused).toMatchObject({ published: false, week: WEEK, site });
    expect(new Set(refused.findings.map((f) => f.tier))).toEqual(new Set([1, 4]));
    const inWords = await roosterbord(args);
    const [title, ...lines] = inWords.stdout.trim().split('\n');
    expect(title).toBe('Hal Uraniumweg, week 49 van 2026: niet gepubliceerd. Dit houdt het tegen:');
    expect(lines).toHaveLength(refused.findings.length);
    // A sentence alone does not say on which of the five days.
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}ma 30 nov: Op Metaalbewerking 1 zijn 5 plaatsen\./));
  });

  it('publishes a week in which nothing stands in the way, again and again', async () => {
    const place = { date: '2027-01-11', block: 'ochtend', workplace: 'P001' };
    const guide = (
      await ask<{ suggestions: readonly Suggestion[] }>(
        'suggest',
        ...['--workplace', 'P001', '--date', '2027-01-11', '--block', 'ochtend', '--guide'],
      )
    ).suggestions.find((s) => s.level !== 'refused' && s.level !== 'needs-reason')?.employee;
    const { answers } = await planLines(data, [{ do: 'place', employee: guide, ...place }]);
    expect(answers[0]).toMatchObject({ result: 'applied' });
    const publish = () => ask<Record<string, unknown>>('publish', '--week', '2027-W02', '--site', 'hal uraniumweg');
    expect(await publish()).toMatchObject({ published: true, site: 'Hal Uraniumweg', number: 1, rows: 1 });
    expect(await publish()).toMatchObject({ published: true, number: 2 });
  });
});
