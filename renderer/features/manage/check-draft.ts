import type { z } from 'zod';

/** One field that is not right; path as in the contract ("needs.0.what.maxKg"), '' = the record as a whole. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

export type Checked<R> = { readonly record: R } | { readonly errors: readonly FieldError[] };

/** Checks what was typed against the record's schema; the messages are Dutch. */
export function checkDraft<R, D>(schema: z.ZodType<R, D>, draft: D): Checked<R> {
  const result = schema.safeParse(draft, { error: (issue) => sayIssue(issue) });
  if (result.success) return { record: result.data };
  return { errors: result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })) };
}

/** The sentence for a field; the schema's own Dutch sentences go before these. */
function sayIssue(issue: z.core.$ZodRawIssue): string {
  const { input } = issue;
  if (input === '' || input === null || input === undefined || Number.isNaN(input)) return 'Vul dit in.';
  switch (issue.code) {
    case 'too_small':
      return saySize(issue.origin, 'minstens', Number(issue.minimum));
    case 'too_big':
      return saySize(issue.origin, 'hoogstens', Number(issue.maximum));
    case 'invalid_format':
      return issue.format === 'date' ? 'Schrijf de datum zo: 24-11-2026.' : 'Dit is niet goed geschreven.';
    case 'invalid_type':
      return issue.expected === 'int' ? 'Vul een heel getal in.' : 'Dit is niet goed ingevuld.';
    case 'invalid_value':
    case 'invalid_union':
      return 'Maak een keuze.';
    default:
      return 'Dit klopt niet.';
  }
}

function saySize(origin: string, word: 'minstens' | 'hoogstens', limit: number): string {
  if (origin === 'string') return limit === 1 ? 'Vul dit in.' : `Gebruik ${word} ${limit} tekens.`;
  if (origin === 'array') return limit === 1 ? `Kies er ${word} een.` : `Kies er ${word} ${limit}.`;
  return `Dit is ${word} ${String(limit).replace('.', ',')}.`;
}

/** The error at a field, or at the first thing inside it. */
export function errorAt(errors: readonly FieldError[], path: string): string | undefined {
  const exact = errors.find((error) => error.path === path);
  return (exact ?? errors.find((error) => error.path.startsWith(`${path}.`)))?.message;
}
