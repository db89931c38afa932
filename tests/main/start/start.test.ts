import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DatabaseError } from '#main/db/errors.ts';
import { BadArguments, hostArgs } from '#main/start/args.ts';
import { dataFolder } from '#main/start/data-folder.ts';
import { failureSentence, StartFailure } from '#main/start/failure.ts';
import { makeDataFolder } from '#main/start/folder.ts';

describe('the data folder', () => {
  it.each([
    ['linux', {}, '/home/a', '/home/a/.local/share/roosterbord'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/home/a', '/data/roosterbord'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/a', '/home/a/.local/share/roosterbord'],
    ['linux', { XDG_DATA_HOME: '' }, '/home/a', '/home/a/.local/share/roosterbord'],
    ['darwin', { XDG_DATA_HOME: '/data' }, '/Users/a', '/Users/a/Library/Application Support/Roosterbord'],
    ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\a', 'D:\\Roaming\\Roosterbord'],
    ['win32', {}, 'C:\\Users\\a', 'C:\\Users\\a\\AppData\\Roaming\\Roosterbord'],
  ] as const)('on %s with %j under %s is %s', (platform, env, home, folder) => {
    expect(dataFolder({ platform, env, home })).toBe(folder);
  });

  it('is made for the user alone; one that exists keeps its rights', () => {
    const parent = mkdtempSync(join(tmpdir(), 'roosterbord-folder-'));
    const folder = makeDataFolder(join(parent, 'a', 'b'));
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(makeDataFolder(folder)).toBe(folder);
    rmSync(parent, { recursive: true });
  });
});

describe('the arguments', () => {
  const none = { data: null, demo: false, port: 0, browser: null };
  it.each([
    [[], none],
    [['--demo'], { ...none, demo: true }],
    [['--data', '/a'], { ...none, data: '/a' }],
    [['--data=/a', '--port=8080'], { ...none, data: '/a', port: 8080 }],
    [['--browser', '/usr/bin/chromium'], { ...none, browser: '/usr/bin/chromium' }],
    [['--browser', '/usr/bin/chromium', '--no-window'], none],
  ])('%j are understood', (argv, args) => {
    expect(hostArgs(argv)).toEqual(args);
  });

  it.each([
    [['--port', 'x'], '"x"'],
    [['--port', '65536'], '"65536"'],
    [['--port=-1'], '"-1"'],
    [['--port=1.5'], '"1.5"'],
    [['--data='], '--data'],
    [['--data'], '--data'],
    [['--dmeo'], '--dmeo'],
    [['map'], 'map'],
  ])('%j are refused, naming %s', (argv, named) => {
    expect(() => hostArgs(argv)).toThrow(BadArguments);
    expect(() => hostArgs(argv)).toThrow(named);
  });
});

describe('the sentence of a failed start', () => {
  const withCode = (code: string, more: object = {}) => Object.assign(new Error('technical'), { code, ...more });

  it.each([
    [new StartFailure('Dit gaat niet.'), 'Dit gaat niet.'],
    [new BadArguments('Dat ook niet.'), 'Dat ook niet.'],
    [new DatabaseError('newer', '/x', 'De database is nieuwer.'), 'De database is nieuwer.'],
    [withCode('EADDRINUSE'), /poort is al bezet/],
    [withCode('EACCES'), /mag hier niet/],
    [withCode('EACCES', { syscall: 'listen' }), /poort boven 1024/],
    [withCode('SQLITE_FULL'), /schijf is vol/],
    [withCode('ENOTDIR'), /geen map/],
  ])('%s', (error, sentence) => {
    expect(failureSentence(error)).toMatch(sentence);
  });

  it.each([new Error('surprise'), withCode('ESURPRISE'), 'text', null])('is not made up for %s', (error) => {
    expect(failureSentence(error)).toBeNull();
  });

  it('fits what the system says of a file in the place of the folder', () => {
    const parent = mkdtempSync(join(tmpdir(), 'roosterbord-folder-'));
    writeFileSync(join(parent, 'file'), '');
    for (const place of ['file', 'file/deeper']) {
      let sentence: string | null = null;
      try {
        makeDataFolder(join(parent, place));
      } catch (error) {
        sentence = failureSentence(error);
      }
      expect(sentence).toMatch(/geen map/);
    }
    rmSync(parent, { recursive: true });
  });
});
