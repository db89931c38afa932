import { readPdf } from './read-pdf.ts';
import type { Told } from './told.ts';

const DAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
/** Minutes: lunch is a pause within a stay. */
const LUNCH = 60;

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

export interface Readable {
  readonly name: string;
  readonly pages: number;
  /** "maandag P001 08:00 16:15", in order. */
  readonly stays: readonly string[];
}

/**
 * Reads a readable sheet back as it is read out: under each day the code of a place, then the clocks of the stay there,
 * its pauses between them.
 * @param codes of all places
 */
export async function readReadable(bytes: Uint8Array, codes: ReadonlySet<string>): Promise<Readable> {
  const { pages } = await readPdf(bytes);
  const parts = pages.flatMap((page) => page.parts);
  const stays: { day: string; code: string; times: string[] }[] = [];
  let day = '';
  for (const { role, text } of parts) {
    if (role === 'H2') day = text.toLowerCase();
    if (role !== 'P' || day === '') continue;
    const code = text.split(/\s+/).find((word) => codes.has(word));
    if (code !== undefined) stays.push({ day, code, times: [] });
    if (/^\d\d:\d\d$/.test(text)) stays.at(-1)?.times.push(text);
  }
  return {
    name: parts.find(({ role }) => role === 'H1')?.text ?? '',
    pages: pages.length,
    stays: stays.map(({ day: name, code, times }) => [name, code, times[0], times.at(-1)].join(' ')),
  };
}

/** The same of somebody's rows: parts of a day at one place with no more than lunch between them are one stay. */
export function staysIn(rows: readonly Told[], dates: readonly string[]): readonly string[] {
  const stays: { date: string; code: string; from: number; to: number }[] = [];
  // Who stands in two places at once reads them by code.
  const byTime = (a: Told, b: Told): number => a.from - b.from || a.to - b.to || (a.code < b.code ? -1 : 1);
  const inOrder = rows.toSorted((a, b) => (a.date === b.date ? byTime(a, b) : a.date < b.date ? -1 : 1));
  for (const { date, code, from, to } of inOrder) {
    const last = stays.at(-1);
    if (last?.date === date && last.code === code && from >= last.to && from - last.to <= LUNCH) last.to = to;
    else stays.push({ date, code, from, to });
  }
  return stays.map(({ date, code, from, to }) => [DAYS[dates.indexOf(date)], code, clock(from), clock(to)].join(' '));
}
