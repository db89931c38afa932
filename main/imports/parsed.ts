/** What a field parser gives: the value, or why not and how to mend it, in Dutch. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

export const ok = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const fail = (reason: string): { readonly ok: false; readonly reason: string } => ({ ok: false, reason });

/** All values, or the first failure. */
export function all<T>(parts: readonly Parsed<T>[]): Parsed<T[]> {
  const values: T[] = [];
  for (const part of parts) {
    if (!part.ok) return part;
    values.push(part.value);
  }
  return ok(values);
}

/** Items of a `;`-list (a new line separates too); empty items fall away. */
export function listItems(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** "a, b of c". */
export function orList(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} of ${last}`;
}
