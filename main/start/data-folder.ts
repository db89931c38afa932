import { posix, win32 } from 'node:path';

/** What the place of the data folder depends on. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/**
 * The user's own folder for the database, as each system wants it: %APPDATA% on Windows, Application Support on macOS,
 * elsewhere the XDG Base Directory Specification (a relative XDG_DATA_HOME must be ignored).
 */
export function dataFolder({ platform, env, home }: Surroundings): string {
  if (platform === 'win32') {
    return win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), 'Roosterbord');
  }
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Roosterbord');
  const given = env['XDG_DATA_HOME'] ?? '';
  return posix.join(posix.isAbsolute(given) ? given : posix.join(home, '.local', 'share'), 'roosterbord');
}
