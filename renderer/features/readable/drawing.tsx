import { clockShapes, type Pictogram, type Shape, SIDE, STROKE, shapesOf } from '#domain/readable/pictogram.ts';
import { classes } from '#ui/classes.ts';
import styles from './readable.module.css';

const c = classes(styles);

/** A drawing in the colour of the text; decoration, so always beside its word. */
function Drawing({ shapes, isLarge }: { readonly shapes: readonly Shape[]; readonly isLarge: boolean }) {
  return (
    <svg className={c('drawing', isLarge && 'large')} viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
      {shapes.map(({ d, fill }) => (
        <path
          key={d}
          d={d}
          {...(fill
            ? { fill: 'currentColor' }
            : {
                fill: 'none',
                stroke: 'currentColor',
                strokeWidth: STROKE,
                strokeLinecap: 'round' as const,
                strokeLinejoin: 'round' as const,
              })}
        />
      ))}
    </svg>
  );
}

export function PictogramDrawing({ name, isLarge = false }: { readonly name: Pictogram; readonly isLarge?: boolean }) {
  return <Drawing shapes={shapesOf(name)} isLarge={isLarge} />;
}

/** The face of a clock at a minute of the day. */
export function ClockFace({ minute }: { readonly minute: number }) {
  return <Drawing shapes={clockShapes(minute)} isLarge />;
}
