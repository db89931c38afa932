import { type Shape, SIDE, STROKE } from '#domain/readable/pictogram.ts';

/** Colours of the werksoorten on paper: those of the screen in its light theme (tokens.css). */
const WORK_COLORS: Readonly<Record<string, string>> = {
  productie: '#2f66d0',
  metaalbewerking: '#9a5b12',
  elektromontage: '#7444c0',
  groen: '#2c7d46',
  schoonmaak: '#0b7c8a',
};
/** Of a werksoort that a company made itself. */
const OWN_WORK_COLOR = '#4b5a78';

export const workColor = (code: string): string => WORK_COLORS[code] ?? OWN_WORK_COLOR;

/** A drawing as SVG in one colour. */
export function svgOf(shapes: readonly Shape[], color: string): string {
  const paths = shapes.map(({ d, fill }) =>
    fill
      ? `<path d="${d}" fill="${color}"/>`
      : `<path d="${d}" fill="none" stroke="${color}" stroke-width="${STROKE}" stroke-linecap="round" stroke-linejoin="round"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">${paths.join('')}</svg>`;
}
