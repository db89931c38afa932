import { hallSheet } from '#contract/hall-sheet.ts';
import type { HallLoad } from './hall-feed.ts';

/** ms after which a host that is busy counts as away. */
const PATIENCE = 8_000;

/** Asks the host for the sheet of this page's site. Rejects when the host is away. */
export async function loadSheet(mark: string | null): Promise<HallLoad> {
  const response = await fetch(`board${location.search}`, {
    headers: mark === null ? {} : { 'if-none-match': mark },
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (response.status === 304) return { kind: 'same' };
  if (response.status === 401 || response.status === 403) return { kind: 'off' };
  if (!response.ok) throw new Error(`The host answered ${response.status}`);
  return { kind: 'sheet', sheet: hallSheet.parse(await response.json()), mark: response.headers.get('etag') };
}
