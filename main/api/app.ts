import { preferences } from '#contract/preferences.ts';
import { addWeeks, weekOf } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { defaultRecords } from '#domain/model/defaults.ts';
import type { Settings } from '#domain/model/norm.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { readHistory } from '#main/db/history.ts';
import { readSettings } from '#main/db/queries/work.ts';
import { commitNow } from './apply.ts';
import { type AppContext, dayInAmsterdam } from './context.ts';
import { holidaysOf } from './holidays.ts';
import type { Os } from './implementer.ts';
import { withDataState } from './settings.ts';

/** The program itself: where it stands, and the choice of the first start. */
export function createAppApi(context: AppContext, os: Os) {
  const { db } = context;
  const isNew = () => readSettings(db).dataState === 'new';

  function start(changes: readonly RecordChange[], dataState: Settings['dataState'], label: string) {
    const { revision } = commitNow(context, { changes: withDataState(db, changes, dataState), label, undoable: false });
    context.events.publish({ type: 'reload', revision, history: readHistory(db) });
    return { revision };
  }

  return os.app.router({
    info: os.app.info.handler(() => ({
      version: context.version,
      dataState: readSettings(db).dataState,
      user: context.user,
      today: dayInAmsterdam(context.now()),
      dataFolder: context.dataFolder,
      damage: db.soundness.damage()?.message ?? null,
    })),
    startWithExample: os.app.startWithExample.handler(async ({ errors }) => {
      const today = dayInAmsterdam(context.now());
      const closed = await holidaysAround(today);
      // Asked after the wait: two windows may choose at the same moment.
      if (!isNew()) throw errors.NOT_EMPTY();
      const example = context.example({ newId: context.newId, today, closed });
      return start(example, 'example', 'Begonnen met voorbeeldgegevens');
    }),
    startEmpty: os.app.startEmpty.handler(({ errors }) => {
      if (!isNew()) throw errors.NOT_EMPTY();
      return start(defaultRecords(context.newId), 'real', 'Leeg begonnen');
    }),
    preferences: os.app.preferences.handler(() => context.preferences.read()),
    savePreferences: os.app.savePreferences.handler(({ input }) => {
      const after = preferences.parse({ ...context.preferences.read(), ...input });
      context.preferences.write(after);
      return after;
    }),
  });
}

/** The public holidays of the two weeks that the example plans. */
async function holidaysAround(today: IsoDate): Promise<IsoDate[]> {
  const week = weekOf(today);
  const days = await Promise.all([holidaysOf(week), holidaysOf(addWeeks(week, 1))]);
  return days.flat().map(({ date }) => date);
}
