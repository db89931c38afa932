/** Our own protocol: a page from here can be told from any file or site, and has no rights of file://. */
export const SCHEME = 'roosterbord';
/** The page of the program's window. */
export const APP_ORIGIN = `${SCHEME}://app`;
/** The page of a hall screen: another origin, so that the two cannot reach each other. */
export const HALL_ORIGIN = `${SCHEME}://hal`;

/** Websites that a link may open in the user's own browser: the law that the rules cite. */
const OUTSIDE: readonly string[] = ['https://wetten.overheid.nl'];

/** The parts of an Electron frame that say who it is. */
export interface FrameFacts {
  readonly url: string;
  /** Null for the main frame. */
  readonly parent: unknown;
}

/** True for addresses of our own window; compared by their parts, never by how they begin. */
export function isOurPage(address: string): boolean {
  return isPageOf('app', address);
}

/** The same for a hall screen. */
export function isHallPage(address: string): boolean {
  return isPageOf('hal', address);
}

/** May a window go there by itself? Each only to its own page. */
export function mayNavigate(isHall: boolean, address: string): boolean {
  return isPageOf(isHall ? 'hal' : 'app', address);
}

function isPageOf(host: 'app' | 'hal', address: string): boolean {
  const url = parse(address);
  return url !== null && url.protocol === `${SCHEME}:` && url.host === host && url.username === '' && url.port === '';
}

/**
 * May this sender talk to the main process? Only our window, from its main frame, while it shows our page. A frame that
 * is gone (null) may not: nobody can say any more what it was.
 */
export function isTrustedSender(senderId: number, windowId: number, frame: FrameFacts | null): boolean {
  return senderId === windowId && frame !== null && frame.parent === null && isOurPage(frame.url);
}

/** May a link of the program's window open in the user's own browser? Https on a site of the list, without a name or password in the address. */
export function mayOpenOutside(address: string): boolean {
  const url = parse(address);
  return url !== null && url.username === '' && url.password === '' && OUTSIDE.includes(url.origin);
}

/** What the page may ask of the system: to copy text. */
export function mayUse(permission: string, origin: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOurPage(origin);
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
