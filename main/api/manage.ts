import { readCatalogue } from '#main/db/catalogue.ts';
import { DanglingReferenceError, InUseError, NotUniqueError } from '#main/db/errors.ts';
import { readHistory, readRevision } from '#main/db/history.ts';
import { announced, commitNow } from './apply.ts';
import { checkRecords } from './check-records.ts';
import type { AppContext } from './context.ts';
import type { Os } from './implementer.ts';
import { countedOtherwise } from './order-changes.ts';
import { endingFirstStart } from './settings.ts';

/** Beheer: the lists, and correcting them. */
export function createManageApi(context: AppContext, os: Os) {
  const { db } = context;

  return os.manage.router({
    catalogue: os.manage.catalogue.handler(() =>
      db.snapshot(() => ({
        revision: readRevision(db),
        catalogue: readCatalogue(db),
        history: readHistory(db),
      })),
    ),
    save: os.manage.save.handler(({ input: { changes, label }, errors }) => {
      const wrong = [...checkRecords(readCatalogue(db), changes), ...countedOtherwise(db, changes)];
      if (wrong.length > 0) throw errors.INVALID({ data: { errors: wrong } });
      try {
        return announced(context, commitNow(context, { changes: endingFirstStart(db, changes), label }));
      } catch (error) {
        if (error instanceof InUseError || error instanceof DanglingReferenceError || error instanceof NotUniqueError) {
          throw errors.INVALID({ message: error.message, data: { errors: [{ path: '', message: error.message }] } });
        }
        throw error;
      }
    }),
  });
}
