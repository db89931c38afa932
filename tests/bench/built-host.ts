import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { keepingCatalogue } from '#client/kept-catalogue.ts';
import type { RoosterbordClient } from '#contract/index.ts';
import { planPacking } from '#contract/packing.ts';
import { dayInAmsterdam } from '#main/api/context.ts';

const HOST = join(import.meta.dirname, '../../out/main/host.js');

/** ms in which a host must answer: with five years of history it checks gigabytes first. */
const PATIENCE = 120_000;

/** A data folder for the program, released with `dispose`. */
export class BenchFolder implements Disposable {
  readonly path: string;
  readonly #isCopy: boolean;

  private constructor(path: string, isCopy: boolean) {
    this.path = path;
    this.#isCopy = isCopy;
    // As on every start of the day but the first: today's backup is there, and none is made while we measure.
    const backups = join(path, 'backups');
    mkdirSync(backups, { recursive: true });
    writeFileSync(join(backups, `roosterbord-${dayInAmsterdam(new Date())}-dagelijks.db`), '');
  }

  /** A copy of a prepared database, to write in. */
  static copyOf(database: string): BenchFolder {
    const path = mkdtempSync(join(tmpdir(), 'roosterbord-bench-'));
    copyFileSync(database, join(path, 'roosterbord.db'));
    return new BenchFolder(path, true);
  }

  /** The prepared database itself, for figures that only read: it may be gigabytes. */
  static around(database: string): BenchFolder {
    return new BenchFolder(dirname(database), false);
  }

  [Symbol.dispose](): void {
    if (this.#isCopy) rmSync(this.path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** The built host in a process of its own, as the product starts it. */
export class BuiltHost implements AsyncDisposable {
  /** Opens one window. */
  readonly address: string;
  readonly #child: ChildProcess;
  readonly #folder: string;

  private constructor(child: ChildProcess, folder: string, address: string) {
    this.#child = child;
    this.#folder = folder;
    this.address = address;
  }

  /** Resolves as soon as it can be opened. */
  static async start({ path }: BenchFolder): Promise<BuiltHost> {
    if (!existsSync(HOST)) throw new Error('Not built yet: start the bench with "npm run bench".');
    const child = spawn(process.execPath, [HOST, '--data', path, '--no-window'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return new BuiltHost(child, path, await firstAddress(child));
  }

  /**
   * A client over HTTP that holds the token, as another process would.
   * @param keeps whether it keeps the catalogue, as a window does; else every week brings it along.
   */
  client(keeps = true): RoosterbordClient {
    const { address, token } = this.door();
    const link = new RPCLink({
      url: `${address}/rpc`,
      headers: { authorization: `Bearer ${token}` },
      customJsonSerializers: [planPacking],
    });
    return createORPCClient(keeps ? keepingCatalogue(link) : link);
  }

  /** Where it listens, and the token that opens it. */
  door(): { readonly address: string; readonly token: string } {
    const { port, token } = JSON.parse(readFileSync(join(this.#folder, 'loopback.token'), 'utf8'));
    return { address: `http://127.0.0.1:${port}`, token };
  }

  /** Of its process. */
  get pid(): number {
    return this.#child.pid ?? Number.NaN;
  }

  /** Memory that the process holds, in MB; NaN where the system does not say. */
  residentMegabytes(): number {
    try {
      const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(this.pid)], { encoding: 'utf8' });
      return Number(kilobytes) / 1024;
    } catch {
      return Number.NaN;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode !== null) return;
    this.#child.kill('SIGTERM');
    await once(this.#child, 'exit');
  }
}

function firstAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    const timer = setTimeout(() => {
      child.kill();
      reject(new Error(`The host did not answer: ${out}`));
    }, PATIENCE);
    child.stdout?.on('data', (chunk) => {
      out += chunk;
      const address = /^Roosterbord: (\S+)$/m.exec(out)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once('exit', () => {
      clearTimeout(timer);
      reject(new Error(`The host ended: ${out}`));
    });
  });
}
