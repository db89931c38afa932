import { sayError } from '#client/say-error.ts';
import { usePlan } from '#client/use-plan.ts';
import { addWeeks, weekExists, weekOf } from '#domain/calendar/dates.ts';
import { type IsoDate, type IsoWeek, isoDate, isoWeek } from '#domain/model/common.ts';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { ErrorState } from '#ui/states.tsx';
import { FillPage } from './fill/fill-page.tsx';
import { VersionsPage } from './versions/versions-page.tsx';
import { WeekChooser } from './week-chooser.tsx';
import { WeekOverview } from './week-overview.tsx';
import { type WeekPart, weekPart } from './week-part.ts';

export interface WeekScreenProps {
  /** As in the address; null or unknown = next week. */
  readonly week: string | null;
  /** As in the address (`WeekPart`); null or unknown = the overview. */
  readonly part: string | null;
  /** jjjj-mm-dd. */
  readonly today: string;
  readonly onGo: (week: IsoWeek, part: WeekPart | null) => void;
  /** Shows a day on the board. */
  readonly onBoard: (date: IsoDate) => void;
  /** Address of somebody's readable roster. */
  readonly readableAt: (personId: string, week: IsoWeek) => string;
}

/** Week: the whole week of everyone, and what a planner does with it. */
export function WeekScreen({ week, part: named, today, onGo, onBoard, readableAt }: WeekScreenProps) {
  const part = weekPart(named);
  const thisWeek = weekOf(isoDate.parse(today));
  const asked = isoWeek.safeParse(week);
  const current = asked.success && weekExists(asked.data) ? asked.data : addWeeks(thisWeek, 1);
  const { store, open } = usePlan(current);
  const header = <WeekChooser week={current} thisWeek={thisWeek} onWeek={(next) => onGo(next, part)} />;
  if (open.state !== 'ready') {
    return (
      <Page title="Week" header={header}>
        {open.state === 'opening' ? (
          <Loading label="De week wordt geopend…" lines={10} />
        ) : (
          <ErrorState {...sayError(open.error)} where="Week" onRetry={store.reopen} />
        )}
      </Page>
    );
  }
  const { plan, revision } = open;
  if (part === 'vullen') {
    return (
      <FillPage
        key={current}
        plan={plan}
        today={isoDate.parse(today)}
        header={header}
        onBack={() => onGo(current, null)}
      />
    );
  }
  if (part === 'versies') {
    return (
      <VersionsPage
        key={current}
        plan={plan}
        revision={revision}
        header={header}
        onBoard={onBoard}
        onBack={() => onGo(current, null)}
      />
    );
  }
  return (
    <WeekOverview
      plan={plan}
      revision={revision}
      header={header}
      isExporting={part === 'exporteren'}
      onPart={(next) => onGo(current, next)}
      onBoard={onBoard}
      readableAt={readableAt}
    />
  );
}
