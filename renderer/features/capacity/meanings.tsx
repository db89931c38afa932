import { classes } from '#ui/classes.ts';
import styles from './figures/figures.module.css';

const c = classes(styles);

export interface Meaning {
  readonly what: string;
  readonly meaning: string;
}

/** What each figure means, folded away below the figures. */
export function Meanings({ meanings }: { readonly meanings: readonly Meaning[] }) {
  return (
    <details className={c('help')}>
      <summary>Wat betekenen deze cijfers?</summary>
      <dl>
        {meanings.map(({ what, meaning }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

export interface Tile {
  readonly what: string;
  readonly value: string;
  readonly more: string;
}

/** The figures of a whole period in a row. */
export function Tiles({ tiles }: { readonly tiles: readonly Tile[] }) {
  return (
    <dl className={c('tiles')}>
      {tiles.map(({ what, value, more }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            <strong>{value}</strong>
            <small>{more}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
