import { createContext, useContext } from 'react';
import type { BaseRow } from '#domain/model/base-row.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { Lookup } from '#domain/plan/lookup.ts';

/** What the base roster's grid and forms share. */
export interface BaseRoster {
  /** Every row that holds today or later. */
  readonly rows: readonly BaseRow[];
  readonly lookup: Lookup;
  readonly today: IsoDate;
}

export const BaseContext = createContext<BaseRoster | null>(null);

export function useBase(): BaseRoster {
  const base = useContext(BaseContext);
  if (!base) throw new Error('useBase outside the base roster');
  return base;
}
