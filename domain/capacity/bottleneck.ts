/**
 * What holds an order back most. people: not enough free hours of people who fit; certificate: enough people fit, but too
 * few have the certificates; workplace: too few seats; guidance: too few guides; planning: there is enough, it is only
 * not planned yet.
 */
export const BOTTLENECKS = ['people', 'certificate', 'workplace', 'guidance', 'planning'] as const;
export type Bottleneck = (typeof BOTTLENECKS)[number];
