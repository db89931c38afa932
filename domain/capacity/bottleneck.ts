/**
 * What holds an order back most. people: not enough free hours of people who fit; certificate: enough people fit, but too
 * few have the certificates; workplace: too few seats; guidance: too few guides; planning: there is enough, it is only
 * not planned yet.
 */
export const BOTTLENECKS = ['people', 'certificate', 'workplace', 'guidance', 'planning'] as const;
export type Bottleneck = (typeof BOTTLENECKS)[number];

/** Norm minutes that could still be done until the deadline if only this were a limit; null = it is none. */
export interface Limits {
  /** Free hours of people who fit, with the certificates or without, less what orders due earlier need of them. */
  readonly people: number;
  /** Of those people only who have the certificates; null when no certificate is asked. */
  readonly certificate: number | null;
  /** Seats that nobody has yet. */
  readonly workplace: number;
  /** People for whom there would still be guides; null when no guidance norm applies. */
  readonly guidance: number | null;
}

/**
 * What holds back so much work that is not planned yet: of what is less than that the least, of two alike the first of
 * `BOTTLENECKS`. Null when nothing is left to plan.
 * @param missing norm minutes, >= 0
 */
export function bottleneckOf(missing: number, limits: Limits): Bottleneck | null {
  if (missing <= 0) return null;
  let worst: { readonly name: Bottleneck; readonly minutes: number } | null = null;
  for (const name of ['people', 'certificate', 'workplace', 'guidance'] as const) {
    const minutes = limits[name];
    if (minutes === null || minutes >= missing) continue;
    if (worst === null || minutes < worst.minutes) worst = { name, minutes };
  }
  return worst?.name ?? 'planning';
}
