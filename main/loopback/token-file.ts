import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const tokenFile = z.object({ port: z.int().min(1).max(65_535), token: z.string().min(20) });
export type TokenFile = z.infer<typeof tokenFile>;

const place = (folder: string) => join(folder, 'loopback.token');

/** Says where the host of this folder listens, to whoever may read the folder: only the user (0600). */
export function writeTokenFile(folder: string, content: TokenFile): void {
  const draft = `${place(folder)}.new`;
  rmSync(draft, { force: true });
  writeFileSync(draft, JSON.stringify(content), { mode: 0o600, flag: 'wx' });
  renameSync(draft, place(folder));
}

/** Null where no host has left one, or it cannot be read. */
export function readTokenFile(folder: string): TokenFile | null {
  try {
    return tokenFile.parse(JSON.parse(readFileSync(place(folder), 'utf8')));
  } catch {
    return null;
  }
}

export function removeTokenFile(folder: string): void {
  rmSync(place(folder), { force: true });
}

/** Asks the running host of a folder for the address of a new window; null where none answers. */
export async function addressOfRunningHost(folder: string): Promise<string | null> {
  const found = readTokenFile(folder);
  if (found === null) return null;
  try {
    const response = await fetch(`http://127.0.0.1:${found.port}/address`, {
      method: 'POST',
      headers: { authorization: `Bearer ${found.token}` },
      redirect: 'error',
      signal: AbortSignal.timeout(3_000),
    });
    const address = await response.text();
    return response.ok && address.startsWith(`http://127.0.0.1:${found.port}/open?code=`) ? address : null;
  } catch {
    return null;
  }
}
