import { savePicture } from '#client/save-file.ts';
import { numericDay } from '#domain/words/dutch.ts';
import { ChartFigure } from '#ui/chart-figure.tsx';
import { classes } from '#ui/classes.ts';
import { FigureTable } from '#ui/figure-table.tsx';
import styles from '../figures/figures.module.css';
import { Meanings, Tiles } from '../meanings.tsx';
import { meaningSheet, SaveSheets } from '../save-sheets.tsx';
import {
  formCategories,
  formSeries,
  GROUP_COLUMNS,
  groupRows,
  hoursTold,
  LADDER_COLUMNS,
  ladderPerGroup,
  ladderPerMunicipality,
  type Measure,
  nijkerkRows,
  REPORT_MEANINGS,
  type ReportData,
  type ReportPeriod,
  reportSheets,
  toldWords,
} from './report-view.ts';

const c = classes(styles);

export interface ReportPageProps {
  readonly report: ReportData;
  readonly period: ReportPeriod;
  readonly measure: Measure;
  /** A new answer is on its way. */
  readonly isOld: boolean;
}

/** People, hours and the ladder over a period; small groups are not in what came. */
export function ReportPage({ report, period, measure, isOld }: ReportPageProps) {
  const { total } = report;
  const span = `${numericDay(period.from)} tot en met ${numericDay(period.to)}`;
  const what = measure === 'people' ? 'Mensen' : 'Uren';
  return (
    <div className={c('page')} aria-busy={isOld}>
      <section className={c('overview')} aria-labelledby="verslag-samen">
        <h2 id="verslag-samen">RWA samen, {span}</h2>
        <Tiles
          tiles={[
            { what: 'Mensen', value: toldWords(total.people), more: 'RWA samen, zonder Nijkerk' },
            { what: 'Uren', value: hoursTold(total), more: 'in het rooster' },
            { what: 'Omhoog op de ladder', value: toldWords(total.up), more: 'mensen' },
            { what: 'Omlaag op de ladder', value: toldWords(total.down), more: 'mensen' },
          ]}
        />
        <p className={c('quiet')}>
          Groepen van minder dan 5 mensen staan er als &lt; 5. Verborgen is wat een kleine groep zou verraden.
        </p>
      </section>
      <section className={c('block')} aria-labelledby="verslag-groepen">
        <div className={c('blockHead')}>
          <h3 id="verslag-groepen">{what} per gemeente en doelgroep</h3>
          <SaveSheets
            title={`Verslag ${period.label.toLowerCase()}`}
            workbookDetail="Alle tabellen, met uitleg"
            csvDetail="Mensen per gemeente en doelgroep"
            sheets={() => [...reportSheets(report), meaningSheet([['Periode', span]], REPORT_MEANINGS)]}
          />
        </div>
        <FigureTable
          label={`Tabel: ${what.toLowerCase()} per gemeente en doelgroep`}
          rowHeader="Gemeente"
          columns={GROUP_COLUMNS}
          rows={groupRows(report, measure)}
        />
        <h4>Nijkerk, apart</h4>
        <FigureTable
          label={`Tabel: ${what.toLowerCase()} van Nijkerk per doelgroep`}
          rowHeader="Gemeente"
          columns={GROUP_COLUMNS}
          rows={nijkerkRows(report, measure)}
        />
      </section>
      <ChartFigure
        title="Mensen per werkvorm, begin en eind"
        meaning="RWA samen. Wat niet getoond mag worden, staat niet in de grafiek."
        rowHeader="Werkvorm"
        categories={formCategories}
        series={formSeries(report)}
        summary={`Mensen van RWA per werkvorm aan het begin en aan het eind. Omhoog: ${toldWords(total.up)}, omlaag: ${toldWords(total.down)}.`}
        format={(value) => String(value)}
        source={`Roosterbord. RWA zonder Nijkerk, ${span}`}
        onSave={savePicture}
      />
      <section className={c('block')} aria-labelledby="verslag-ladder">
        <h3 id="verslag-ladder">Werkvorm en stappen per gemeente</h3>
        <FigureTable
          label="Tabel met werkvorm per gemeente"
          rowHeader="Gemeente"
          columns={LADDER_COLUMNS}
          rows={ladderPerMunicipality(report)}
        />
      </section>
      <section className={c('block')} aria-labelledby="verslag-doelgroep">
        <h3 id="verslag-doelgroep">Werkvorm en stappen per doelgroep</h3>
        <FigureTable
          label="Tabel met werkvorm per doelgroep"
          rowHeader="Doelgroep"
          columns={LADDER_COLUMNS}
          rows={ladderPerGroup(report)}
        />
      </section>
      <Meanings meanings={REPORT_MEANINGS} />
    </div>
  );
}
