import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Preferences, parsePreferences } from './preferences.ts';

const KEY = 'roosterbord.preferences';

interface PreferencesAccess {
  readonly preferences: Preferences;
  readonly change: (changes: Partial<Preferences>) => void;
}
const Context = createContext<PreferencesAccess | null>(null);

/** Puts the preferences on the root element, where the tokens look, and keeps them in this browser. */
export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const [preferences, setPreferences] = useState(() => parsePreferences(readKept()));
  useEffect(() => {
    const root = document.documentElement;
    setOrClear(root, 'data-theme', preferences.theme === 'system' ? null : preferences.theme);
    setOrClear(root, 'data-touch', preferences.touch === 'auto' ? null : preferences.touch);
    root.style.fontSize = preferences.textSize === 100 ? '' : `${preferences.textSize}%`;
    keep(JSON.stringify(preferences));
  }, [preferences]);
  const access = useMemo(
    () => ({
      preferences,
      change: (changes: Partial<Preferences>) => setPreferences((now) => ({ ...now, ...changes })),
    }),
    [preferences],
  );
  return <Context value={access}>{children}</Context>;
}

export function usePreferences(): PreferencesAccess {
  const access = useContext(Context);
  if (!access) throw new Error('usePreferences outside PreferencesProvider');
  return access;
}

function setOrClear(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** A browser may forbid keeping anything; then the preferences last as long as the window. */
function readKept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(text: string): void {
  try {
    localStorage.setItem(KEY, text);
  } catch {
    // See readKept.
  }
}
