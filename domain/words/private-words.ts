import { phrase } from './phrase.ts';

/** Words that name a diagnosis: one is enough, however short the text. */
const DIAGNOSIS =
  /\b(autis\w*|adhd|add|asperger|ptss|ptsd|depressi\w*|schizofreni\w*|bipolair\w*|borderline|epileps\w*|diabetes|kanker|tumor|reuma\w*|hernia|artrose|migraine|dementie|parkinson|multiple sclerose|burn-?out|griep|longontsteking|hartinfarct|hartfalen|astma|copd|psychos\w*|angststoornis|persoonlijkheidsstoornis|verstandelijk beperkt|verstandelijke beperking|lvb|niet-aangeboren hersenletsel|nah|alcoholis\w*)\b/;

/** Words that speak of health: they count in a text of some length. */
const HEALTH_TEXT =
  /\b(pijn\w*|rugklacht\w*|klachten|medicijn\w*|medicatie|ziekenhuis\w*|operatie|geopereerd|huisarts|specialist|psychiater|psycholoog|therapie|behandeling|verslaafd|verslaving|zwanger\w*|overspannen|beperkingen?|ziekte|aandoening|stoornis|diagnose|gezondheid\w*|allergi\w*)\b/;
const TEXT_LENGTH = 20;

/** Whether a number passes the eleven test of the BSN: 9·a + 8·b + … + 2·h − 1·i is a multiple of eleven. */
export function isBsn(text: string): boolean {
  const plain = text.trim();
  if (
    !/^\d{8,9}$/.test(plain) &&
    !/^\d{4}[. ]\d{2}[. ]\d{3}$/.test(plain) &&
    !/^\d{3}[. -]\d{3}[. -]\d{3}$/.test(plain)
  ) {
    return false;
  }
  const digits = [...plain.replace(/\D/g, '').padStart(9, '0')].map(Number);
  const sum = digits.reduce((total, digit, index) => total + digit * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0 && digits.some((digit) => digit !== 0);
}

/** What may be a BSN in a longer text: nine digits, or groups of them. Eight digits in a row are more often a date. */
const MAYBE_BSN = /(?<!\d)(?:\d{9}|\d{4}[. ]\d{2}[. ]\d{3}|\d{3}[. -]\d{3}[. -]\d{3})(?!\d)/g;

/** True for a text that is a BSN, or has one in it. */
export function holdsBsn(text: string): boolean {
  return isBsn(text) || (text.match(MAYBE_BSN) ?? []).some(isBsn);
}

/** True for a text that names a diagnosis, or one of some length that speaks of health. */
export function speaksOfHealth(text: string): boolean {
  const plain = phrase(text);
  return DIAGNOSIS.test(plain) || (plain.length >= TEXT_LENGTH && HEALTH_TEXT.test(plain));
}

/** True for a text that speaks of health or holds a BSN: such a text is never kept, shown or quoted. */
export function holdsPrivate(text: string): boolean {
  return speaksOfHealth(text) || holdsBsn(text);
}
