import { describe, expect, it } from 'vitest';
import { BadUsage, terminalArgs } from '#main/terminal/args.ts';
import { workbookIn } from '#tests/main/workbook.ts';
import { dataFolder, planLines, roosterbord, roosterbordJson } from './terminal.ts';

interface Filled {
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: readonly { readonly employee: string; readonly outcome: string; readonly problem: unknown }[];
  readonly emptySeats: readonly unknown[];
  readonly label: string | null;
}

describe('bad usage', () => {
  it.each([
    [['fill', '--week', '2026-W50'], /--from base/],
    [['fill', '--from', 'base'], /--week 2026-W49/],
    [['fill', '--week', '2026-W50', '--from', '2026-W99'], /--from base/],
    [['fill', '--week', '2026-W50', '--from', '2026-W50'], /andere week/],
    [['fill', '--week', '2026-W50', '--from', 'base', '--apply', '1'], /"fill" kent --apply niet/],
  ])('%j is told in one sentence', (args, sentence) => {
    expect(() => terminalArgs(args)).toThrow(sentence);
    expect(() => terminalArgs(args)).toThrow(BadUsage);
  });
});

describe('the week of the example workbook, copied to the next', () => {
  const data = dataFolder();
  const args = ['fill', '--week', '2026-W50', '--from', '2026-W49', '--data', data];

  it('is looked at first, then written, and then there', async () => {
    await workbookIn(data);
    const looked = await roosterbordJson<Filled>([...args, '--dry-run']);
    expect(looked.label).toBeNull();
    expect(looked.counts['placed']).toBeGreaterThan(700);
    // What was wrong in the week it comes from is not copied.
    expect(looked.counts['conflict']).toBeGreaterThan(0);
    expect(looked.rows.filter((row) => row.outcome === 'conflict').every((row) => row.problem !== null)).toBe(true);

    const done = await roosterbordJson<Filled>(args);
    expect(done.counts).toEqual(looked.counts);
    expect(done.label).toMatch(/^Week 50 van 2026 gevuld uit week 49 van 2026 \(\d+ inzetten\)$/);

    const again = await roosterbordJson<Filled>(args);
    expect(again.counts).toMatchObject({
      placed: 0,
      present: looked.counts['placed'],
      conflict: looked.counts['conflict'],
    });
    const { answers } = await planLines(data, [{ do: 'undo' }]);
    expect(answers[0]).toMatchObject({ result: 'applied', label: done.label });
    expect((await roosterbordJson<Filled>([...args, '--dry-run'])).counts).toEqual(looked.counts);
  });

  it('filled again after that week changed, takes away what is not in it any more, and counts that', async () => {
    await roosterbord(args);
    const counted = async () => (await roosterbordJson<Filled>([...args, '--dry-run'])).counts;
    expect(await counted()).toMatchObject({ gone: 0, placed: 0 });
    const { stdout } = await roosterbord([...args, '--dry-run']);
    expect(stdout).toContain('0 vervallen');
    const seat = { employee: '10002', date: '2026-11-30', block: 'ochtend' };
    const { answers } = await planLines(data, [{ do: 'remove', ...seat }]);
    expect(answers[0]).toMatchObject({ result: 'applied' });
    const done = await roosterbordJson<Filled>(args);
    expect(done.counts).toMatchObject({ gone: 1, placed: 0 });
    expect(done.rows.filter((row) => row.outcome === 'gone')).toMatchObject([{ employee: '10002', problem: null }]);
    expect(done.label).toBe('Week 50 van 2026 gevuld uit week 49 van 2026 (0 inzetten, 1 vervallen)');
    expect(await counted()).toMatchObject({ gone: 0 });
    await planLines(data, [{ do: 'undo' }, { do: 'undo' }, { do: 'undo' }]);
  });

  it('is said in words', async () => {
    const { stdout, exitCode } = await roosterbord([...args, '--dry-run']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Week 50 van 2026: dit zou gebeuren\n\d+ geplaatst/);
  });

  it('of a site that does not exist is told', async () => {
    const { stderr, exitCode } = await roosterbord([...args, '--site', 'Nergens']);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('Locatie Nergens bestaat niet.');
  });
});
