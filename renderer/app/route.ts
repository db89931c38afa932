import type { ShownOrder } from '#features/board/shown-order.ts';

/** Where the window is, kept behind the # of the address so that reload and back work in both hosts. */
export type Route =
  /** `scenario`: the board as a scenario has it. `show`: the order it goes to when it opens. */
  | {
      readonly screen: 'rooster';
      readonly date: string | null;
      readonly scenario?: string | null;
      readonly show?: ShownOrder | null;
    }
  /** `scenario`: the one that is open in "Wat als". */
  | { readonly screen: 'capaciteit'; readonly tab: string | null; readonly scenario?: string | null }
  | { readonly screen: 'beheer'; readonly list: string | null }
  | { readonly screen: 'week'; readonly week: string | null; readonly part: string | null }
  /** One person's week for that person to read: without the rest of the program around it. */
  | { readonly screen: 'leesbaar'; readonly person: string | null; readonly week: string | null }
  | { readonly screen: 'import' };

/** The screens that have the navigation beside them. */
export type ShellRoute = Exclude<Route, { readonly screen: 'leesbaar' }>;

const SCENARIO = 'wat-als';
const WEEK = /^\d{4}-W\d{2}$/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The scenario that an address names; something else than an id is none. */
function scenarioIn(query: string): { readonly scenario?: string } {
  const id = new URLSearchParams(query).get(SCENARIO);
  return id !== null && ID.test(id) ? { scenario: id } : {};
}

/** In an address: which order, and how it is shown. */
const SHOWN = { place: 'order', resolve: 'los-op' } as const;

function shownIn(query: string): { readonly show?: ShownOrder } {
  const params = new URLSearchParams(query);
  for (const how of ['resolve', 'place'] as const) {
    const orderId = params.get(SHOWN[how]);
    if (orderId !== null && ID.test(orderId)) return { show: { orderId, how } };
  }
  return {};
}

/** "#/rooster/2026-11-24" -> a route; anything unknown leads to the roster of today. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [screen, part, rest] = path.split('/');
  if (screen === 'beheer') return { screen, list: part || null };
  if (screen === 'capaciteit') return { screen, tab: part || null, ...scenarioIn(query) };
  if (screen === 'leesbaar') {
    const person = part !== undefined && ID.test(part) ? part : null;
    return { screen, person, week: person !== null && rest !== undefined && WEEK.test(rest) ? rest : null };
  }
  if (screen === 'week') {
    const week = part !== undefined && WEEK.test(part) ? part : null;
    return { screen, week, part: week === null ? null : rest || null };
  }
  if (screen === 'import') return { screen };
  const date = part !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(part) ? part : null;
  return { screen: 'rooster', date, ...scenarioIn(query), ...shownIn(query) };
}

export function formatRoute(route: Route): string {
  const params = new URLSearchParams();
  if ('scenario' in route && route.scenario) params.set(SCENARIO, route.scenario);
  if ('show' in route && route.show) params.set(SHOWN[route.show.how], route.show.orderId);
  const query = params.size === 0 ? '' : `?${params}`;
  if (route.screen === 'rooster') return `#/rooster${route.date === null ? '' : `/${route.date}`}${query}`;
  if (route.screen === 'beheer') return route.list === null ? '#/beheer' : `#/beheer/${route.list}`;
  if (route.screen === 'week') {
    if (route.week === null) return '#/week';
    return route.part === null ? `#/week/${route.week}` : `#/week/${route.week}/${route.part}`;
  }
  if (route.screen === 'leesbaar')
    return ['#/leesbaar', route.person, route.week].filter((own) => own !== null).join('/');
  if (route.screen === 'capaciteit') return `#/capaciteit${route.tab === null ? '' : `/${route.tab}`}${query}`;
  return '#/import';
}
