/** Short list of reasons to plan against a need. None of them asks for, or invites, anything about health. */
export const REASONS = [
  { id: 'agreed', label: 'In overleg met de medewerker' },
  { id: 'short', label: 'Voor korte tijd' },
  { id: 'guided', label: 'Er is extra begeleiding' },
  { id: 'adapted', label: 'De plek is aangepast' },
  { id: 'other', label: 'Anders' },
] as const;
export type ReasonId = (typeof REASONS)[number]['id'];

/** Most letters of an explanation, so that reason and explanation together fit in what is kept (300). */
export const MAX_EXPLANATION = 250;
const MIN_EXPLANATION = 3;

/** The reason as it is kept; or what is still missing, at the field where it is missing. */
export type ReasonDraft =
  | { readonly ok: true; readonly reason: string }
  | { readonly ok: false; readonly field: 'choice' | 'line'; readonly error: string };

/** Joins the choice and the explanation; "Anders" is nothing without an explanation. */
export function reasonOf(choice: ReasonId | null, line: string): ReasonDraft {
  const text = line.trim();
  const chosen = REASONS.find((r) => r.id === choice);
  if (!chosen) return { ok: false, field: 'choice', error: 'Kies een reden.' };
  if (chosen.id !== 'other') return { ok: true, reason: text === '' ? chosen.label : `${chosen.label}: ${text}` };
  if (text.length < MIN_EXPLANATION) return { ok: false, field: 'line', error: 'Schrijf op wat de reden is.' };
  return { ok: true, reason: text };
}
