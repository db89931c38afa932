import { useMemo } from 'react';
import { savePicture } from '#client/save-file.ts';
import { type GroupFlow, withFlow } from '#domain/capacity/trend.ts';
import { StatusPill } from '#ui/badge.tsx';
import { ChartFigure } from '#ui/chart-figure.tsx';
import { classes } from '#ui/classes.ts';
import { FigureTable } from '#ui/figure-table.tsx';
import styles from '../figures/figures.module.css';
import { Meanings, Tiles } from '../meanings.tsx';
import { monthName, periodCategory } from '../period-words.ts';
import { meaningSheet, SaveSheets } from '../save-sheets.tsx';
import { TrendFlow } from './trend-flow.tsx';
import {
  differenceWords,
  flowLine,
  hourWords,
  TREND_MEANINGS,
  type TrendData,
  trendColumns,
  trendLines,
  trendRows,
  trendSeries,
  trendSheet,
  trendSummary,
} from './trend-view.ts';

const c = classes(styles);

export interface TrendPageProps {
  readonly data: TrendData;
  /** Empty = all. */
  readonly workType: string;
  /** "Alle werksoorten". */
  readonly name: string;
  readonly flows: readonly GroupFlow[];
  readonly onFlows: (flows: readonly GroupFlow[]) => void;
}

/** Capacity a year back and a year ahead, and what it becomes when people come and go. */
export function TrendPage({ data, workType, name, flows, onFlows }: TrendPageProps) {
  const lines = useMemo(
    () => trendLines(data.months, withFlow(data.months, data.profiles, flows), workType),
    [data, flows, workType],
  );
  const hasFlow = flows.length > 0;
  const ahead = lines.filter((line) => line.isAhead);
  const last = ahead.at(-1);
  const sum = (of: (line: (typeof lines)[number]) => number, from: typeof lines): number =>
    from.reduce((total, line) => total + of(line), 0);
  const back = lines.filter((line) => !line.isAhead);
  const extra = sum(({ base, flown }) => flown.minutes - base.minutes, ahead);
  return (
    <div className={c('page')}>
      <section className={c('overview')} aria-label="Twee jaar">
        <Tiles
          tiles={[
            { what: 'Afgelopen 12 maanden', value: hourWords(sum(({ base }) => base.minutes, back)), more: 'normuren' },
            {
              what: 'Komende 12 maanden',
              value: hourWords(sum(({ base }) => base.minutes, ahead)),
              more: 'normuren, met deze maand',
            },
            {
              what: 'Afspraak loopt af',
              value: hourWords(sum(({ base }) => base.endingMinutes, ahead)),
              more: 'normuren die ander werk vragen',
            },
            ...(hasFlow && last
              ? [
                  {
                    what: 'Met in- en uitstroom',
                    value: differenceWords(extra),
                    more: `in ${monthName(last.month)}: ${hourWords(last.flown.minutes)}`,
                  },
                ]
              : []),
          ]}
        />
        {lines.some(({ base }) => base.estimated) && (
          <div className={c('remarks')}>
            <StatusPill tone="amber">geschat</StatusPill>
          </div>
        )}
      </section>
      <ChartFigure
        title={`Capaciteit per maand: ${name}`}
        meaning="Normuren: een jaar terug wat er gepland was, en een jaar vooruit wat er verwacht wordt."
        rowHeader="Maand"
        categories={lines.map(({ month }) => periodCategory(month))}
        series={trendSeries(lines, hasFlow)}
        summary={trendSummary(name, lines, hasFlow)}
        format={(hours) => hourWords(hours * 60)}
        source={`Roosterbord. Normuren zonder Nijkerk, ${name}`}
        onSave={savePicture}
      />
      <TrendFlow profiles={data.profiles} flows={flows} onFlows={onFlows} />
      <section className={c('block')} aria-labelledby="trend-maanden">
        <div className={c('blockHead')}>
          <h3 id="trend-maanden">Normuren per maand</h3>
          <SaveSheets
            title={`Trend ${name}`}
            workbookDetail="Met uitleg"
            csvDetail="Alleen de maanden"
            sheets={() => [
              trendSheet(lines),
              meaningSheet([['Werksoort', name], ...flows.map(flowLine)], TREND_MEANINGS),
            ]}
          />
        </div>
        <FigureTable
          label="Normuren per maand"
          rowHeader="Maand"
          columns={trendColumns(hasFlow)}
          rows={trendRows(lines, hasFlow)}
        />
      </section>
      <Meanings meanings={TREND_MEANINGS} />
    </div>
  );
}
