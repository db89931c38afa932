/** Where the window is, kept behind the # of the address so that reload and back work in both hosts. */
export type Route =
  | { readonly screen: 'rooster'; readonly date: string | null }
  | { readonly screen: 'capaciteit'; readonly tab: string | null }
  | { readonly screen: 'beheer'; readonly list: string | null }
  | { readonly screen: 'week'; readonly week: string | null; readonly part: string | null }
  | { readonly screen: 'import' };

/** "#/rooster/2026-11-24" -> a route; anything unknown leads to the roster of today. */
export function parseRoute(hash: string): Route {
  const [screen, part, rest] = hash.replace(/^#\/?/, '').split('/');
  if (screen === 'beheer') return { screen, list: part || null };
  if (screen === 'capaciteit') return { screen, tab: part || null };
  if (screen === 'week') {
    const week = part !== undefined && /^\d{4}-W\d{2}$/.test(part) ? part : null;
    return { screen, week, part: week === null ? null : rest || null };
  }
  if (screen === 'import') return { screen };
  return { screen: 'rooster', date: part !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(part) ? part : null };
}

export function formatRoute(route: Route): string {
  if (route.screen === 'rooster') return route.date === null ? '#/rooster' : `#/rooster/${route.date}`;
  if (route.screen === 'beheer') return route.list === null ? '#/beheer' : `#/beheer/${route.list}`;
  if (route.screen === 'capaciteit') return route.tab === null ? '#/capaciteit' : `#/capaciteit/${route.tab}`;
  if (route.screen === 'week') {
    if (route.week === null) return '#/week';
    return route.part === null ? `#/week/${route.week}` : `#/week/${route.week}/${route.part}`;
  }
  return '#/import';
}
