import type { Agreement } from '../model/agreement.ts';
import type { IsoDate } from '../model/common.ts';

/** True when an agreement holds on a day; its last day is included. */
export function holdsAgreementOn(agreement: Pick<Agreement, 'from' | 'to'>, date: IsoDate): boolean {
  return agreement.from <= date && (agreement.to === null || date <= agreement.to);
}

/** True when an agreement holds on at least one of the days from..to, both included. */
export function holdsBetween(agreement: Pick<Agreement, 'from' | 'to'>, from: IsoDate, to: IsoDate): boolean {
  return agreement.from <= to && (agreement.to === null || from <= agreement.to);
}
