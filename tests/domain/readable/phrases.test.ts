import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#domain/model/language.ts';
import { DUTCH } from '#domain/readable/phrases/dutch.ts';
import { OTHER_LANGUAGES } from '#domain/readable/phrases/other-languages.ts';
import { fill, type Phrases } from '#domain/readable/phrases/phrases.ts';

const ALL: readonly (readonly [string, Phrases])[] = [
  ['nl', DUTCH],
  ...LANGUAGES.map((code) => [code, OTHER_LANGUAGES[code]] as const),
];
/** Every phrase of a language with its path, whatever is added later. */
const phrasesOf = (value: unknown, path = ''): [string, string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value as object).flatMap(([key, own]) => phrasesOf(own, path === '' ? key : `${path}.${key}`));

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /^[\p{Script=Arabic}\p{P}\s]+$/u,
  ti: /^[\p{Script=Ethiopic}\p{P}\s]+$/u,
  uk: /^[\p{Script=Cyrillic}\p{P}\s]+$/u,
};
const slots = (phrase: string): readonly string[] => [...phrase.matchAll(/\{\w+\}/g)].map(([slot]) => slot).toSorted();

describe.each(ALL)('%s', (code, phrases) => {
  it.each(phrasesOf(phrases))('%s is a sentence of at most 12 words', (_, phrase) => {
    const filled = fill(phrase, { week: 49, from: '08:00', to: '12:00' });
    expect(filled.trim()).not.toBe('');
    expect(filled).not.toMatch(/[{}]/);
    for (const sentence of filled.split(/[.?!።؟]\s+/)) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(12);
  });

  it('fills in the same as Dutch', () => {
    const own = new Map(phrasesOf(phrases));
    for (const [path, phrase] of phrasesOf(DUTCH))
      expect([path, slots(own.get(path) ?? '')]).toEqual([path, slots(phrase)]);
    expect([...own.keys()]).toEqual(phrasesOf(DUTCH).map(([path]) => path));
  });

  it('is written in its own script', () => {
    const script = SCRIPTS[code] ?? /^[\p{Script=Latin}\p{P}\s]+$/u;
    for (const [path, phrase] of phrasesOf(phrases))
      expect([path, fill(phrase)]).toEqual([path, expect.stringMatching(script)]);
  });

  it('calls nothing by the name of something else', () => {
    for (const group of [phrases.days, Object.values(phrases.works), Object.values(phrases.kinds)]) {
      expect(new Set(group).size).toBe(group.length);
    }
  });
});

it('in Arabic nothing stands behind what is filled in', () => {
  for (const [, phrase] of phrasesOf(OTHER_LANGUAGES.ar)) expect(phrase).not.toMatch(/\}[^\s]/);
});
