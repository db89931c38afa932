const EXACT = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
const WHOLE = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });

/** No line break between the sign and the amount, and an ordinary minus: the same in every browser. */
const plain = (text: string): string => text.replace(/\s/g, '\u00a0').replace('\u2212', '-');

/** Cents as an amount: "€ 1.234,50". */
export function euros(cents: number): string {
  return plain(EXACT.format(cents / 100));
}

/** Cents as whole euros, for charts and estimates: "€ 1.235". */
export function wholeEuros(cents: number): string {
  return plain(WHOLE.format(Math.round(cents / 100)));
}
