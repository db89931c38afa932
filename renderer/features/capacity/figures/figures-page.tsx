import { useMemo, useState } from 'react';
import type { CapacityFigureRow, CapacityTotals, SiteUtilisation } from '#contract/capacity.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { classes } from '#ui/classes.ts';
import { FigureTable } from '#ui/figure-table.tsx';
import { Meanings } from '../meanings.tsx';
import { meaningSheet, SaveSheets } from '../save-sheets.tsx';
import { MEANINGS } from './figure-meanings.ts';
import styles from './figures.module.css';
import { FiguresCharts } from './figures-charts.tsx';
import { FiguresOverview } from './figures-overview.tsx';
import { figureLines, figureRows, figureSheet, seatSheet } from './figures-table.ts';
import {
  chosenWords,
  type FigureFilter,
  figuresPerWorkType,
  filterRows,
  remarksOn,
  sumOf,
  sumsByWeek,
} from './figures-view.ts';
import { Utilisation } from './utilisation.tsx';
import { siteUses } from './utilisation-view.ts';

const c = classes(styles);

interface FiguresData {
  readonly weeks: readonly IsoWeek[];
  readonly rows: readonly CapacityFigureRow[];
  readonly totals: { readonly nijkerk: CapacityTotals };
  readonly utilisation: readonly SiteUtilisation[];
}

export interface FiguresPageProps {
  readonly catalogue: Catalogue;
  readonly data: FiguresData;
  readonly filter: FigureFilter;
  /** A new answer is on its way. */
  readonly isOld: boolean;
}

/** All that is known about the weeks and the filter that were chosen. */
export function FiguresPage({ catalogue, data, filter, isOld }: FiguresPageProps) {
  const { weeks } = data;
  const [useWeek, setUseWeek] = useState<string>(weeks[0] ?? '');
  const week = useWeek === '' || weeks.some((one) => one === useWeek) ? useWeek : (weeks[0] ?? '');
  const shown = useMemo(() => {
    const rows = filterRows(data.rows, filter);
    const sums = sumsByWeek(data.weeks, rows);
    const perType = figuresPerWorkType(data.weeks, rows, catalogue.workTypes);
    return { sums, perType, all: sumOf(rows), lines: figureLines(data.weeks, perType, sums) };
  }, [data, filter, catalogue]);
  const uses = useMemo(
    () => siteUses(data.utilisation, catalogue, { week, siteId: filter.siteId, workType: filter.workType }),
    [data, catalogue, week, filter],
  );
  const hasAsked = filter.whose === 'rwa';
  const chosen = chosenWords(filter, catalogue, weeks);
  return (
    <div className={c('page')} aria-busy={isOld}>
      {isOld && (
        <p className={c('refreshing')} role="status">
          De nieuwe weken worden uitgerekend…
        </p>
      )}
      <FiguresOverview
        sums={shown.all}
        hasAsked={hasAsked}
        remarks={remarksOn(filter, weeks, shown.sums, shown.perType)}
        nijkerk={filter.whose === 'rwa' ? data.totals.nijkerk : null}
      />
      <FiguresCharts
        weeks={weeks}
        name={chosen.name}
        sums={shown.sums}
        perType={shown.perType}
        hasAsked={hasAsked}
        source={chosen.source}
      />
      <section className={c('block')} aria-labelledby="cijfers">
        <div className={c('blockHead')}>
          <h2 id="cijfers">Cijfers per week in normuren</h2>
          <SaveSheets
            title={`Capaciteit ${chosen.name}`}
            workbookDetail="Met bezetting en uitleg"
            csvDetail="Alleen de cijfers per week"
            sheets={() => [figureSheet(shown.lines, hasAsked), seatSheet(uses), meaningSheet(chosen.lines, MEANINGS)]}
          />
        </div>
        <FigureTable
          label="Cijfers per week en werksoort"
          rowHeader="Week"
          columns={[
            { id: 'type', header: 'Werksoort', align: 'start' },
            { id: 'available', header: 'Beschikbaar' },
            { id: 'planned', header: 'Gepland' },
            { id: 'free', header: 'Nog vrij' },
            ...(hasAsked
              ? [
                  { id: 'asked', header: 'Gevraagd' },
                  { id: 'spare', header: 'Over of te weinig' },
                ]
              : []),
            { id: 'estimated', header: 'Geschat', align: 'start' },
          ]}
          rows={figureRows(shown.lines, hasAsked)}
        />
      </section>
      <Utilisation uses={uses} weeks={weeks} week={week} onWeek={setUseWeek} />
      <Meanings meanings={MEANINGS} />
    </div>
  );
}
