import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { WORKBOOK } from '#tests/main/workbook.ts';
import { dataFolder, fixture, roosterbord, roosterbordJson, roosterbordProcess } from './terminal.ts';

// The independent oracle: verwacht.json was worked out by a program that shares no code with the product.

interface Expected {
  readonly rule: string;
  readonly [key: string]: unknown;
}
interface Found {
  readonly rule: string;
  readonly facts: Record<string, number>;
  readonly [key: string]: unknown;
}
interface Counts {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly errors: number;
}
interface Report {
  readonly written: boolean;
  readonly sheets: Record<string, Counts>;
  readonly errors: readonly object[];
}

const expected = JSON.parse(readFileSync(fixture('verwacht.json'), 'utf8')) as {
  week: string;
  rows: Record<string, number>;
  findings: readonly Expected[];
};

/** The fields that identify a finding of each rule, as verwacht.json keys them. */
const IDENTITY: Record<string, readonly string[]> = {
  'double-booked': ['date', 'block', 'employee'],
  absent: ['date', 'block', 'employee', 'workplace'],
  'certificate-missing': ['date', 'block', 'employee', 'workplace', 'certificate'],
  'need-unmet': ['date', 'block', 'employee', 'workplace', 'need'],
  'load-too-heavy': ['date', 'block', 'employee', 'workplace', 'load'],
  'workplace-full': ['date', 'block', 'workplace'],
  'guidance-load': ['date', 'block', 'group'],
  'no-guide-present': ['date', 'block', 'group'],
  'bhv-cover': ['date', 'block', 'site'],
  'hours-a-day': ['date', 'employee'],
  'order-late': ['order'],
  // The oracle knows these too and finds none of them in this week: not one may be found.
  'outside-availability': ['date', 'block', 'employee'],
  'outside-contract-hours': ['employee'],
  'certificate-expired': ['date', 'block', 'employee', 'certificate'],
  'aid-overbooked': ['date', 'block', 'aid'],
  'keep-apart': ['date', 'block', 'employee', 'other'],
};

/** The figures in verwacht.json that stand in our facts, with the difference allowed. */
const FIGURES: Record<string, readonly (readonly [string, number])[]> = {
  'order-late': [['short', 0.05]],
  'guidance-load': [
    ['load', 0.001],
    ['capacity', 0.001],
  ],
  'workplace-full': [['peak', 0]],
  'bhv-cover': [
    ['need', 0],
    ['present', 0],
  ],
};

const keyOf = (f: { readonly rule: string; readonly [key: string]: unknown }): string => {
  const fields = IDENTITY[f.rule];
  if (!fields) throw new Error(`No identity for ${f.rule}`);
  return [f.rule, ...fields.map((field) => String(f[field]))].join(' | ');
};

describe('the example workbook', () => {
  const data = dataFolder();
  let findings: readonly Found[] = [];

  beforeAll(async () => {
    const report = await roosterbordJson<Report>(['import', WORKBOOK, '--data', data], roosterbordProcess);
    expect(report.errors).toEqual([]);
    expect(report.written).toBe(true);
    expect(Object.fromEntries(Object.entries(report.sheets).map(([name, s]) => [name, s.new]))).toEqual(expected.rows);
    const checked = await roosterbordJson<{ week: string; findings: readonly Found[] }>(
      ['check', '--week', expected.week, '--data', data],
      roosterbordProcess,
    );
    expect(checked.week).toBe(expected.week);
    findings = checked.findings;
  });

  it('gives exactly the findings that the oracle gives, for the rules that it knows', () => {
    const known = findings.filter((f) => IDENTITY[f.rule]);
    expect(known.map(keyOf).toSorted()).toEqual(expected.findings.map(keyOf).toSorted());
  });

  it('gives the oracle’s figures', () => {
    const byKey = new Map(findings.filter((f) => IDENTITY[f.rule]).map((f) => [keyOf(f), f]));
    for (const e of expected.findings) {
      for (const [figure, tolerance] of FIGURES[e.rule] ?? []) {
        const found = byKey.get(keyOf(e))?.facts[figure];
        expect(Math.abs(Number(found) - Number(e[figure])), `${keyOf(e)} ${figure}`).toBeLessThanOrEqual(tolerance);
      }
    }
  });

  it('says each finding in a sentence, with all the fields of the terminal', () => {
    for (const f of findings) {
      expect(f['sentence']).toMatch(/^\p{Lu}.*\.$/u);
      expect(Object.keys(f)).toEqual(
        expect.arrayContaining(['tier', 'severity', 'from', 'to', 'other', 'aid', 'facts']),
      );
    }
  });

  it.each([
    ['the same workbook', [WORKBOOK]],
    [
      'the same sheets as .csv',
      ['medewerkers', 'begeleiders', 'werkplekken', 'hulpmiddelen', 'orders', 'afwezigheid', 'inzet'].map((s) =>
        fixture(`${s}.csv`),
      ),
    ],
  ])('changes nothing when %s comes a second time', async (_, files) => {
    const report = await roosterbordJson<Report>(['import', ...files, '--data', data]);
    expect(report.errors).toEqual([]);
    for (const [name, rows] of Object.entries(expected.rows)) {
      expect(report.sheets[name]).toEqual({ rows, new: 0, changed: 0, unchanged: rows, errors: 0 });
    }
  });

  it('writes nothing on a dry run', async () => {
    const empty = dataFolder();
    const report = await roosterbordJson<Report>(['import', WORKBOOK, '--dry-run', '--data', empty]);
    expect(report.written).toBe(false);
    expect(report.sheets['Medewerkers']?.new).toBe(120);
    const { findings: none } = await roosterbordJson<{ findings: readonly Found[] }>([
      'check',
      '--week',
      expected.week,
      '--data',
      empty,
    ]);
    expect(none).toEqual([]);
  });

  it('reads well for a person too', async () => {
    const { stdout, exitCode } = await roosterbord(['check', '--week', expected.week, '--data', data]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^week 49 van 2026: 56 blokkades, 7 waarschuwingen\n\nwet en veiligheid\n/);
  });
});
