import { cpus, loadavg } from 'node:os';
import type { Figure } from './figures.ts';

const WIDTHS = [84, 10, 12, 11, 10, 6] as const;

function line(cells: readonly string[]): string {
  return cells
    .map((cell, i) => (i === 0 ? cell.padEnd(WIDTHS[0]) : cell.padStart(WIDTHS[i] ?? 0)))
    .join(' ')
    .trimEnd();
}

/** Where and when this was measured, and the heads of the columns. */
export function header(): string {
  const load = loadavg().map((n) => n.toFixed(1));
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  const heads = line(['figure', 'employees', 'measured', 'CPU', 'aim', 'met']);
  return [
    `Roosterbord bench: Node ${process.versions.node}, ${cpus().length} × ${model}.`,
    `Load average at the start ${load.join(' ')}: above ${cpus().length} the machine is busy and wall times say little; look at CPU then.`,
    '',
    heads,
    '-'.repeat(heads.length),
  ].join('\n');
}

const amount = (value: number | null, unit: Figure['unit']): string =>
  value === null ? '' : `${value.toFixed(value >= 100 ? 0 : 2)} ${unit}`;

export function tableRow({ name, employees, value, cpu, unit, aim, met }: Figure): string {
  const bound = aim === null ? '' : `${aim.bound === 'at most' ? '≤' : '≥'} ${aim.value} ${unit}`;
  return line([
    name,
    String(employees),
    amount(value, unit),
    amount(cpu, unit),
    bound,
    met === null ? '' : met ? 'yes' : 'NO',
  ]);
}
