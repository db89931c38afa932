/** Where the window is, kept behind the # of the address so that reload and back work in both hosts. */
export type Route =
  /** `scenario`: the board as a scenario has it. */
  | { readonly screen: 'rooster'; readonly date: string | null; readonly scenario?: string | null }
  /** `scenario`: the one that is open in "Wat als". */
  | { readonly screen: 'capaciteit'; readonly tab: string | null; readonly scenario?: string | null }
  | { readonly screen: 'beheer'; readonly list: string | null }
  | { readonly screen: 'import' };

const SCENARIO = 'wat-als';
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The scenario that an address names; something else than an id is none. */
function scenarioIn(query: string): { readonly scenario?: string } {
  const id = new URLSearchParams(query).get(SCENARIO);
  return id !== null && ID.test(id) ? { scenario: id } : {};
}

/** "#/rooster/2026-11-24" -> a route; anything unknown leads to the roster of today. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [screen, part] = path.split('/');
  if (screen === 'beheer') return { screen, list: part || null };
  if (screen === 'capaciteit') return { screen, tab: part || null, ...scenarioIn(query) };
  if (screen === 'import') return { screen };
  const date = part !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(part) ? part : null;
  return { screen: 'rooster', date, ...scenarioIn(query) };
}

export function formatRoute(route: Route): string {
  const query = 'scenario' in route && route.scenario ? `?${SCENARIO}=${route.scenario}` : '';
  if (route.screen === 'rooster') return `#/rooster${route.date === null ? '' : `/${route.date}`}${query}`;
  if (route.screen === 'beheer') return route.list === null ? '#/beheer' : `#/beheer/${route.list}`;
  if (route.screen === 'capaciteit') return `#/capaciteit${route.tab === null ? '' : `/${route.tab}`}${query}`;
  return '#/import';
}
