import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtProgram, programEnv } from './built.ts';

let program: string;
beforeAll(async () => {
  program = await builtProgram('host');
}, 120_000);

interface Running {
  readonly child: ChildProcess;
  /** The printed address, or what was said instead when it ended. */
  readonly address: Promise<string>;
  readonly ended: Promise<{ code: number | null; out: string; err: string }>;
}

/** A folder of its own for each test, and the hosts started in it: most of the time they are waited for, side by side. */
class Computer {
  readonly folder = mkdtempSync(join(tmpdir(), 'roosterbord-host-'));
  readonly #started: ChildProcess[] = [];

  /** Starts the built host as a process of its own. */
  start(...args: string[]): Running {
    const child = spawn(process.execPath, [program, '--data', join(this.folder, 'data'), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: programEnv(),
    });
    this.#started.push(child);
    let out = '';
    let err = '';
    const address = new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk) => {
        out += chunk;
        const found = /^Roosterbord: (http:\/\/127\.0\.0\.1:\d+\/open\?code=[\w-]{43})$/m.exec(out)?.[1];
        if (found !== undefined) resolve(found);
      });
      child.once('close', () => reject(new Error(`No address: ${out}${err}`)));
    });
    address.catch(() => {});
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }));
    return { child, address, ended };
  }

  /** A file in the data folder. */
  file(name: string): string {
    return join(this.folder, 'data', name);
  }

  /** Calls a procedure of the host that runs. */
  async ask(path: string, body: unknown = {}) {
    const { port, token } = JSON.parse(readFileSync(this.file('loopback.token'), 'utf8'));
    const response = await fetch(`http://127.0.0.1:${port}/rpc/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, ...((await response.json()) as { json: Record<string, unknown> }) };
  }

  async clear(): Promise<void> {
    for (const child of this.#started.filter((one) => one.exitCode === null && one.signalCode === null)) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const it = test.extend<{ readonly at: Computer }>({
  at: async ({ task: _ }, use) => {
    const computer = new Computer();
    await use(computer);
    await computer.clear();
  },
});

describe.concurrent('the loopback host', () => {
  it('prints an address, keeps its files for the user alone, and cleans up when it is told to stop', async ({ at }) => {
    const host = at.start('--no-window');
    const address = await host.address;
    for (const name of ['loopback.token', 'roosterbord.db', 'host.lock']) {
      expect([name, statSync(at.file(name)).mode & 0o777]).toEqual([name, 0o600]);
    }
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
    host.child.kill('SIGTERM');
    host.child.kill('SIGTERM');
    expect(await host.ended).toMatchObject({ code: 0, err: '' });
    expect(existsSync(at.file('loopback.token'))).toBe(false);
    expect(existsSync(at.file('roosterbord.db-wal'))).toBe(false);
  });

  it('answers the contract, with example data when asked', async ({ at }) => {
    const host = at.start('--no-window', '--demo');
    await host.address;
    expect(await at.ask('app/info')).toMatchObject({
      status: 200,
      json: { dataState: 'example', dataFolder: join(at.folder, 'data') },
    });
    // What the user can mend is no fault of the program (5xx).
    expect(await at.ask('app/startEmpty')).toMatchObject({ status: 409, json: { code: 'NOT_EMPTY', defined: true } });
    expect(await at.ask('plan/undo')).toMatchObject({ status: 409, json: { code: 'NOTHING', defined: true } });
    const save = { changes: [{ kind: 'site', before: null, after: { name: '' } }], label: 'x' };
    expect(await at.ask('manage/save', { json: save })).toMatchObject({
      status: 422,
      json: { code: 'INVALID', defined: true },
    });
    expect(await at.ask('plan/open', { json: { week: 'nu' } })).toMatchObject({ status: 400 });
  });

  it('is one per data folder: a second start gives a new address of the first', async ({ at }) => {
    const first = await at.start('--no-window').address;
    const second = at.start('--no-window');
    const address = await second.address;
    expect(new URL(address).port).toBe(new URL(first).port);
    expect(address).not.toBe(first);
    expect(await second.ended).toMatchObject({ code: 0 });
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
  });

  it('starts again after it was killed', async ({ at }) => {
    const first = at.start('--no-window');
    await first.address;
    first.child.kill('SIGKILL');
    await first.ended;
    expect(existsSync(at.file('loopback.token'))).toBe(true);
    const second = at.start('--no-window');
    expect((await fetch(await second.address, { redirect: 'manual' })).status).toBe(303);
  });

  it('listens where a hall screen knows it after a restart, and its key still opens', async ({ at }) => {
    const first = at.start('--no-window', '--demo');
    const { port } = new URL(await first.address);
    const { json } = await at.ask('manage/catalogue');
    const [site] = (json['catalogue'] as { sites: readonly { id: string }[] }).sites;
    const made = await at.ask('hall/make', { json: { siteId: site?.id, theme: 'dark' } });
    const address = String(made.json['address']);
    expect(address).toContain(`http://127.0.0.1:${port}/hal/open?site=${site?.id}&sleutel=`);
    expect(statSync(at.file('hall-screens.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(at.file('hall-screens.json'), 'utf8')).not.toContain(address.split('sleutel=')[1]);
    first.child.kill('SIGKILL');
    await first.ended;
    const second = at.start('--no-window');
    expect(new URL(await second.address).port).toBe(port);
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
    second.child.kill('SIGTERM');
    await second.ended;
    // Somebody else took the port meanwhile: a window must open all the same.
    const other = createServer().listen(Number(port), '127.0.0.1');
    await once(other, 'listening');
    const third = at.start('--no-window');
    expect(new URL(await third.address).port).not.toBe(port);
    other.close();
  });

  it('stops when its window is closed', async ({ at }) => {
    const browser = join(at.folder, 'browser');
    writeFileSync(browser, '#!/bin/sh\nexec sleep 0.2\n');
    chmodSync(browser, 0o755);
    expect(await at.start('--browser', browser).ended).toMatchObject({ code: 0, err: '' });
  });

  it('closes its window when it is told to stop', async ({ at }) => {
    const browser = join(at.folder, 'browser');
    writeFileSync(
      browser,
      `#!/bin/sh\ntrap 'touch "${at.folder}/left"; exit' TERM\ntouch "${at.folder}/open"\nsleep 60 & wait\n`,
    );
    chmodSync(browser, 0o755);
    const host = at.start('--browser', browser);
    await expect.poll(() => existsSync(join(at.folder, 'open')), { timeout: 10_000 }).toBe(true);
    host.child.kill('SIGINT');
    await host.ended;
    expect(existsSync(join(at.folder, 'left'))).toBe(true);
  });

  it('goes on without a window when the browser cannot start', async ({ at }) => {
    const host = at.start('--browser', join(at.folder, 'none'));
    expect((await fetch(await host.address, { redirect: 'manual' })).status).toBe(303);
    host.child.kill('SIGTERM');
    expect((await host.ended).err).toContain('kon niet openen');
  });
});

describe.concurrent('a start that cannot be', () => {
  const sentence = async (running: Running) => {
    const { code, out, err } = await running.ended;
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
    return err;
  };

  it('because the port is taken', async ({ at }) => {
    const address = await at.start('--no-window').address;
    const other = at.start('--no-window', '--port', new URL(address).port, '--data', join(at.folder, 'other'));
    expect(await sentence(other)).toContain('poort is al bezet');
  });

  it('because of an option nobody knows', async ({ at }) => {
    expect(await sentence(at.start('--dmeo'))).toContain('--dmeo');
  });

  it('because the folder is a file', async ({ at }) => {
    writeFileSync(join(at.folder, 'data'), '');
    expect(await sentence(at.start('--no-window'))).toContain('geen map');
  });

  it('because the database is something else; it is left alone', async ({ at }) => {
    await at.start('--no-window').address.catch(() => {});
    const elsewhere = mkdtempSync(join(at.folder, 'foreign-'));
    writeFileSync(join(elsewhere, 'roosterbord.db'), 'my diary');
    const said = await sentence(at.start('--no-window', '--data', elsewhere));
    expect(said).toContain(join(elsewhere, 'roosterbord.db'));
    expect(readFileSync(join(elsewhere, 'roosterbord.db'), 'utf8')).toBe('my diary');
  });
});
