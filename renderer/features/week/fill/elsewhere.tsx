import { useQueries } from '@tanstack/react-query';
import { useClient } from '#client/client-context.tsx';
import type { RoosterbordClient } from '#contract/index.ts';
import type { FillChoice, FillQuestion, FillRow } from '#domain/plan/fill/fill-types.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Loading } from '#ui/loading.tsx';
import styles from '../week.module.css';
import { blockName, placeName } from './fill-words.ts';

const c = classes(styles);

type Option = Awaited<ReturnType<RoosterbordClient['fill']['options']>>['options'][number];

export interface ElsewhereProps {
  readonly plan: Plan;
  readonly question: FillQuestion;
  readonly rows: readonly FillRow[];
  readonly onChoose: (rows: readonly FillRow[], choice: FillChoice) => void;
}

/** Other places that fit, best first: one for the whole line, or one for each block where none fits in all of them. */
export function Elsewhere({ plan, rows, question, onChoose }: ElsewhereProps) {
  const { api } = useClient();
  const asked = useQueries({
    queries: rows.map(({ key }) =>
      // The week may have changed since it was asked for.
      api.fill.options.queryOptions({ input: { ...question, key }, staleTime: 0 }),
    ),
  });
  if (asked.some(({ isError }) => isError)) return <p>De andere werkplekken kunnen nu niet worden gezocht.</p>;
  const found = asked.flatMap(({ data }) => (data ? [data.options.filter(fits)] : []));
  if (found.length < rows.length) return <Loading label="Andere werkplekken worden gezocht…" lines={3} />;
  const [first = [], ...others] = found;
  const inAll = first.filter(({ workplaceId }) =>
    others.every((list) => list.some((o) => o.workplaceId === workplaceId)),
  );
  if (inAll.length > 0 || rows.length === 1) {
    return <Places title="Andere werkplek" plan={plan} options={inAll} rows={rows} onChoose={onChoose} />;
  }
  return rows.map((row, i) => (
    <Places
      key={row.key}
      title={`Andere werkplek in de ${blockName(plan, row)}`}
      plan={plan}
      options={found[i] ?? []}
      rows={[row]}
      onChoose={onChoose}
    />
  ));
}

/** Another place is chosen to have no reason to give. */
const fits = ({ level }: Option): boolean => level !== 'needs-reason';

interface PlacesProps extends Omit<ElsewhereProps, 'question'> {
  readonly title: string;
  readonly options: readonly Option[];
}

function Places({ title, plan, options, rows, onChoose }: PlacesProps) {
  return (
    <div>
      <h3>{title}</h3>
      {options.length === 0 && <p>Er is op dat moment geen andere werkplek die past.</p>}
      <ul className={c('options')}>
        {options.map(({ workplaceId, sentence, reasons }) => (
          <li key={workplaceId} className={c('option')}>
            <div>
              <strong>{placeName(plan, workplaceId)}</strong>
              <p className={c('quiet')}>
                {[
                  ...reasons.filter((reason) => reason !== sentence),
                  ...(sentence === null ? [] : [`Let op: ${sentence}`]),
                ].join(' · ')}
              </p>
            </div>
            <Button
              onPress={() => onChoose(rows, { do: 'elsewhere', workplaceId, reason: null })}
            >{`Kies ${plan.lookup.workplaces.get(workplaceId)?.code ?? ''}`}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
