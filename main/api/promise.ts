import { addDays } from '#domain/calendar/dates.ts';
import type { Outlook } from '#domain/capacity/outlook.ts';
import type { PromiseQuestion } from '#domain/capacity/promise-question.ts';
import { promiseWorld } from '#domain/capacity/promise-source.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { list, numericDay } from '#domain/words/dutch.ts';
import { readRevision } from '#main/db/history.ts';
import { type AppContext, dayInAmsterdam } from './context.ts';
import type { Os } from './implementer.ts';
import { outlookHolidays } from './outlook-cache.ts';
import type { PlanSources } from './plan-sources.ts';
import { type PromiseGround, PromiseGroundMoved, PromiseTooLong } from './promiser.ts';

/** Half a year: as far as capacity can be told with any sense. A question about later looks a year ahead. */
const WEEKS = 26;
const MOST_WEEKS = 54;
/** While somebody plans, a question that had to wait is asked anew; not for ever. */
const MOST_ATTEMPTS = 5;

/** "Kan deze order erbij?". */
export function createPromiseApi(context: AppContext, os: Os, { outlooks }: Pick<PlanSources, 'outlooks'>) {
  const { db, promiser } = context;
  return os.promise.router({
    ask: os.promise.ask.handler(({ input, errors, signal }) =>
      grounded(input, errors, async ({ ground, question, revision, today }) => ({
        revision,
        today,
        answer: await promiser.ask(ground, question, signal),
      })),
    ),
    ways: os.promise.ways.handler(({ input, errors, signal }) =>
      grounded(input, errors, async ({ ground, question, revision }) => ({
        revision,
        ways: await promiser.ways(ground, question, signal),
      })),
    ),
  });

  /** Does something with a question in the plan as it is now; anew when the plan changed before that was taken up. */
  async function grounded<T>(input: PromiseQuestion, errors: Errors, work: (asked: Asked) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const today = dayInAmsterdam(context.now());
      const holidays = await outlookHolidays(today);
      const { revision, outlook } = db.snapshot(() => ({
        revision: readRevision(db),
        outlook: outlooks.get(today, holidays),
      }));
      const question = { ...input, from: input.from < today ? today : input.from };
      const wrong = problemOf(outlook, question);
      if (wrong) throw errors.INVALID({ message: wrong.message, data: { errors: [wrong] } });
      try {
        return await work({ ground: groundOf(outlook, revision, question), question, revision, today });
      } catch (error) {
        if (error instanceof PromiseTooLong) throw errors.TOO_LONG();
        if (!(error instanceof PromiseGroundMoved) || attempt === MOST_ATTEMPTS) throw error;
      }
    }
  }
}

interface Asked {
  readonly ground: PromiseGround;
  readonly question: PromiseQuestion;
  readonly revision: number;
  readonly today: IsoDate;
}

/** The errors of the contract that a question may give. */
interface Errors {
  readonly INVALID: (given: {
    readonly message: string;
    readonly data: { readonly errors: { path: string; message: string }[] };
  }) => Error;
  readonly TOO_LONG: () => Error;
}

/** What a question rests on, as it is at this revision: an outlook goes along with later changes. */
function groundOf(outlook: Outlook, revision: number, { from, deadline }: PromiseQuestion): PromiseGround {
  const soon = addDays(outlook.today, 7 * WEEKS - 14);
  const weeks = from <= soon && (deadline ?? soon) <= soon ? WEEKS : MOST_WEEKS;
  const { changes } = outlook;
  return {
    key: `${revision}|${outlook.today}|${weeks}`,
    world() {
      if (outlook.changes !== changes) throw new PromiseGroundMoved();
      return promiseWorld(outlook, weeks);
    },
  };
}

/** What cannot be asked; Dutch, at its field. */
function problemOf(
  { lookup, last }: Outlook,
  { workType, workplaceIds, from, deadline }: PromiseQuestion,
): { readonly path: string; readonly message: string } | null {
  if (!lookup.workTypes.has(workType)) {
    const known = [...lookup.workTypes.values()].filter((t) => t.archivedOn === null).map((t) => t.code);
    return { path: 'workType', message: `Deze werksoort is er niet. Kies ${list(known.sort())}.` };
  }
  for (const id of workplaceIds) {
    const place = lookup.workplaces.get(id);
    if (!place || place.archivedOn !== null) {
      return { path: 'workplaceIds', message: 'Een van deze werkplekken is er niet (meer).' };
    }
    if (place.workType !== workType) {
      return { path: 'workplaceIds', message: `${place.name} is geen plek voor ${workType}.` };
    }
  }
  const tooFar = `Het programma kijkt tot en met ${numericDay(last)}. Kies een eerdere dag.`;
  if (from > last) return { path: 'from', message: tooFar };
  if (deadline !== null && deadline < from) return { path: 'deadline', message: 'Deze dag is al voorbij.' };
  if (deadline !== null && deadline > last) return { path: 'deadline', message: tooFar };
  return null;
}
