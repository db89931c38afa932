import type { IsoDate } from '../model/common.ts';
import { PARAMETERS, type Parameter, type ParameterKey } from '../model/parameter.ts';

/** A number of the company as it holds on a day, and whether somebody has confirmed it. */
export interface ParameterValue {
  readonly value: number;
  readonly confirmed: boolean;
  readonly source: string;
  readonly validFrom: IsoDate | null;
}

/** The value with the latest start on or before the day; without one the catalogue's own, which nobody confirmed. */
export function parameterOn(parameters: readonly Parameter[], key: ParameterKey, date: IsoDate): ParameterValue {
  let best: Parameter | null = null;
  for (const p of parameters) {
    if (p.key !== key || (p.validFrom ?? '') > date) continue;
    if (best === null || (p.validFrom ?? '') >= (best.validFrom ?? '')) best = p;
  }
  if (best) return best;
  const { value, source } = PARAMETERS[key];
  return { value, source, confirmed: false, validFrom: null };
}
