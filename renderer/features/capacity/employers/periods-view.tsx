import type { EmployerDetail } from '#contract/employers.ts';
import { decimal, hours } from '#domain/words/dutch.ts';
import { euros } from '#domain/words/money.ts';
import { classes } from '#ui/classes.ts';
import type { FigureColumn, FigureRow } from '#ui/figure-table.tsx';
import shared from '../capacity.module.css';
import styles from './employers.module.css';

const c = classes({ ...shared, ...styles });

/** A week ("2026-W49") or a month ("2026-11") of an employer. */
export interface Period {
  readonly id: string;
  readonly use: EmployerDetail['weeks'][number]['use'];
}

const hasGuidance = (periods: readonly Period[]): boolean =>
  periods.some(({ use }) => use.guideMinutes > 0 || use.agreedGuideMinutes !== null);
const hasTurnover = (periods: readonly Period[]): boolean => periods.some(({ use }) => use.turnoverCents !== null);

/** From the first period with something in it to the last, with this one and its neighbours. */
export function shownPeriods(periods: readonly Period[], current: string): readonly Period[] {
  const now = periods.findIndex(({ id }) => id === current);
  const used = periods.flatMap(({ use }, index) => (isEmpty(use) ? [] : [index]));
  return periods.slice(Math.min(now - 1, ...used), Math.max(now + 1, ...used) + 1);
}

/** Columns without a single figure are left out. */
export function periodColumns(periods: readonly Period[]): readonly FigureColumn[] {
  return [
    { id: 'people', header: 'Mensen' },
    { id: 'peak', header: 'Meeste tegelijk' },
    { id: 'hours', header: 'Uren', align: 'start' },
    ...(hasGuidance(periods) ? [{ id: 'guidance', header: 'Begeleiding' }] : []),
    ...(hasTurnover(periods) ? [{ id: 'turnover', header: 'Omzet' }] : []),
  ];
}

/** One row a period; the bar shows its hours beside those of the busiest. */
export function periodRows(periods: readonly Period[], current: string): readonly FigureRow[] {
  const most = Math.max(1, ...periods.map(({ use }) => use.minutes));
  const guidance = hasGuidance(periods);
  const turnover = hasTurnover(periods);
  return periods.map(({ id, use }) => {
    const cells = [
      use.people,
      Math.max(0, ...use.agreements.map(({ peak }) => peak?.people ?? 0)),
      <span key="hours" className={c('bar')}>
        <span className={c('track', 'barTrack')} aria-hidden="true">
          <span className={c('fill')} style={{ width: `${Math.round((use.minutes / most) * 100)}%` }} />
        </span>
        <span>{hours(use.minutes)}</span>
      </span>,
      ...(guidance ? [guidanceWords(use)] : []),
      ...(turnover ? [use.turnoverCents === null ? '' : euros(use.turnoverCents)] : []),
    ];
    return {
      id,
      name: id === current ? <strong>{`${periodName(id)}, nu`}</strong> : periodName(id),
      cells: isEmpty(use) ? ['', '', 'niemand ingedeeld'] : cells,
    };
  });
}

/** Nobody works there and nothing was paid for. */
const isEmpty = ({ minutes, guideMinutes, turnoverCents }: Period['use']): boolean =>
  minutes === 0 && guideMinutes === 0 && (turnoverCents ?? 0) === 0;

/** "36 van 40 uur", "12 uur". */
function guidanceWords({ guideMinutes, agreedGuideMinutes }: Period['use']): string {
  if (agreedGuideMinutes === null) return guideMinutes === 0 ? '' : hours(guideMinutes);
  return `${decimal(guideMinutes / 60)} van ${decimal(agreedGuideMinutes / 60)} uur`;
}

/** "week 49", "november 2026". */
export function periodName(id: string): string {
  if (id.includes('W')) return `week ${Number(id.slice(6))}`;
  const day = new Date(Date.UTC(Number(id.slice(0, 4)), Number(id.slice(5)) - 1, 1));
  return new Intl.DateTimeFormat('nl-NL', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day);
}
