export interface SortState {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

/** Dutch order, numbers by value ("P2" before "P10"), empty last in both directions; equal rows keep their order. */
export function sortRows<T>(
  rows: readonly T[],
  value: (row: T) => string | number | null,
  direction: SortState['direction'],
): readonly T[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: value(row) }));
  const isEmpty = (key: string | number | null): boolean => key === null || key === '';
  keyed.sort((a, b) => {
    if (isEmpty(a.key) || isEmpty(b.key)) return Number(isEmpty(a.key)) - Number(isEmpty(b.key));
    if (typeof a.key === 'number' && typeof b.key === 'number') return sign * (a.key - b.key);
    return sign * collator.compare(String(a.key), String(b.key));
  });
  return keyed.map(({ row }) => row);
}

/** Letters that are no letter with an accent, but are typed as one by who does not have them on the keyboard. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/** Text without accents and capitals, so that "cafe" finds "Café" and "aydin" finds "Aydın". */
export function foldText(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl');
  return bare.replace(/[ıłøđðßæœþ]/g, (letter) => PLAIN[letter] ?? letter);
}

/** True when every word of the query occurs in the text, in any order. */
export function matches(text: string, query: string): boolean {
  const folded = foldText(text);
  return foldText(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
