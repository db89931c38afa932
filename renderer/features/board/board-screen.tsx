import { useQuery } from '@tanstack/react-query';
import { useClient } from '#client/client-context.tsx';
import { sayError } from '#client/say-error.ts';
import { weekOf } from '#domain/calendar/dates.ts';
import { isoDate } from '#domain/model/common.ts';
import { fullName } from '#domain/model/person.ts';
import type { PlanData } from '#domain/plan/plan-data.ts';
import { longDay } from '#domain/words/dutch.ts';
import { type DataColumn, DataTable } from '#ui/data-table.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { EmptyState, ErrorState } from '#ui/states.tsx';

export interface BoardScreenProps {
  /** The day on screen, jjjj-mm-dd. */
  readonly date: string;
  readonly today: string;
  readonly onDate: (date: string) => void;
}

interface Line {
  readonly id: string;
  readonly person: string;
  readonly workplace: string;
  readonly block: string;
}

const COLUMNS: readonly DataColumn<Line>[] = [
  { id: 'person', header: 'Wie', width: '2fr', render: (line) => line.person, sortValue: (line) => line.person },
  {
    id: 'place',
    header: 'Werkplek',
    width: '2fr',
    render: (line) => line.workplace,
    sortValue: (line) => line.workplace,
  },
  { id: 'block', header: 'Dagdeel', width: '1fr', render: (line) => line.block, sortValue: (line) => line.block },
];

/** The day as a list: who works where. */
export function BoardScreen({ date }: BoardScreenProps) {
  const { api } = useClient();
  const day = isoDate.parse(date);
  const week = useQuery(api.plan.open.queryOptions({ input: { week: weekOf(day) } }));
  return (
    <Page title="Rooster" header={<strong>{longDay(day)}</strong>}>
      {week.isPending && <Loading label="Het rooster wordt geopend…" />}
      {week.isError && <ErrorState {...sayError(week.error)} where="Rooster" onRetry={() => void week.refetch()} />}
      {week.data && (
        <DataTable
          label="Inzet van deze dag"
          columns={COLUMNS}
          rows={linesOf(week.data.data, date)}
          rowKey={(line) => line.id}
          empty={<EmptyState title="Deze dag is nog leeg" />}
        />
      )}
    </Page>
  );
}

function linesOf({ assignments, catalogue }: PlanData, date: string): readonly Line[] {
  const people = new Map(catalogue.people.map((person) => [person.id, fullName(person)]));
  const places = new Map(catalogue.workplaces.map((place) => [place.id, place.name]));
  const blocks = new Map(catalogue.blocks.map((block) => [block.id, block.name]));
  return assignments
    .filter((assignment) => assignment.date === date)
    .map(({ id, personId, workplaceId, blockId }) => ({
      id,
      person: people.get(personId) ?? '',
      workplace: places.get(workplaceId) ?? '',
      block: blocks.get(blockId) ?? '',
    }));
}
