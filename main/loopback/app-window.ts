import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface AppWindow {
  /** Resolves when the window is gone, whoever closed it. Rejects when the browser cannot be started. */
  readonly closed: Promise<void>;
  readonly close: () => void;
}

/**
 * The browser's arguments for a window that looks like a program.
 * A profile of its own keeps it apart from the user's browsing: otherwise a running browser takes the window over and
 * this process ends at once. As root Chromium refuses to start with its sandbox; then, and only then, it goes without.
 */
export function appWindowArguments(address: string, profile: string, isRoot: boolean): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--class=Roosterbord',
    '--window-size=1440,900',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--lang=nl',
    ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
  ];
}

/** Opens the address in a window of its own. */
export function openAppWindow(browser: string, address: string): AppWindow {
  const profile = mkdtempSync(join(tmpdir(), 'roosterbord-window-'));
  const child = spawn(browser, appWindowArguments(address, profile, process.getuid?.() === 0), { stdio: 'ignore' });
  const closed = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve());
  }).finally(() => removeProfile(profile));
  return { closed, close: () => void child.kill('SIGTERM') };
}

/** Processes of the browser outlive its first by a moment, and may write their last into the folder again. */
async function removeProfile(profile: string): Promise<void> {
  for (let attempt = 0; attempt < 5 && existsSync(profile); attempt += 1) {
    try {
      rmSync(profile, { recursive: true, force: true });
    } catch {
      // In use still; once more in a moment. What stays is in the folder that the system clears itself.
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
