import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { SIZES } from './company.ts';
import { benchDomain } from './domain.ts';
import { benchExports } from './exports.ts';
import type { Figure } from './figures.ts';
import { benchForecast } from './forecast.ts';
import { benchHall } from './hall.ts';
import { benchImport } from './import.ts';
import { benchOpenWeek } from './open-week.ts';
import { benchPromise } from './promise.ts';
import { benchRank } from './rank.ts';
import { header, tableRow } from './report.ts';
import { benchWeek } from './week.ts';
import { benchWeekScreen } from './week-screen.ts';
import { benchWindow } from './window.ts';

/** What to measure, in this order. */
const PARTS = {
  rules: (employees: number) => benchDomain(employees),
  rank: (employees: number) => benchRank(employees),
  forecast: (employees: number) => benchForecast(employees),
  promise: (employees: number) => benchPromise(employees),
  open: (employees: number) => benchOpenWeek(employees, say),
  import: (employees: number) => benchImport(employees),
  week: (employees: number) => benchWeek(employees, say),
  hall: (employees: number) => benchHall(employees, say),
  exports: (employees: number) => benchExports(employees, say),
  window: (employees: number) => benchWindow(employees, say),
  'week-screen': (employees: number) => benchWeekScreen(employees, say),
} as const;
type Part = keyof typeof PARTS;

function say(line: string): void {
  console.error(`bench: ${line}`);
}

const USAGE = `Usage: npm run bench -- [--json] [--only ${Object.keys(PARTS).join(',')}] [--employees ${SIZES.join(',')}]`;

function readArgs(): { readonly json: boolean; readonly parts: readonly Part[]; readonly sizes: readonly number[] } {
  try {
    const { values } = parseArgs({
      options: { json: { type: 'boolean' }, only: { type: 'string' }, employees: { type: 'string' } },
    });
    const all = Object.keys(PARTS) as Part[];
    const parts = values.only?.split(',') ?? all;
    const sizes = values.employees?.split(',').map(Number) ?? SIZES;
    if (!parts.every((part): part is Part => part in PARTS)) throw new Error('Unknown part');
    if (!sizes.every((n) => Number.isInteger(n) && n > 0)) throw new Error('Unknown size');
    return { json: values.json ?? false, parts, sizes };
  } catch {
    console.error(USAGE);
    process.exit(2);
  }
}

const { json, parts, sizes } = readArgs();
if (!json) console.log(header());
let missed = 0;
for (const part of parts) {
  for (const employees of sizes) {
    say(`${part}, ${employees} employees …`);
    const before = loadavg();
    for (const found of await PARTS[part](employees)) print(found, Math.max(before[0] ?? 0, loadavg()[0] ?? 0));
  }
}
if (!json)
  console.log(
    `\n${missed === 0 ? 'All aims met.' : `${missed} aims missed.`} Load now ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores.`,
  );

function print(found: Figure, load: number): void {
  if (found.met === false) missed += 1;
  console.log(json ? JSON.stringify({ ...found, load: Math.round(load * 100) / 100 }) : tableRow(found));
}
