import { type Assets, requestPath } from '../web/assets.ts';
import { BASE_HEADERS } from '../web/policy.ts';
import { isOurPage } from './guards.ts';

/** Answers a request of our own protocol from the built window, under the same policy as the loopback host. */
export function answerProtocol(assets: Assets, method: string, address: string): Response {
  const refuse = (status: number) => new Response(null, { status, headers: BASE_HEADERS });
  if (method !== 'GET' && method !== 'HEAD') return refuse(405);
  if (!isOurPage(address)) return refuse(403);
  const path = requestPath(new URL(address).pathname);
  if (path === null) return refuse(400);
  const asset = assets(path);
  if (asset === null) return refuse(404);
  return new Response(method === 'HEAD' ? null : new Uint8Array(asset.body), { headers: asset.headers });
}
