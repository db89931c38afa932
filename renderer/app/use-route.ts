import { useSyncExternalStore } from 'react';
import { formatRoute, parseRoute, type Route } from './route.ts';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** Where the window is now. */
export function useRoute(): Route {
  return parseRoute(useSyncExternalStore(subscribe, () => window.location.hash));
}

export function goTo(route: Route): void {
  window.location.hash = formatRoute(route);
}

/** Goes there without a step to come back to. */
export function replaceBy(route: Route): void {
  window.history.replaceState(window.history.state, '', formatRoute(route));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
