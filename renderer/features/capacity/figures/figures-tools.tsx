import { mondayOf } from '#domain/calendar/dates.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import { workTypesInUse } from '#domain/model/work.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { shortDay } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import { Select } from '#ui/select.tsx';
import styles from './figures.module.css';
import { type FigureFilter, NOWHERE, WHOSE } from './figures-view.ts';

const c = classes(styles);

export interface WeekRange {
  readonly from: IsoWeek;
  readonly to: IsoWeek;
}

export interface FiguresToolsProps {
  readonly catalogue: Catalogue;
  /** Weeks that can be chosen, this one first. */
  readonly weeks: readonly IsoWeek[];
  readonly range: WeekRange;
  readonly onRange: (range: WeekRange) => void;
  readonly filter: FigureFilter;
  readonly onFilter: (filter: FigureFilter) => void;
}

const yearOf = (week: IsoWeek): string => week.slice(0, 4);

/** Which figures: werksoort, site, municipality and weeks. */
export function FiguresTools({ catalogue, weeks, range, onRange, filter, onFilter }: FiguresToolsProps) {
  const thisYear = weeks[0] === undefined ? '' : yearOf(weeks[0]);
  const options = (list: readonly IsoWeek[]) =>
    list.map((week) => ({
      id: week,
      label: `Week ${Number(week.slice(6))}${yearOf(week) === thisYear ? '' : ` van ${yearOf(week)}`}`,
      detail: `vanaf ${shortDay(mondayOf(week))}`,
    }));
  const workTypes = workTypesInUse(catalogue.workTypes);
  const sites = catalogue.sites
    .filter(({ archivedOn }) => archivedOn === null)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
  return (
    <div className={c('tools')}>
      <Select
        label="Werksoort"
        options={[
          { id: '', label: 'Alle werksoorten' },
          ...workTypes.map(({ code, name }) => ({ id: code, label: name })),
          { id: NOWHERE, label: 'Past nergens' },
        ]}
        value={filter.workType}
        onChange={(workType) => onFilter({ ...filter, workType })}
      />
      <Select
        label="Locatie"
        options={[
          { id: '', label: 'Alle locaties' },
          ...sites.map(({ id, name }) => ({ id: id as string, label: name })),
        ]}
        value={filter.siteId}
        onChange={(siteId) => onFilter({ ...filter, siteId })}
      />
      <Select
        label="Gemeente"
        options={WHOSE}
        value={filter.whose}
        onChange={(whose) => onFilter({ ...filter, whose })}
      />
      <Select
        label="Van"
        options={options(weeks)}
        value={range.from}
        onChange={(from) => onRange({ from, to: range.to < from ? from : range.to })}
      />
      <Select
        label="Tot en met"
        options={options(weeks.filter((week) => week >= range.from))}
        value={range.to}
        onChange={(to) => onRange({ ...range, to })}
      />
    </div>
  );
}
