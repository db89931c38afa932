import type { IsoDate } from '#domain/model/common.ts';

/** The Monday on which cases play unless they say otherwise (2026-W49, the week of the example workbook). */
export const MONDAY = '2026-11-30' as IsoDate;
export const TUESDAY = '2026-12-01' as IsoDate;

/** "08:30" in minutes of the day. */
export const at = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The same UUID for the same name, so that cases can be read and compared. */
export function idOf(kind: string, name: string): string {
  let hash = 0n;
  for (const ch of `${kind}:${name}`) hash = (hash * 1099511628211n + BigInt(ch.codePointAt(0) ?? 0)) % (1n << 88n);
  const hex = hash.toString(16).padStart(22, '0');
  return `00000000-${hex.slice(0, 4)}-7${hex.slice(4, 7)}-8${hex.slice(7, 10)}-${hex.slice(10)}`;
}
