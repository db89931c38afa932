import { fullName } from '#domain/model/person.ts';
import type { FillChoice, FillChoices, FillRow } from '#domain/plan/fill/fill-types.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { list, sentenceCase, shortDay, timeRange } from '#domain/words/dutch.ts';
import { StatusPill } from '#ui/badge.tsx';
import { classes } from '#ui/classes.ts';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import styles from '../week.module.css';

const c = classes(styles);

const placeOf = (plan: Plan, id: FillRow['workplaceId']): string => {
  const place = plan.lookup.workplaces.get(id);
  return place ? `${place.code} ${place.name}` : '?';
};

/** "ma 7 dec ochtend". */
export const sayWhen = (plan: Plan, row: FillRow): string =>
  `${shortDay(row.date)} ${plan.lookup.blocks.get(row.blockId)?.name ?? timeRange(row.from, row.to)}`;

export const nameOf = (plan: Plan, row: FillRow): string => {
  const person = plan.lookup.people.get(row.personId);
  return person ? fullName(person) : 'Onbekend';
};

/** What stood there: "P2 Montage". */
const insteadOf = (plan: Plan, row: FillRow): string =>
  list([
    ...new Set(
      row.instead.flatMap((id) => {
        const placed = plan.placed.get(id);
        return placed ? [`${placed.workplace.code} ${placed.workplace.name}`] : [];
      }),
    ),
  ]);

/** What there is to know of a row, in a sentence. */
export function sayRow(plan: Plan, row: FillRow, choice: FillChoice | undefined): string {
  if (choice?.do === 'elsewhere' && row.outcome !== 'conflict')
    return `Gaat naar ${placeOf(plan, choice.workplaceId)}.`;
  switch (row.outcome) {
    case 'conflict':
      return row.problem?.sentence ?? '';
    case 'kept':
      return `Staat met de hand gepland op ${insteadOf(plan, row)}. Dat blijft zo.`;
    case 'replaced':
      return `Komt in plaats van ${insteadOf(plan, row)}.`;
    case 'skipped':
      return 'U slaat dit over.';
    default: {
      const order = row.orderLeft === null ? undefined : plan.lookup.orders.get(row.orderLeft);
      if (order) return `Order ${order.number} kan dan niet meer. Geplaatst zonder die order.`;
      return choice ? 'Wordt toch geplaatst.' : '';
    }
  }
}

const CHOICE_WORDS = {
  skip: 'overslaan',
  place: 'toch plaatsen',
  replace: 'vervangen',
  elsewhere: 'andere werkplek',
} as const;

/** When, who, where, what is the matter, and what was chosen. */
export function rowColumns(plan: Plan, choices: FillChoices): readonly DataColumn<FillRow>[] {
  return [
    {
      id: 'when',
      header: 'Wanneer',
      width: '10rem',
      render: (row) => sentenceCase(sayWhen(plan, row)),
      sortValue: (row) => `${row.date}${String(row.from).padStart(4, '0')}`,
    },
    {
      id: 'who',
      header: 'Wie',
      width: 'minmax(10rem, 1fr)',
      render: (row) => <strong>{nameOf(plan, row)}</strong>,
      sortValue: (row) => plan.lookup.people.get(row.personId)?.lastName ?? '',
    },
    {
      id: 'where',
      header: 'Werkplek',
      width: 'minmax(9rem, 1fr)',
      render: (row) => placeOf(plan, row.workplaceId),
      sortValue: (row) => placeOf(plan, row.workplaceId),
    },
    {
      id: 'why',
      header: 'Wat er is',
      width: 'minmax(14rem, 2.5fr)',
      render: (row) => sayRow(plan, row, choices[row.key]),
    },
    {
      id: 'choice',
      header: 'Uw keuze',
      width: '9.5rem',
      render: (row) => {
        const choice = choices[row.key];
        if (choice)
          return (
            <StatusPill tone={row.outcome === 'conflict' ? 'red' : 'accent'} size="small">
              {CHOICE_WORDS[choice.do]}
            </StatusPill>
          );
        return <span className={c('quiet')}>{row.outcome === 'conflict' ? 'overslaan' : ''}</span>;
      },
    },
  ];
}
