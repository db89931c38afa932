import { IconNotes } from '@tabler/icons-react';
import type { Finding } from '#domain/rules/finding.ts';
import { classes } from '#ui/classes.ts';
import { exceptionWords } from '../marks.ts';
import styles from './row.module.css';

const c = classes(styles);

/** A small mark where somebody lets a finding stand: who and why in its tooltip, and for a screen reader. */
export function ExceptionMark({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const words = exceptionWords(findings);
  return (
    <span className={c('exception')} title={words} data-exception>
      <IconNotes size="0.9375rem" aria-hidden="true" />
      <span className={c('srOnly')}>{words}</span>
    </span>
  );
}
