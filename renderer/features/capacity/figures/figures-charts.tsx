import { savePicture } from '#client/save-file.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import { ChartFigure } from '#ui/chart-figure.tsx';
import { classes } from '#ui/classes.ts';
import styles from './figures.module.css';
import {
  capacitySeries,
  figureSummary,
  hoursShown,
  type Sums,
  shortWeeks,
  shortWords,
  type WorkTypeFigures,
  weekCategories,
} from './figures-view.ts';

const c = classes(styles);

export interface FiguresChartsProps {
  readonly weeks: readonly IsoWeek[];
  /** Name of what was chosen: "Alle werksoorten". */
  readonly name: string;
  readonly sums: readonly Sums[];
  readonly perType: readonly WorkTypeFigures[];
  readonly hasAsked: boolean;
  /** What was filtered on, for the foot of a picture. */
  readonly source: string;
}

/** One large chart of what was chosen, and a small one for each werksoort in it. */
export function FiguresCharts({ weeks, name, sums, perType, hasAsked, source }: FiguresChartsProps) {
  const categories = weekCategories(weeks);
  const shared = { categories, format: hoursShown, rowHeader: 'Week', source, onSave: savePicture };
  return (
    <section className={c('charts')} aria-label="Grafieken">
      <ChartFigure
        {...shared}
        title={`Capaciteit per week: ${name}`}
        meaning="De staven zijn de normuren die er zijn: gepland en nog vrij. De lijn is wat orders vragen."
        summary={figureSummary(name, weeks, sums, hasAsked)}
        series={capacitySeries(sums, hasAsked)}
      />
      {perType.length > 1 && (
        <div className={c('small')}>
          {perType.map((type) => (
            <ChartFigure
              {...shared}
              key={type.workType ?? ''}
              size="small"
              title={`${type.name} per week`}
              {...(hasAsked && type.workType !== null ? { meaning: shortWords(shortWeeks(weeks, type.weeks)) } : {})}
              summary={figureSummary(type.name, weeks, type.weeks, hasAsked && type.workType !== null)}
              series={capacitySeries(type.weeks, hasAsked && type.workType !== null)}
            />
          ))}
        </div>
      )}
    </section>
  );
}
