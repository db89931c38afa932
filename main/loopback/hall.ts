import { hallScreen } from '#contract/hall.ts';
import type { HallScreens } from '../api/hall-screens.ts';
import { type Assets, answerPage } from '../web/assets.ts';
import { BASE_HEADERS } from '../web/policy.ts';
import type { RequestFacts } from './access.ts';
import { NO_HALL_PAGE } from './pages.ts';

/** Everything of the hall screens lies under this path, their cookies included. */
const HALL_ROOT = '/hal';
/** How long a browser keeps a screen's key, in seconds; browsers keep nothing longer. */
const COOKIE_AGE = 400 * 24 * 60 * 60;

export interface HallSite {
  readonly screens: Pick<HallScreens, 'opens' | 'answer'>;
  /** The page and its files, read at the first screen. */
  readonly assets: () => Assets;
}

export interface HallReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** The address that opens the screen of a site, again and again, until it is withdrawn. */
export function hallAddress(port: number, site: string, key: string): string {
  return `http://127.0.0.1:${port}${HALL_ROOT}/open?site=${site}&sleutel=${key}`;
}

/** True for requests that concern hall screens; they never reach anything else. */
export function isHallPath(path: string): boolean {
  return path === HALL_ROOT || path.startsWith(`${HALL_ROOT}/`);
}

/** Cookies are shared between ports, so each port has names of its own; and each site, for screens in one browser. */
const cookieName = (port: number, site: string): string => `roosterbord-hal-${port}-${site}`;

/** HttpOnly and under /hal only: no script reads it, and neither the window nor its calls ever carry it. */
function keyCookie(port: number, site: string, key: string): string {
  const path = `Path=${HALL_ROOT}; Max-Age=${COOKIE_AGE}`;
  return `${cookieName(port, site)}=${key}; HttpOnly; SameSite=Strict; ${path}`;
}

function cookies(facts: RequestFacts): readonly (readonly [name: string, value: string])[] {
  return (facts.cookie ?? '').split(';').map((part) => {
    const [name = '', value = ''] = part.trim().split('=', 2);
    return [name, value];
  });
}

/**
 * Answers a GET under /hal: the page, its files, and the sheet of the one site whose key the browser holds. Neither the
 * window's session nor the token of the data folder counts here, and a key counts nowhere else.
 * @param target path and query as they were asked; `path` is the checked path of it
 */
export async function answerHall(
  { screens, assets }: HallSite,
  {
    target,
    path,
    facts,
    port,
    mark,
  }: {
    readonly target: string;
    readonly path: string;
    readonly facts: RequestFacts;
    readonly port: number;
    /** `If-None-Match`: what the screen has already. */
    readonly mark: string | undefined;
  },
): Promise<HallReply> {
  const query = new URL(target, 'http://localhost').searchParams;
  const site = hallScreen.shape.siteId.safeParse(query.get('site')).data ?? null;
  const isLetIn = (wanted: string): boolean =>
    cookies(facts).some(([name, value]) => name === cookieName(port, wanted) && screens.opens(wanted, value));
  const file = path.slice(HALL_ROOT.length);

  if (file === '/open') {
    const key = query.get('sleutel') ?? '';
    if (site === null || !screens.opens(site, key)) return noEntry();
    return plain(303, { location: `${HALL_ROOT}/?site=${site}`, 'set-cookie': keyCookie(port, site, key) });
  }
  if (file === '/board') {
    // A page of another site cannot read the answer; it need not even be worked out for it.
    const isOurs = facts.fetchSite === undefined || facts.fetchSite === 'same-origin';
    if (!isOurs || (facts.origin !== undefined && facts.origin !== `http://${facts.host}`)) return plain(403);
    if (site === null || !isLetIn(site)) return plain(401);
    const answer = await screens.answer(site);
    if (answer === null) return plain(401);
    if (mark === answer.mark) return plain(304, { etag: answer.mark });
    return plain(200, { 'content-type': 'application/json; charset=utf-8', etag: answer.mark }, answer.body);
  }
  if (file === '' || file === '/') {
    if (site === null || !isLetIn(site)) return noEntry();
    // The page names its files beside itself, so its own path ends with a slash.
    if (file === '') return plain(303, { location: `${HALL_ROOT}/?site=${site}` });
    return found(assets()('/'));
  }
  const prefix = cookieName(port, '');
  const any = cookies(facts).some(
    ([name, value]) => name.startsWith(prefix) && screens.opens(name.slice(prefix.length), value),
  );
  return any ? found(assets()(file)) : plain(401);
}

function found(asset: ReturnType<Assets>): HallReply {
  return asset === null ? plain(404) : { status: 200, headers: asset.headers, body: asset.body };
}

function noEntry(): HallReply {
  return { status: 403, ...answerPage(NO_HALL_PAGE) };
}

function plain(status: number, headers: Readonly<Record<string, string>> = {}, body = ''): HallReply {
  const type = { 'content-type': 'text/plain', 'cache-control': 'no-store' };
  return { status, headers: { ...BASE_HEADERS, ...type, ...headers }, body };
}
