import { DatabaseError } from '../db/errors.ts';
import { BadArguments } from './args.ts';

/** A reason not to start, said in one Dutch sentence. */
export class StartFailure extends Error {}

const NO_ACCESS = 'Roosterbord mag hier niet lezen of schrijven. Kies een andere map met --data.';
const NO_FOLDER = 'Wat u bij --data noemt, is geen map.';
const DISK_FULL = 'De schijf is vol. Maak ruimte en start Roosterbord opnieuw.';

const BY_CODE: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Deze poort is al bezet. Kies een andere met --port, of laat --port weg.',
  EACCES: NO_ACCESS,
  EPERM: NO_ACCESS,
  EROFS: NO_ACCESS,
  SQLITE_CANTOPEN: NO_ACCESS,
  SQLITE_READONLY: NO_ACCESS,
  ENOSPC: DISK_FULL,
  SQLITE_FULL: DISK_FULL,
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
};

/**
 * The Dutch sentence for a failed start, or null for an error that nobody foresaw: then the error itself must be shown,
 * so that it can be mended.
 */
export function failureSentence(error: unknown): string | null {
  if (error instanceof StartFailure || error instanceof BadArguments || error instanceof DatabaseError) {
    return error.message;
  }
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  if (error.code === 'EACCES' && 'syscall' in error && error.syscall === 'listen') {
    return 'Roosterbord mag deze poort niet gebruiken. Kies een poort boven 1024 met --port, of laat --port weg.';
  }
  return BY_CODE[error.code] ?? null;
}
