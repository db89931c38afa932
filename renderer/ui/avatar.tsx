import { classes } from './classes.ts';
import styles from './status.module.css';

const c = classes(styles);

/** First letters of the first and the last word: "Fatima van den Berg" -> "FB". */
function initials(name: string): string {
  const words = name.split(/[\s._-]+/).filter((word) => word !== '');
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters
    .map((word) => word?.charAt(0) ?? '')
    .join('')
    .toUpperCase();
}

/** Decoration beside a name. */
export function Avatar({ name }: { readonly name: string }) {
  return (
    <span className={c('avatar')} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
