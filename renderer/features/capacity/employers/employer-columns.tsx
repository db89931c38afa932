import { hours } from '#domain/words/dutch.ts';
import { euros } from '#domain/words/money.ts';
import { StatusPill } from '#ui/badge.tsx';
import { classes } from '#ui/classes.ts';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import shared from '../capacity.module.css';
import {
  type EmployerLine,
  groupMeasure,
  guidanceMeasure,
  type Measure,
  returnMeasure,
  standing,
  urgency,
} from './employer-view.ts';
import styles from './employers.module.css';
import { Meter } from './meter.tsx';

const c = classes({ ...shared, ...styles });

const share = (used: number, most: number | null): number => (most === null || most === 0 ? 0 : used / most);

/** Nothing where nothing is agreed: a card of a narrow window leaves the line out. */
const meterOf = (measure: Measure | null) => measure && <Meter measure={measure} />;

/** How a week of an employer stands against what was agreed. */
export const EMPLOYER_COLUMNS: readonly DataColumn<EmployerLine>[] = [
  {
    id: 'name',
    header: 'Organisatie',
    width: 'minmax(11rem, 1.6fr)',
    render: ({ organisation, agreements }) => (
      <span className={c('twoLines')}>
        <strong>{organisation.name}</strong>
        <small>{[organisation.kind, ...agreements.map(({ name }) => name)].join(' · ')}</small>
      </span>
    ),
    sortValue: ({ organisation }) => organisation.name,
  },
  {
    id: 'standing',
    header: 'Hoe staat het ervoor',
    width: '11.5rem',
    render: (line) => {
      const { tone, words } = standing(line);
      return (
        <StatusPill tone={tone} size="small">
          {words}
        </StatusPill>
      );
    },
    sortValue: urgency,
  },
  {
    id: 'people',
    header: 'Mensen',
    width: '5.5rem',
    align: 'end',
    render: ({ row }) => row.use.people,
    sortValue: ({ row }) => row.use.people,
  },
  {
    id: 'hours',
    header: 'Ingedeeld',
    width: '6.5rem',
    align: 'end',
    render: ({ row }) => hours(row.use.minutes),
    sortValue: ({ row }) => row.use.minutes,
  },
  {
    id: 'group',
    header: 'Groep tegelijk',
    width: 'minmax(9rem, 1fr)',
    render: (line) => meterOf(groupMeasure(line, line.row.use.agreements)),
    sortValue: (line) => {
      const measure = groupMeasure(line, line.row.use.agreements);
      return measure === null ? null : share(measure.used, measure.most);
    },
  },
  {
    id: 'guidance',
    header: 'Begeleiding',
    width: 'minmax(9rem, 1fr)',
    render: ({ row }) => <Meter measure={guidanceMeasure(row.use)} />,
    sortValue: ({ row }) => share(row.use.guideMinutes, row.use.agreedGuideMinutes),
  },
  {
    id: 'turnover',
    header: 'Omzet',
    width: '6.5rem',
    align: 'end',
    render: ({ row }) => (row.use.turnoverCents === null ? '' : euros(row.use.turnoverCents)),
    sortValue: ({ row }) => row.use.turnoverCents,
  },
  {
    id: 'return',
    header: 'Terugkeerplekken',
    width: 'minmax(8.5rem, 0.8fr)',
    render: ({ row }) => meterOf(returnMeasure(row)),
    sortValue: ({ row }) => returnMeasure(row)?.most ?? null,
  },
];
