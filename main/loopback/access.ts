import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a request says of itself, as far as access depends on it. */
export interface RequestFacts {
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly cookie: string | undefined;
  readonly authorization: string | undefined;
}

/** The secrets of one run of the host. New at each start, never the same for two uses. */
export interface Secrets {
  /** Proves that another process may read the data folder. Stands in the token file. */
  readonly token: string;
  /** Proves that a window was opened with a code. Stands only in that browser's cookie. */
  readonly session: string;
}

/** A secret of 256 random bits, fit for an address, a header and a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in a time that does not depend on where the two differ, nor on their lengths. */
export function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** Only the two spellings of this very address: any other name may have been rebound to 127.0.0.1 by a stranger. */
export function isOurHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** Cookies are shared between ports, so each port has a name of its own. */
function cookieName(port: number): string {
  return `roosterbord-${port}`;
}

/** The header that hands a window its session. Strict: no other site can make the browser send it. */
export function sessionCookie(port: number, session: string): string {
  return `${cookieName(port)}=${session}; HttpOnly; SameSite=Strict; Path=/`;
}

/** True when the request carries this run's session cookie. */
export function hasSession(facts: RequestFacts, port: number, secrets: Secrets): boolean {
  const prefix = `${cookieName(port)}=`;
  return (facts.cookie ?? '')
    .split(';')
    .map((part) => part.trim())
    .some((part) => part.startsWith(prefix) && sameSecret(part.slice(prefix.length), secrets.session));
}

/** True when the request carries the token of the token file. */
export function hasToken(facts: RequestFacts, secrets: Secrets): boolean {
  const [scheme, value] = (facts.authorization ?? '').split(' ');
  return scheme === 'Bearer' && value !== undefined && sameSecret(value, secrets.token);
}

/** Why a call is refused; null = welcome. `unknown`: no valid secret. `foreign`: from another site. */
export type CallRefusal = 'unknown' | 'foreign' | null;

/**
 * May this request call a procedure? A window needs its session and must show that our own page sends it: a browser
 * always names the Origin of a POST. Another process has the token, and no Origin.
 */
export function judgeCall(facts: RequestFacts, port: number, secrets: Secrets): CallRefusal {
  const sameSite = facts.fetchSite === undefined || facts.fetchSite === 'same-origin';
  const sameOrigin = facts.origin === `http://${facts.host}`;
  if (!sameSite || (facts.origin !== undefined && !sameOrigin)) return 'foreign';
  if (hasToken(facts, secrets)) return null;
  if (!hasSession(facts, port, secrets)) return 'unknown';
  return sameOrigin ? null : 'foreign';
}
