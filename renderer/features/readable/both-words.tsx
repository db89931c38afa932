import type { ReactNode } from 'react';
import { directionOf, type Language } from '#domain/model/language.ts';
import type { Words } from '#domain/readable/readable-page.ts';
import { classes } from '#ui/classes.ts';
import styles from './readable.module.css';

const c = classes(styles);

/** The same in the second language, written its own way round; nothing where there is none. */
export function OtherWords({ words, language }: { readonly words: Words; readonly language: Language | null }) {
  if (words.other === null || language === null) return null;
  return (
    <span className={c('other')} lang={language} dir={directionOf(language)}>
      {words.other}
    </span>
  );
}

export interface BothWordsProps {
  readonly words: Words;
  readonly language: Language | null;
  /** Around the Dutch. */
  readonly render?: (text: string) => ReactNode;
}

/** Dutch, and below it the second language. */
export function BothWords({ words, language, render = (text) => text }: BothWordsProps) {
  return (
    <span className={c('both')}>
      <span>{render(words.nl)}</span>
      <OtherWords words={words} language={language} />
    </span>
  );
}
