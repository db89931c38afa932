import { z } from 'zod';

/**
 * Languages in which a readable roster can say the same once more below the Dutch (ISO 639-1), in the order in which
 * they are offered. The phrases stand in `domain/readable/phrases/`.
 */
export const LANGUAGES = ['en', 'ar', 'ti', 'tr', 'pl', 'uk'] as const;
export const language = z.enum(LANGUAGES);
export type Language = z.infer<typeof language>;

/** What a language is called in Dutch. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'Engels',
  ar: 'Arabisch',
  ti: 'Tigrinya',
  tr: 'Turks',
  pl: 'Pools',
  uk: 'Oekraïens',
};

/** Which way a language is written. */
export const directionOf = (code: Language): 'ltr' | 'rtl' => (code === 'ar' ? 'rtl' : 'ltr');
