import { TIERS } from '#domain/rules/finding.ts';
import { numericDay, shortDay } from '#domain/words/dutch.ts';
import { StatusPill } from '#ui/badge.tsx';
import { classes } from '#ui/classes.ts';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import { aboutWords, type DeviationLine, momentWords } from './deviation-view.ts';
import styles from './deviations.module.css';

const c = classes(styles);

/** A thing with what is quieter below it. */
function TwoLines({ main, quiet }: { readonly main: string; readonly quiet: string }) {
  return (
    <span className={c('about')}>
      <span>{main}</span>
      <small>{quiet}</small>
    </span>
  );
}

function State({ endedAt }: Pick<DeviationLine, 'endedAt'>) {
  if (endedAt === null) {
    return (
      <StatusPill tone="amber" size="small">
        staat nog
      </StatusPill>
    );
  }
  return (
    <span className={c('about')}>
      <span>
        <StatusPill tone="neutral" size="small">
          geëindigd
        </StatusPill>
      </span>
      <small>{momentWords(endedAt)}</small>
    </span>
  );
}

export const DEVIATION_COLUMNS: readonly DataColumn<DeviationLine>[] = [
  {
    id: 'date',
    header: 'Dag',
    width: '7.5rem',
    // Two letters of the weekday: "ma 30-11-2026".
    render: (line) => `${shortDay(line.date).slice(0, 2)} ${numericDay(line.date)}`,
    sortValue: (line) => `${line.date} ${line.at}`,
  },
  {
    id: 'about',
    header: 'Wie of wat',
    width: 'minmax(11rem, 1.5fr)',
    render: aboutWords,
    sortValue: aboutWords,
  },
  {
    id: 'rule',
    header: 'Regel',
    width: 'minmax(11rem, 1.2fr)',
    render: (line) => <TwoLines main={line.title} quiet={`laag ${line.tier}: ${TIERS[line.tier]}`} />,
    sortValue: (line) => `${line.tier} ${line.title}`,
  },
  {
    id: 'reason',
    header: 'Reden',
    width: 'minmax(12rem, 2fr)',
    render: (line) => line.reason,
    sortValue: (line) => line.reason,
  },
  {
    id: 'by',
    header: 'Door',
    width: 'minmax(9rem, 1fr)',
    render: (line) => <TwoLines main={line.by} quiet={momentWords(line.at)} />,
    sortValue: (line) => `${line.by} ${line.at}`,
  },
  {
    id: 'state',
    header: 'Nu',
    width: '9rem',
    render: (line) => <State endedAt={line.endedAt} />,
    sortValue: (line) => line.endedAt ?? '~',
  },
];
