import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareStamp, contentHash, fingerprint, listFiles, readStamp, writeStamp } from '../../scripts/stamps.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'roosterbord-stamps-'));
  mkdirSync(join(root, 'main', 'db'), { recursive: true });
  writeFileSync(join(root, 'main', 'b.ts'), 'b');
  writeFileSync(join(root, 'main', 'db', 'a.ts'), 'a');
  writeFileSync(join(root, 'package.json'), '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const names = ['main', 'package.json', 'none'];
const stampFile = () => join(root, 'out', 'stamp.json');
const compare = () => compareStamp(root, names, stampFile());
/** As the starter does: make it, then write the stamp. */
const make = () => {
  const { current, stamp } = compare();
  if (stamp !== null) writeStamp(stampFile(), stamp);
  return !current;
};

it('lists files in a fixed order, and leaves out what is not there', () => {
  expect(listFiles(root, names)).toEqual(['main/b.ts', 'main/db/a.ts', 'package.json']);
});

describe('what was made from files', () => {
  it('is made once', () => {
    expect(make()).toBe(true);
    expect(make()).toBe(false);
  });

  const changes: readonly (readonly [string, () => void])[] = [
    ['other contents', () => writeFileSync(join(root, 'main', 'b.ts'), 'other')],
    ['other contents of the same size', () => writeFileSync(join(root, 'main', 'b.ts'), 'c')],
    ['a new file', () => writeFileSync(join(root, 'main', 'c.ts'), '')],
    ['a file less', () => rmSync(join(root, 'main', 'db', 'a.ts'))],
  ];
  it.each(changes)('is made again after %s', (_what, change) => {
    make();
    change();
    utimesSync(join(root, 'package.json'), new Date(0), new Date(0));
    expect(make()).toBe(true);
    expect(make()).toBe(false);
  });

  it('is made again after a file moved', () => {
    const before = contentHash(root, ['main/b.ts']);
    writeFileSync(join(root, 'b.ts'), 'b');
    expect(contentHash(root, ['b.ts'])).not.toBe(before);
  });

  it('stays when only times changed, and is known by the new times from then on', () => {
    make();
    utimesSync(join(root, 'main', 'b.ts'), new Date(0), new Date(0));
    expect(make()).toBe(false);
    expect(readStamp(stampFile())['fingerprint']).toBe(fingerprint(root, listFiles(root, names)));
  });

  it.each(['', '{', 'null', '3'])('is made again when the stamp is %j', (text) => {
    make();
    writeFileSync(stampFile(), text);
    expect(make()).toBe(true);
  });
});
