import { useState } from 'react';
import type { SiteId } from '#domain/model/ids.ts';
import type { Plan } from '#domain/plan/plan.ts';

/** How this computer last looked at the board: kept in the window, not in the data. */
export interface BoardSettings {
  readonly siteId: string | null;
  readonly view: 'day' | 'week';
}

const KEY = 'roosterbord.board';

/** Reads what was kept; anything strange becomes the default. */
export function parseSettings(text: string | null): BoardSettings {
  let raw: unknown = null;
  try {
    raw = JSON.parse(text ?? 'null');
  } catch {
    // Kept by another version or damaged: start from the defaults.
  }
  const kept: Readonly<Record<string, unknown>> = typeof raw === 'object' && raw !== null ? { ...raw } : {};
  const { siteId, view } = kept;
  return { siteId: typeof siteId === 'string' ? siteId : null, view: view === 'week' ? 'week' : 'day' };
}

export function useSettings(): readonly [BoardSettings, (change: Partial<BoardSettings>) => void] {
  const [settings, setSettings] = useState(() => parseSettings(localStorage.getItem(KEY)));
  return [
    settings,
    (change) => {
      const next = { ...settings, ...change };
      localStorage.setItem(KEY, JSON.stringify(next));
      setSettings(next);
    },
  ];
}

/** The site that was chosen, as long as it is in use; else the one with the most workplaces; null = there is none. */
export function siteOf(plan: Plan, chosen: string | null): SiteId | null {
  const sites = plan.catalogue.sites.filter((s) => s.archivedOn === null);
  const places = (id: SiteId): number =>
    plan.catalogue.workplaces.filter((w) => w.siteId === id && w.archivedOn === null).length;
  const known = sites.find((s) => s.id === chosen);
  const [largest] = sites.toSorted((a, b) => places(b.id) - places(a.id) || a.name.localeCompare(b.name, 'nl'));
  return (known ?? largest)?.id ?? null;
}
