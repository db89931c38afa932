import { usePreferences } from '#client/use-preferences.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { SiteId } from '#domain/model/ids.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { longDay, sentenceCase, shortDay, weekName } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import { ToBoard } from './to-board.tsx';
import styles from './week.module.css';
import { Entries } from './week-entry.tsx';
import { shownDays, type WeekRow, type WeekView } from './week-rows.ts';

const c = classes(styles);

export interface WeekRowDialogProps {
  readonly plan: Plan;
  readonly view: WeekView;
  readonly row: WeekRow;
  /** Shows a day on the board, where it can be changed. */
  readonly onBoard: (date: IsoDate) => void;
  /** Address of somebody's readable roster. */
  readonly readableAt: (personId: string, week: IsoWeek) => string;
  readonly onClose: () => void;
}

/** Where the board must be to show a row's day. */
function siteOf(plan: Plan, row: WeekRow, date: IsoDate): SiteId | null {
  const place = plan.catalogue.workplaces.find(({ id }) => id === row.id);
  const person = plan.catalogue.people.find(({ id }) => id === row.id);
  if (place) return place.siteId;
  return (person && plan.ofPerson(person.id, date)[0]?.site.id) ?? person?.siteId ?? null;
}

/** One person's or place's week, and from there to the day on the board. */
export function WeekRowDialog({ plan, view, row, onBoard, readableAt, onClose }: WeekRowDialogProps) {
  const { change } = usePreferences();
  const go = (date: IsoDate): void => {
    const siteId = siteOf(plan, row, date);
    if (siteId !== null) change({ siteId });
    onBoard(date);
  };
  return (
    <Dialog isOpen title={`${row.name}, ${weekName(plan.week)}`} onClose={onClose}>
      <div className={c('form')}>
        {shownDays(plan).map((date) => (
          <section key={date} className={c('day')} aria-label={longDay(date)}>
            <h3>{sentenceCase(shortDay(date))}</h3>
            {(row.days.get(date) ?? []).length > 0 ? (
              <Entries entries={row.days.get(date) ?? []} />
            ) : (
              <p className={c('quiet')}>{view === 'person' ? 'Niet ingedeeld.' : 'Niemand ingedeeld.'}</p>
            )}
            <ToBoard date={date} onBoard={go} />
          </section>
        ))}
        {view === 'person' && (
          <p>
            <a className={c('readable')} href={readableAt(row.id, plan.week)}>
              Leesbaar rooster
            </a>
            <span className={c('quiet')}>, in beeld en op papier</span>
          </p>
        )}
      </div>
    </Dialog>
  );
}
