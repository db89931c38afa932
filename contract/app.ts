import { z } from 'zod';
import { procedure } from './base.ts';
import { revision } from './history.ts';
import { policies } from './policy.ts';
import { preferences } from './preferences.ts';

const NOT_EMPTY = { status: 409, message: 'Er staan al gegevens in het programma.' } as const;

export const appContract = {
  info: procedure(policies.readApp).output(
    z.object({
      version: z.string(),
      /** new: show the first-start choice; example: show the banner. */
      dataState: z.enum(['new', 'example', 'real']),
      /** Name shown top right and written with overrides; until sign-in exists the computer's user. */
      user: z.string(),
      /** Today in Europe/Amsterdam, by the host's clock. */
      today: z.iso.date(),
      /** What is wrong with the database and how to go on, in Dutch; null = nothing that is known. */
      damage: z.string().nullable(),
      /** Folder of the database, for "waar staat mijn werk?". */
      dataFolder: z.string(),
    }),
  ),
  startWithExample: procedure(policies.setUp).errors({ NOT_EMPTY }).output(z.object({ revision })),
  startEmpty: procedure(policies.setUp).errors({ NOT_EMPTY }).output(z.object({ revision })),
  preferences: procedure(policies.readApp).output(preferences),
  /** Keeps what is given and leaves the rest: two windows may each change their own. */
  savePreferences: procedure(policies.keepPreferences).input(preferences.partial()).output(preferences),
};
