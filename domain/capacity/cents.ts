/** Whole cents of an amount: halves away from zero, so that what is paid and what is paid back are equal. */
export function roundCents(exact: number): number {
  const whole = Math.sign(exact) * Math.round(Math.abs(exact));
  // Never -0: two equal amounts must be the same amount.
  return whole === 0 ? 0 : whole;
}

/** What an amount an hour comes to over some minutes, in whole cents. */
export function centsFor(minutes: number, centsPerHour: number): number {
  return roundCents((minutes * centsPerHour) / 60);
}

/**
 * Shares whole cents out over weights (>= 0) by largest remainder, so that the parts add up to the total exactly. The
 * rest goes to the largest remainders; of equal ones to the first. Weights that are all zero share evenly.
 * @param total whole cents, not negative
 * @throws RangeError for a total that is no whole amount, and where there is nobody to share with
 */
export function splitCents(total: number, weights: readonly number[]): readonly number[] {
  if (!Number.isInteger(total) || total < 0) throw new RangeError(`${total} is not a whole amount`);
  if (weights.length === 0) {
    if (total === 0) return [];
    throw new RangeError('An amount without parts to share it');
  }
  const sum = weights.reduce((a, b) => a + b, 0);
  const shares = sum === 0 ? weights.map(() => 1) : weights;
  const whole = sum === 0 ? weights.length : sum;
  const exact = shares.map((weight) => (total * weight) / whole);
  const parts = exact.map(Math.floor);
  let rest = total - parts.reduce((a, b) => a + b, 0);
  const first = exact
    .map((value, index) => ({ index, left: value - Math.floor(value) }))
    .sort((a, b) => b.left - a.left || a.index - b.index);
  for (let i = 0; rest > 0; i = (i + 1) % first.length) {
    const at = first[i]?.index ?? 0;
    if (shares[at] === 0) continue;
    parts[at] = (parts[at] ?? 0) + 1;
    rest -= 1;
  }
  return parts;
}
