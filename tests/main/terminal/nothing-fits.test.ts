import { beforeAll, describe, expect, it } from 'vitest';
import { BadUsage, terminalArgs } from '#main/terminal/args.ts';
import { workbookIn } from '#tests/main/workbook.ts';
import { dataFolder, roosterbord } from './terminal.ts';

describe('a week that does not exist', () => {
  it.each([
    ['2027-W53', true],
    ['2026-W53', false],
  ])('%s: said as such %j', (week, isRefused) => {
    const ask = () => terminalArgs(['check', '--week', week]);
    if (!isRefused) return expect(ask().command).toEqual({ do: 'check', week });
    expect(ask).toThrow(BadUsage);
    expect(ask).toThrow(/^Week 53 van 2027 bestaat niet\. /);
  });
});

describe('suggest where nothing fits', () => {
  const data = dataFolder();
  const ask = async (...args: readonly string[]) =>
    (await roosterbord(['suggest', ...args, '--block', 'ochtend', '--data', data])).stdout.trim();

  beforeAll(async () => {
    await workbookIn(data);
  });

  it.each([
    [
      'a closed day',
      ['--workplace', 'P006', '--date', '2026-12-25'],
      /^Niemand past hier\. Hal Uraniumweg is op vr 25 dec dicht \(Kerstmis\)\. Het vaakst staat dit in de weg: [^.]+ \(\d+ van de \d+\)\.$/,
    ],
    [
      'a full place',
      ['--workplace', 'P006', '--date', '2026-11-30'],
      /^Niemand past hier\. Productie 6 is vol: alle 4 plaatsen zijn bezet\. Het vaakst staat dit in de weg: [^.]+ \(\d+ van de \d+\)\.$/,
    ],
    [
      'a day on which nobody works',
      ['--workplace', 'P006', '--date', '2026-12-05'],
      /^Niemand past hier\. Het vaakst staat dit in de weg: Werkt dan niet \((\d+) van de \1\)\.$/,
    ],
    [
      'a person on a closed day',
      ['--employee', '10008', '--date', '2026-12-25'],
      /^Geen enkele plek past\. Het vaakst staat dit in de weg: Locatie dicht \(\d+ van de \d+\)\.$/,
    ],
  ])('%s is told with why', async (_, args, why) => {
    expect(await ask(...args)).toMatch(why);
  });

  it('a guide takes no seat: a full place is no reason', async () => {
    const people = await ask('--workplace', 'P006', '--date', '2026-11-30', '--guide');
    expect(people).toMatch(/^9\d{4}: /);
    expect(await ask('--workplace', 'P006', '--date', '2026-12-05', '--guide')).not.toMatch(/vol/);
  });
});
