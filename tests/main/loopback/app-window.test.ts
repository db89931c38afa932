import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appWindowArguments, openAppWindow } from '#main/loopback/app-window.ts';

describe('the arguments of the browser', () => {
  it('open a window of its own on the address', () => {
    const args = appWindowArguments('http://127.0.0.1:1/open?code=x', '/tmp/profile', false);
    expect(args).toContain('--app=http://127.0.0.1:1/open?code=x');
    expect(args).toContain('--user-data-dir=/tmp/profile');
  });

  it.each([
    [true, true],
    [false, false],
  ])('leave the sandbox out only as root (%s)', (isRoot, without) => {
    expect(appWindowArguments('http://x', '/p', isRoot).includes('--no-sandbox')).toBe(without);
  });
});

describe('the window', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'roosterbord-browser-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** A program that writes down its arguments and then does what it is told. */
  const browser = (script: string): string => {
    const file = join(folder, 'browser');
    writeFileSync(file, `#!/bin/sh\nprintf '%s\\n' "$@" > "${join(folder, 'args')}"\n${script}\n`);
    chmodSync(file, 0o755);
    return file;
  };
  const profile = () => /--user-data-dir=(.*)/.exec(readFileSync(join(folder, 'args'), 'utf8'))?.[1] ?? '';

  it('tells when it is closed by hand, and leaves no profile behind', async () => {
    await openAppWindow(browser('exit 0'), 'http://127.0.0.1:1/').closed;
    expect(profile()).toContain('roosterbord-window-');
    expect(existsSync(profile())).toBe(false);
  });

  it('closes when asked', async () => {
    const window = openAppWindow(browser('exec sleep 60'), 'http://127.0.0.1:1/');
    await expect.poll(() => existsSync(join(folder, 'args'))).toBe(true);
    window.close();
    await window.closed;
    expect(existsSync(profile())).toBe(false);
  });

  it('tells when the browser cannot start', async () => {
    await expect(openAppWindow(join(folder, 'none'), 'http://127.0.0.1:1/').closed).rejects.toThrow('ENOENT');
  });
});
