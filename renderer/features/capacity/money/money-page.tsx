import { useMemo } from 'react';
import { savePicture } from '#client/save-file.ts';
import type { MoneyRow } from '#contract/money.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { StatusPill } from '#ui/badge.tsx';
import { ChartFigure } from '#ui/chart-figure.tsx';
import { classes } from '#ui/classes.ts';
import { FigureTable } from '#ui/figure-table.tsx';
import styles from '../figures/figures.module.css';
import { Meanings, Tiles } from '../meanings.tsx';
import { meaningSheet, SaveSheets } from '../save-sheets.tsx';
import { MONEY_COLUMNS, MONEY_MEANINGS, moneyRows, moneySheet } from './money-table.ts';
import {
  categoriesOf,
  hourSeries,
  hourWords,
  linesPer,
  linesPerType,
  moneySeries,
  moneySummary,
  type Per,
  remarksOf,
  sumsOf,
  tilesOf,
} from './money-view.ts';

const c = classes(styles);

const EUROS = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
const inEuros = (value: number): string => EUROS.format(value);

export interface MoneyPageProps {
  readonly catalogue: Catalogue;
  readonly data: {
    readonly rows: readonly MoneyRow[];
    readonly withoutPrice: number;
    readonly guideCost: { readonly centsPerHour: number; readonly confirmed: boolean };
  };
  readonly per: Per;
  /** Empty = all. */
  readonly workType: string;
  /** "Komende 13 weken". */
  readonly period: string;
  /** A new answer is on its way. */
  readonly isOld: boolean;
}

/** Money of the period that was chosen: totals, charts, and the same figures as tables. */
export function MoneyPage({ catalogue, data, per, workType, period, isOld }: MoneyPageProps) {
  const shown = useMemo(() => {
    const rows = data.rows.filter((row) => workType === '' || row.workType === workType);
    return { rows, sums: sumsOf(rows), lines: linesPer(rows, per), types: linesPerType(rows, catalogue.workTypes) };
  }, [data, per, workType, catalogue]);
  const { rows, sums, lines, types } = shown;
  const names = new Map(catalogue.workTypes.map(({ code, name }) => [code as string, name]));
  const name = workType === '' ? 'Alle werksoorten' : (names.get(workType) ?? workType);
  const title = `Geld, ${period.toLowerCase()}`;
  const head = per === 'week' ? 'Week' : 'Maand';
  const chart = {
    categories: categoriesOf(lines),
    rowHeader: head,
    source: `Roosterbord. ${name}, ${period.toLowerCase()}`,
    onSave: savePicture,
  };
  return (
    <div className={c('page')} aria-busy={isOld}>
      <section className={c('overview')} aria-labelledby="geld-samen">
        <h2 id="geld-samen">{`${period}: ${name.toLowerCase()}`}</h2>
        <Tiles tiles={tilesOf(sums, data.guideCost.centsPerHour)} />
        <div className={c('remarks')}>
          {(sums.estimated || sums.idleEstimated) && <StatusPill tone="amber">geschat</StatusPill>}
          {remarksOf(data.withoutPrice, data.guideCost.confirmed).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </section>
      <section className={c('charts')} aria-label="Grafieken">
        <ChartFigure
          {...chart}
          title={`Omzet en kosten per ${head.toLowerCase()}: ${name}`}
          meaning="Links wat er binnenkomt, rechts wat begeleiding, werkplekken en hulpmiddelen kosten. Lonen staan er niet bij."
          summary={moneySummary(name, sums, lines)}
          series={moneySeries(lines)}
          format={inEuros}
        />
        <ChartFigure
          {...chart}
          size="small"
          title={`Normuren die niet gebruikt worden: ${name}`}
          meaning="Vrij: nog niet in het rooster. Niet gehaald: er zijn mensen vrij, maar dit werk past nu niet bij hen."
          summary={`${name}: ${hourWords(sums.idleMinutes)} vrij en ${hourWords(sums.unfitMinutes)} niet gehaald vanwege passendheid.`}
          series={hourSeries(lines)}
          format={(value) => hourWords(value * 60)}
        />
      </section>
      <section className={c('block')} aria-labelledby="geld-periode">
        <div className={c('blockHead')}>
          <h3 id="geld-periode">Bedragen per {head.toLowerCase()}</h3>
          <SaveSheets
            title={title}
            workbookDetail="Per werksoort, met uitleg"
            csvDetail="Alleen de bedragen"
            sheets={() => [
              moneySheet(rows, per, names),
              meaningSheet(
                [
                  ['Periode', period],
                  ['Werksoort', name],
                ],
                MONEY_MEANINGS,
              ),
            ]}
          />
        </div>
        <FigureTable
          label={`Tabel met bedragen per ${head.toLowerCase()}`}
          rowHeader={head}
          columns={MONEY_COLUMNS}
          rows={moneyRows(lines, sums)}
        />
      </section>
      {types.length > 1 && (
        <section className={c('block')} aria-labelledby="geld-werksoort">
          <h3 id="geld-werksoort">Bedragen per werksoort</h3>
          <FigureTable
            label="Tabel met bedragen per werksoort"
            rowHeader="Werksoort"
            columns={MONEY_COLUMNS}
            rows={moneyRows(types, sums)}
          />
        </section>
      )}
      <Meanings meanings={MONEY_MEANINGS} />
    </div>
  );
}
