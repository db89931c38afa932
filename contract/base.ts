import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { Policy } from './policy.ts';

/**
 * Errors that any procedure may give, typed on both sides. Each message is Dutch, for the screen. The statuses are
 * HTTP's, as the loopback host sends them: 5xx is kept for faults of the program.
 */
const commonErrors = {
  /** The input is not of the contract's form; `data` says where. */
  BAD_REQUEST: { status: 400, message: 'De vraag aan het programma klopt niet.' },
  /** Someone changed the same record first: read again and retry. */
  CONFLICT: {
    status: 409,
    message: 'Iemand heeft dit net veranderd. Het scherm is bijgewerkt. Probeer het nog een keer.',
    data: z.object({ kind: z.string(), key: z.string() }),
  },
  /** The database file is damaged: it can be looked at as far as it goes, and nothing is written any more. */
  DAMAGED: { status: 423, message: 'De database is beschadigd. Er wordt niets meer opgeslagen.' },
  NOT_FOUND: { status: 404, message: 'Dit bestaat niet (meer).', data: z.object({ what: z.string() }) },
} as const;

/** A procedure of the contract with its policy. */
export const procedure = (policy: Policy) => oc.$meta<{ policy?: Policy }>({}).meta({ policy }).errors(commonErrors);
