import type { ReactNode } from 'react';
import type { Mark, Pattern, SeriesLook } from './chart-model.ts';

/** Side of one tile in px; the lines of a tile meet those of its neighbours. */
const TILE = 8;
const DRAWN: Readonly<Record<Exclude<Pattern, 'solid' | 'dots'>, string>> = {
  diagonal: 'M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6',
  reverse: 'M-2,6 L2,10 M0,0 L8,8 M6,-2 L10,2',
  cross: 'M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6 M-2,6 L2,10 M0,0 L8,8 M6,-2 L10,2',
  horizontal: 'M0,4 L8,4',
  vertical: 'M4,0 L4,8',
  grid: 'M0,4 L8,4 M4,0 L4,8',
};

/** The tile of a look, to be filled with by `url(#id)`. */
export function PatternTile({ id, look }: { readonly id: string; readonly look: SeriesLook }) {
  const { pattern, color } = look;
  return (
    <pattern id={id} width={TILE} height={TILE} patternUnits="userSpaceOnUse">
      <rect width={TILE} height={TILE} fill={color} fillOpacity={pattern === 'solid' ? 1 : 0.18} />
      {pattern === 'dots' && <circle cx={4} cy={4} r={1.75} fill={color} />}
      {pattern !== 'solid' && pattern !== 'dots' && (
        <path d={DRAWN[pattern]} fill="none" stroke={color} strokeWidth={1.75} />
      )}
    </pattern>
  );
}

const MARK_PATHS: Readonly<Record<Mark, string>> = {
  circle: 'M-4,0 A4,4 0 1 1 4,0 A4,4 0 1 1 -4,0 Z',
  square: 'M-3.5,-3.5 H3.5 V3.5 H-3.5 Z',
  diamond: 'M0,-5 L5,0 L0,5 L-5,0 Z',
};

/** The mark of a line at a point. */
export function LineMark({ x, y, look }: { readonly x: number; readonly y: number; readonly look: SeriesLook }) {
  return (
    <path
      d={MARK_PATHS[look.mark]}
      transform={`translate(${x},${y})`}
      fill="var(--panel)"
      stroke={look.color}
      strokeWidth={2}
    />
  );
}

export const SWATCH = { width: 26, height: 16 } as const;

/** What stands for a series in the legend, in a box of `SWATCH`. */
export function swatch(kind: 'bar' | 'line', look: SeriesLook, patternId: string): ReactNode {
  if (kind === 'bar') {
    return <rect x={3.5} y={1.5} width={19} height={13} fill={`url(#${patternId})`} stroke={look.color} />;
  }
  return (
    <>
      <path
        d="M1,8 H25"
        fill="none"
        stroke={look.color}
        strokeWidth={2.5}
        strokeDasharray={look.dashes === '' ? undefined : look.dashes}
      />
      <LineMark x={13} y={8} look={look} />
    </>
  );
}
