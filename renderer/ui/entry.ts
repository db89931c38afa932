/** Reading and writing what people type: numbers, days and times as the Dutch write them. */

/** "1.234,5", "12,5" or "12.5" -> 12.5; null when it is not a number. */
export function parseNumber(text: string): number | null {
  const bare = text.trim().replace(/\s/g, '');
  if (!/^-?\d{1,3}(\.\d{3})+(,\d+)?$|^-?\d+([.,]\d+)?$/.test(bare)) return null;
  const thousands = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare);
  const value = Number((thousands ? bare.replaceAll('.', '') : bare).replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

/** 12.5 -> "12,5"; at most three decimals, no grouping, so that it reads back the same. */
export function formatNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000).replace('.', ',');
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** "24-11-2026", "24/11/26", "24 11 2026", "24112026" or "2026-11-24" -> "2026-11-24"; null when it is no day. */
export function parseDay(text: string): string | null {
  const bare = text.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare);
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(bare) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(bare);
  const parts = iso ? [iso[1], iso[2], iso[3]] : dutch ? [dutch[3], dutch[2], dutch[1]] : null;
  if (!parts) return null;
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  // Two digits: up to 30 is this century (review dates, deadlines), later is the last one (birth dates).
  const full = (parts[0] ?? '').length > 2 ? year : year <= 30 ? 2000 + year : 1900 + year;
  const date = new Date(Date.UTC(full, month - 1, day));
  const exists = date.getUTCFullYear() === full && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? `${full}-${pad(month)}-${pad(day)}` : null;
}

/** "2026-11-24" -> "24-11-2026"; any other text comes back unchanged. */
export function formatDay(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : iso;
}

/** "2026-11-24" -> "dinsdag 24 november 2026"; empty when it is no day. */
export function spokenDay(iso: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return '';
  return new Date(`${iso}T00:00:00Z`).toLocaleDateString('nl-NL', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** "8:00", "08.00", "8u30", "830" or "8" -> minutes after midnight, 0..1440; null when it is no time. */
export function parseTime(text: string): number | null {
  const bare = text.trim().toLowerCase();
  const parts = /^(\d{1,2})(?:[:.u](\d{2})?)?$/.exec(bare) ?? /^(\d{1,2})(\d{2})$/.exec(bare);
  if (!parts) return null;
  const hours = Number(parts[1]);
  const minutes = Number(parts[2] ?? '0');
  const total = hours * 60 + minutes;
  return minutes < 60 && total <= 1440 ? total : null;
}

/** 510 -> "08:30". */
export function formatTime(minutes: number): string {
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
