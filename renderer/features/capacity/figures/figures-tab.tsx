import { useState } from 'react';
import { sayError } from '#client/say-error.ts';
import { addWeeks, weekOf } from '#domain/calendar/dates.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Loading } from '#ui/loading.tsx';
import { EmptyState, ErrorState } from '#ui/states.tsx';
import { useSurroundings } from '../capacity-context.ts';
import { useLists } from '../use-lists.ts';
import styles from './figures.module.css';
import { FiguresPage } from './figures-page.tsx';
import { FiguresTools, type WeekRange } from './figures-tools.tsx';
import { ALL_FIGURES } from './figures-view.ts';
import { useFigures } from './use-figures.ts';

const c = classes(styles);

/** Weeks ahead that the host knows, this one included. */
const KNOWN_WEEKS = 53;
/** Shown at first: half a year. */
const SHOWN_WEEKS = 26;

/** What is available, planned and asked, week by week, and how full halls and workplaces are. */
export function FiguresTab() {
  const { catalogue, error, retry } = useLists();
  if (!catalogue) {
    return error ? (
      <ErrorState {...sayError(error)} where="Capaciteit" onRetry={retry} />
    ) : (
      <Loading label="De capaciteit wordt uitgerekend…" />
    );
  }
  return <Figures catalogue={catalogue} />;
}

function Figures({ catalogue }: { readonly catalogue: Catalogue }) {
  const { today, onManage, onImport } = useSurroundings();
  const thisWeek = weekOf(today);
  const [range, setRange] = useState<WeekRange>({ from: thisWeek, to: addWeeks(thisWeek, SHOWN_WEEKS - 1) });
  const [filter, setFilter] = useState(ALL_FIGURES);
  const { data, error, refetch, isPlaceholderData } = useFigures(range.from, range.to);
  const weeks = Array.from({ length: KNOWN_WEEKS }, (_, index) => addWeeks(thisWeek, index));
  return (
    <div className={c('tab')}>
      <FiguresTools
        catalogue={catalogue}
        weeks={weeks}
        range={range}
        onRange={setRange}
        filter={filter}
        onFilter={setFilter}
      />
      {error ? (
        <ErrorState {...sayError(error)} where="Capaciteit" onRetry={() => void refetch()} />
      ) : !data ? (
        <Loading label="De capaciteit wordt uitgerekend…" lines={10} />
      ) : data.rows.length === 0 ? (
        <EmptyState
          title="Nog geen capaciteit"
          actions={
            <>
              <Button variant="primary" onPress={() => onManage('medewerkers')}>
                Ga naar Medewerkers
              </Button>
              <Button onPress={onImport}>Importeer een werkmap</Button>
            </>
          }
        >
          Met medewerkers en werkplekken ziet u hier hoeveel werk er gedaan kan worden.
        </EmptyState>
      ) : (
        <FiguresPage catalogue={catalogue} data={data} filter={filter} isOld={isPlaceholderData} />
      )}
    </div>
  );
}
