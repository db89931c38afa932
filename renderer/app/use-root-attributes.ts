import { useLayoutEffect } from 'react';
import { usePreferences } from '#client/use-preferences.ts';
import { rootAttributes } from '#contract/preferences.ts';

/** Keeps the root element, where the tokens look, as the preferences say. The host wrote what it knew into the page. */
export function useRootAttributes(): void {
  const { preferences, state } = usePreferences();
  useLayoutEffect(() => {
    // What the host wrote into the page is better than a default.
    if (state !== 'known') return;
    const root = document.documentElement;
    for (const [name, value] of Object.entries(rootAttributes(preferences))) {
      if (value === null) root.removeAttribute(name);
      else root.setAttribute(name, value);
    }
  }, [preferences, state]);
}
