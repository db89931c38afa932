import type { IsoDate } from '#domain/model/common.ts';
import { PARAMETERS, type ParameterKey } from '#domain/model/parameter.ts';
import { decimal, numericDay, time } from '#domain/words/dutch.ts';

const ONE: Readonly<Record<string, string>> = {
  minuten: 'minuut',
  weken: 'week',
  begeleiders: 'begeleider',
  mensen: 'persoon',
};

/** "18:00", "50 %", "1 week", "2,5 uur". */
export function sayAmount(value: number, unit: string): string {
  if (unit === 'time') return time(value);
  return `${decimal(value, 2)} ${value === 1 ? (ONE[unit] ?? unit) : unit}`;
}

export function sayParameter(key: ParameterKey, value: number): string {
  return sayAmount(value, PARAMETERS[key].unit);
}

/** "altijd", "vanaf 01-01-2027", "vanaf 01-01-2026 tot 01-01-2027". */
export function sayPeriod(from: string | null, until: string | null): string {
  const start = from === null ? '' : `vanaf ${numericDay(from as IsoDate)}`;
  const end = until === null ? '' : `tot ${numericDay(until as IsoDate)}`;
  return `${start} ${end}`.trim() || 'altijd';
}
