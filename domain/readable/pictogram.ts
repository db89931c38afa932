import { NAMED_WORK, type NamedWork } from './phrases/phrases.ts';
import type { PlaceKind } from './place-kind.ts';

/** A part of a drawing of 48 × 48: a path that is drawn as a line of STROKE thick, or filled. One colour. */
export interface Shape {
  readonly d: string;
  readonly fill?: true;
}

/** Side of the square in which everything is drawn, and the thickness of its lines. */
export const SIDE = 48;
export const STROKE = 3.5;

const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

/** Drawn for this product: few, thick lines, legible in one colour, large and small. */
const DRAWINGS = {
  /** A box that something goes into. */
  productie: [
    { d: 'M9 22H39V43H9Z' },
    { d: 'M9 22L3 14M39 22L45 14M19 33H29M24 4V15' },
    { d: 'M17.5 11.5L24 18L30.5 11.5Z', fill: true },
  ],
  /** A plant in the ground. */
  groen: [
    { d: 'M24 42V20M9 43.5H39' },
    { d: 'M24 31C13 31 8 25 8 15C19 15 24 21 24 31Z', fill: true },
    { d: 'M24 23C34 23 40 17 40 7C29 7 24 13 24 23Z', fill: true },
  ],
  /** A bucket and a mop. */
  schoonmaak: [
    { d: 'M5 23H29L26.5 43H7.5Z' },
    { d: 'M6 23C6 8 28 8 28 23M38 4V29' },
    { d: 'M33 28H43L46 44H31Z', fill: true },
  ],
  /** A hammer above an anvil. */
  metaalbewerking: [
    { d: 'M8 22L26 11' },
    { d: 'M23 3L29 1L38 15L32 18Z', fill: true },
    { d: 'M4 27H44C44 33 37 35 31 35V39H37V44H13V39H19V35C11 35 4 33 4 27Z', fill: true },
  ],
  /** A plug on its cord. */
  elektromontage: [
    { d: 'M18 17V6M30 17V6M24 36V45' },
    { d: 'M12 17H36V25C36 32 31 36 24 36C17 36 12 32 12 25Z', fill: true },
  ],
  /** A helmet: any other work. */
  work: [
    { d: 'M8 33C8 19 15 11 24 11C33 11 40 19 40 33' },
    { d: 'M19 12V23M29 12V23' },
    { d: 'M3 32H45V38H3Z', fill: true },
  ],
  /** A hall. */
  inside: [{ d: 'M5 42V20L16 11V20L27 11V20L38 11V20H43V42Z' }, { d: 'M19 42V30H29V42Z', fill: true }],
  /** A tree and the sun. */
  outside: [
    { d: circle(18, 20, 12) },
    { d: 'M18 24V43M4 43.5H44' },
    { d: circle(38, 11, 5), fill: true },
    { d: 'M38 20V23M47 11H45M44 18L45.5 19.5' },
  ],
  /** A house on a pin of a map. */
  away: [
    { d: 'M24 45C14 33 9 27 9 18.5A15 15 0 0 1 39 18.5C39 27 34 33 24 45Z' },
    { d: 'M15.5 18.5L24 10.5L32.5 18.5H30V26H18V18.5Z', fill: true },
  ],
  /** A cup of coffee. */
  pause: [
    { d: 'M8 18H33V29C33 35 29 38 24 38H17C12 38 8 35 8 29Z', fill: true },
    { d: 'M33 21H37C42 21 42 30 37 30H33M15 12C13 9 17 7 15 4M25 12C23 9 27 7 25 4M5 43.5H37' },
  ],
  /** A bus from the side. */
  bus: [
    { d: 'M4 10H44V36H4Z' },
    { d: 'M4 22H44M17 10V22M31 10V22' },
    { d: circle(13, 37, 5.5), fill: true },
    { d: circle(35, 37, 5.5), fill: true },
  ],
  /** Somebody who tells you how. */
  guide: [
    { d: circle(17, 16, 7.5), fill: true },
    { d: 'M3 44C3 33 8 27 17 27C26 27 31 33 31 44Z', fill: true },
    { d: 'M29 5H45V17H38L33 22V17H29Z' },
  ],
  /** At home. */
  free: [{ d: 'M5 24L24 7L43 24' }, { d: 'M11 20V42H37V20' }, { d: 'M19.5 42V29H28.5V42Z', fill: true }],
  /** Something is new here. */
  fresh: [
    {
      d: 'M24 3L30.2 16.6L45 18.3L34 28.4L37 43L24 35.7L11 43L14 28.4L3 18.3L17.8 16.6Z',
      fill: true,
    },
  ],
} as const satisfies Record<
  NamedWork | PlaceKind | 'work' | 'pause' | 'bus' | 'guide' | 'free' | 'fresh',
  readonly Shape[]
>;

export type Pictogram = keyof typeof DRAWINGS;
export const PICTOGRAMS = Object.keys(DRAWINGS) as readonly Pictogram[];

export const shapesOf = (pictogram: Pictogram): readonly Shape[] => DRAWINGS[pictogram];

/** The pictogram of a werksoort; one that a company made itself has the helmet, beside its own word and colour. */
export const workPictogram = (code: string): Pictogram => NAMED_WORK.find((name) => name === code) ?? 'work';

/** The face of a clock with its hands at a minute of the day. */
export function clockShapes(minute: number): readonly Shape[] {
  const hand = (turn: number, length: number): string => {
    const angle = turn * 2 * Math.PI;
    const round = (value: number): number => Math.round(value * 10) / 10;
    return `M24 24L${round(24 + Math.sin(angle) * length)} ${round(24 - Math.cos(angle) * length)}`;
  };
  return [
    { d: circle(24, 24, 21) },
    { d: 'M24 3V8M45 24H40M24 45V40M3 24H8' },
    { d: `${hand((minute / 720) % 1, 9)}${hand((minute / 60) % 1, 15)}` },
    { d: circle(24, 24, 2.5), fill: true },
  ];
}
