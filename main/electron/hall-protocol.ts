import type { HallScreen } from '#contract/hall.ts';
import type { HallScreens } from '../api/hall-screens.ts';
import { type Assets, requestPath } from '../web/assets.ts';
import { BASE_HEADERS } from '../web/policy.ts';
import { isHallPage } from './guards.ts';

export interface HallOfSite {
  /** The one site that this screen may show. */
  readonly siteId: HallScreen['siteId'];
  readonly screens: Pick<HallScreens, 'screenOf' | 'answer'>;
  readonly assets: () => Assets;
}

/**
 * Answers a hall screen's window: its page, its files, and the sheet of the site for which the window was opened, as
 * long as the screen is on. Which site that is, is not the page's to say.
 */
export async function answerHallProtocol(
  { siteId, screens, assets }: HallOfSite,
  request: Pick<Request, 'method' | 'url' | 'headers'>,
): Promise<Response> {
  const refuse = (status: number) => new Response(null, { status, headers: BASE_HEADERS });
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
  if (!isHallPage(request.url)) return refuse(403);
  const path = requestPath(new URL(request.url).pathname);
  if (path === null) return refuse(400);
  if (path === '/board') {
    const answer = screens.screenOf(siteId) === null ? null : await screens.answer(siteId);
    if (answer === null) return refuse(401);
    const headers = { ...BASE_HEADERS, 'cache-control': 'no-store', etag: answer.mark };
    if (request.headers.get('if-none-match') === answer.mark) return new Response(null, { status: 304, headers });
    const body = request.method === 'HEAD' ? null : answer.body;
    return new Response(body, { headers: { ...headers, 'content-type': 'application/json; charset=utf-8' } });
  }
  const asset = assets()(path);
  if (asset === null) return refuse(404);
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(asset.body), { headers: asset.headers });
}
