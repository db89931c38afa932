/** Werksoorten with a colour and an icon of their own. */
const NAMED = ['productie', 'metaalbewerking', 'elektromontage', 'groen', 'schoonmaak'] as const;
const EXTRA = ['extra-1', 'extra-2', 'extra-3'] as const;
export type WorkSlot = (typeof NAMED)[number] | (typeof EXTRA)[number];

/**
 * The colour slot of a werksoort, for `data-work-slot` (tokens.css sets `--work` there). Werksoorten are data: one
 * that we do not know takes one of three spare colours, always the same one for the same code.
 */
export function workSlot(code: string): WorkSlot {
  const named = NAMED.find((name) => name === code);
  if (named) return named;
  let sum = 0;
  for (const char of code) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 997;
  return EXTRA[sum % EXTRA.length] ?? 'extra-1';
}
