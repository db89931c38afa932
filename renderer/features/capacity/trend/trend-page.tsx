import { useMemo } from 'react';
import { savePicture } from '#client/save-file.ts';
import { type GroupFlow, withFlow } from '#domain/capacity/trend.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
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
  endingWords,
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
  readonly catalogue: Catalogue;
  /** Empty = all. */
  readonly workType: string;
  /** "Alle werksoorten". */
  readonly name: string;
  readonly flows: readonly GroupFlow[];
  readonly onFlows: (flows: readonly GroupFlow[]) => void;
}

/** Capacity a year back and a year ahead, and what it becomes when people come and go. */
export function TrendPage({ data, catalogue, workType, name, flows, onFlows }: TrendPageProps) {
  const lines = useMemo(
    () => trendLines(data.months, withFlow(data.months, data.profiles, flows), workType),
    [data, flows, workType],
  );
  const hasFlow = flows.length > 0;
  const ending = data.ending
    .filter((work) => workType === '' || work.workType === workType)
    .map((work) => endingWords(work, catalogue));
  const ahead = lines.filter((line) => line.isAhead);
  const last = ahead.at(-1);
  const sum = (of: (line: (typeof lines)[number]) => number, from: typeof lines): number =>
    from.reduce((total, line) => total + of(line), 0);
  const back = lines.filter((line) => !line.isAhead);
  const extra = sum(({ base, flown }) => flown.minutes - base.minutes, ahead);
  return (
    <div className={c('page')}>
      <section className={c('overview')} aria-labelledby="trend-samen">
        <h2 id="trend-samen">{`Een jaar terug en een jaar vooruit: ${name.toLowerCase()}`}</h2>
        <Tiles
          tiles={[
            { what: 'Afgelopen 12 maanden', value: hourWords(sum(({ base }) => base.minutes, back)), more: 'normuren' },
            {
              what: 'Komende 12 maanden',
              value: hourWords(sum(({ base }) => base.minutes, ahead)),
              more: 'normuren, met deze maand',
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
      {ending.length > 0 && (
        <section className={c('block')} aria-labelledby="trend-einde">
          <h3 id="trend-einde">Afspraken die aflopen</h3>
          <ul>
            {ending.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className={c('quiet')}>Deze mensen hebben dan ander werk nodig, of een nieuwe afspraak.</p>
        </section>
      )}
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
          label="Tabel met normuren per maand"
          rowHeader="Maand"
          columns={trendColumns(hasFlow)}
          rows={trendRows(lines, hasFlow)}
        />
      </section>
      <Meanings meanings={TREND_MEANINGS} />
    </div>
  );
}
