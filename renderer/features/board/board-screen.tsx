import { sayError } from '#client/say-error.ts';
import { usePlan } from '#client/use-plan.ts';
import { weekOf } from '#domain/calendar/dates.ts';
import { type IsoWeek, isoDate } from '#domain/model/common.ts';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { ErrorState } from '#ui/states.tsx';
import { Board } from './board.tsx';
import type { ShownOrder } from './shown-order.ts';
import { DayChooser } from './toolbar/day-chooser.tsx';

export interface BoardScreenProps {
  /** The day on screen, jjjj-mm-dd. */
  readonly date: string;
  readonly today: string;
  /** An order to go to when the board opens; null = none. */
  readonly show: ShownOrder | null;
  /** It was gone to. */
  readonly onShown: () => void;
  readonly onDate: (date: string) => void;
  /** Undo or redo the last step, whatever screen it was made on. */
  readonly onStep: (direction: 'undo' | 'redo') => void;
  /** What is done with a whole week: publish it, or print it. */
  readonly onWeek: (week: IsoWeek, part: 'versies' | 'exporteren') => void;
  /** Where one fills a board that is still empty. */
  readonly onManage: () => void;
  readonly onImport: () => void;
}

/** Rooster: opens the week of the day and shows the board, or the wait, or what went wrong. */
export function BoardScreen({ date, today, ...ways }: BoardScreenProps) {
  const day = isoDate.parse(date);
  const now = isoDate.parse(today);
  const week = weekOf(day);
  const { store, open } = usePlan(week);
  if (open.state === 'ready') {
    return <Board store={store} open={open} date={day} today={now} {...ways} />;
  }
  return (
    <Page title="Rooster" header={<DayChooser date={day} today={now} view="day" onDate={ways.onDate} />}>
      {open.state === 'opening' ? (
        <Loading label="Het rooster wordt geopend…" lines={10} />
      ) : (
        <ErrorState {...sayError(open.error)} where="Rooster" onRetry={store.reopen} />
      )}
    </Page>
  );
}
