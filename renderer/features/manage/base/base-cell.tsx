import type { BaseLine } from '#domain/plan/base/base-lines.ts';
import { classes } from '#ui/classes.ts';
import styles from './base.module.css';
import { sayPart } from './base-words.ts';

const c = classes(styles);

export interface BaseCellProps {
  readonly lines: readonly BaseLine[];
  /** The other side of a line: the place of a person, or the person at a place. */
  readonly nameOf: (line: BaseLine) => string;
  /** What needs no words: the part of the day that is usual. */
  readonly usual: BaseLine['part'];
}

const WEEKS = { all: null, odd: 'oneven', even: 'even' } as const;

/** What the base roster says of one weekday: a line each, with the weeks and the part of the day where they matter. */
export function BaseCell({ lines, nameOf, usual }: BaseCellProps) {
  if (lines.length === 0) return null;
  return (
    <ul className={c('cell')}>
      {lines.map((line) => {
        const name = nameOf(line);
        const weeks = WEEKS[line.weeks];
        const isUsual = line.part === usual && line.from === null && line.to === null;
        return (
          <li key={`${name}${line.part}${line.weeks}${line.from}`}>
            <strong>{name}</strong>
            {!isUsual && <span className={c('part')}> {sayPart(line)}</span>}
            {weeks !== null && <span className={c('weeks')}>{weeks}</span>}
          </li>
        );
      })}
    </ul>
  );
}
