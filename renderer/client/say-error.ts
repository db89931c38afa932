import { ORPCError } from '@orpc/client';

/** What went wrong with a call and how to mend it, in words for the screen. */
export interface SaidError {
  readonly what: string;
  readonly mend: string;
}

/** True when the host gave this error of the contract. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof ORPCError && error.code === code;
}

/** Errors of the contract carry a Dutch message of their own; the rest is the connection or a fault of ours. */
export function sayError(error: unknown): SaidError {
  if (error instanceof ORPCError) {
    if (error.status === 401) {
      return {
        what: 'Het programma is opnieuw gestart en kent dit venster niet meer.',
        mend: 'Sluit dit venster en open Roosterbord opnieuw.',
      };
    }
    if (error.code === 'DAMAGED') return { what: error.message, mend: 'Sluit Roosterbord eerst. Vraag zo nodig hulp.' };
    if (error.defined) return { what: error.message, mend: 'Pas het aan en probeer het nog een keer.' };
    return {
      what: 'Het programma kon dit niet uitvoeren.',
      mend: 'Probeer het nog een keer. Blijft het misgaan? Start Roosterbord opnieuw. Uw werk is bewaard.',
    };
  }
  return {
    what: 'De verbinding met het programma is weg.',
    mend: 'Wacht even: het scherm verbindt vanzelf opnieuw. Uw werk is bewaard.',
  };
}
