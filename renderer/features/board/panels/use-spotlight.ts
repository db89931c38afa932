import { useEffect, useState } from 'react';
import type { Cell } from '#domain/plan/cell.ts';
import { cellKey } from '../grid/grid-model.ts';

/** Handlers that light up cells on the board while the pointer or the focus is on an element. */
export interface Spotlight {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** Shows on the board where something would happen. Cells that are not on screen are left alone. */
export function useSpotlight(cells: readonly Cell[]): Spotlight {
  const [isLit, setLit] = useState(false);
  const keys = cells.map(cellKey).join(' ');
  useEffect(() => {
    if (!isLit) return;
    // Cells look themselves up in the document everywhere on the board (stops.ts): no cell needs to know of this.
    const lit = keys
      .split(' ')
      .map((key) => document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`))
      .filter((element) => element !== null);
    for (const element of lit) element.dataset['lit'] = 'true';
    return () => {
      for (const element of lit) delete element.dataset['lit'];
    };
  }, [isLit, keys]);
  return {
    onPointerEnter: () => setLit(true),
    onPointerLeave: () => setLit(false),
    onFocus: () => setLit(true),
    onBlur: () => setLit(false),
  };
}
