import type { FillQuestion } from '#domain/plan/fill/fill-types.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { sentenceCase } from '#domain/words/dutch.ts';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import { LineChoice, type LineChoiceProps } from './fill-choice.tsx';
import type { FillLine } from './fill-lines.ts';
import { nameOf, placeName, sayRow, sayWhen } from './fill-words.ts';

export interface ColumnsProps extends Pick<LineChoiceProps, 'onChoose' | 'onOpen'> {
  readonly plan: Plan;
  readonly question: FillQuestion;
}

/** When, who, where, and what is the matter. */
export function aboutColumns({
  plan,
  question,
}: Pick<ColumnsProps, 'plan' | 'question'>): readonly DataColumn<FillLine>[] {
  return [
    {
      id: 'when',
      header: 'Wanneer',
      width: 'minmax(10rem, 0.8fr)',
      render: (line) => sentenceCase(sayWhen(plan, line)),
      sortValue: ({ first }) => `${first.date}${String(first.from).padStart(4, '0')}`,
    },
    {
      id: 'who',
      header: 'Wie',
      width: 'minmax(9rem, 1fr)',
      render: ({ first }) => <strong>{nameOf(plan, first)}</strong>,
      sortValue: ({ first }) => plan.lookup.people.get(first.personId)?.lastName ?? '',
    },
    {
      id: 'where',
      header: 'Werkplek',
      width: 'minmax(9rem, 1fr)',
      render: ({ first }) => placeName(plan, first.workplaceId),
      sortValue: ({ first }) => placeName(plan, first.workplaceId),
    },
    {
      id: 'why',
      header: 'Wat er is',
      width: 'minmax(14rem, 2.5fr)',
      render: (line) => sayRow(plan, line.first, line.choice, question),
      sortValue: (line) => sayRow(plan, line.first, line.choice, question),
    },
  ];
}

/** The same, with a choice for each line. */
export const choiceColumns = (props: ColumnsProps): readonly DataColumn<FillLine>[] => [
  ...aboutColumns(props),
  {
    id: 'choice',
    header: 'Uw keuze',
    width: '9.5rem',
    render: (line) => (
      <LineChoice
        line={line}
        about={`${nameOf(props.plan, line.first)}, ${sayWhen(props.plan, line)}`}
        onChoose={props.onChoose}
        onOpen={props.onOpen}
      />
    ),
  },
];
