/**
 * "Capaciteit per week 2026-11-23 14.05.xlsx": a name that every file system takes, with the moment on the clock of
 * Amsterdam. What a name may not hold becomes a dash; at most 100 characters of the title stay.
 * @param extension without its dot
 */
export function fileNameOf(title: string, at: Date, extension: string): string {
  const stamp = at.toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' }).slice(0, 16).replace(':', '.');
  const safe = title.replace(/[^\p{L}\p{N} .,()-]+/gu, '-').replace(/^[\s.]+/, '');
  return `${[...safe].slice(0, 100).join('').trim() || 'Roosterbord'} ${stamp}.${extension}`;
}
