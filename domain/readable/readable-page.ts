import { z } from 'zod';
import { isoDate, isoWeek, minuteOfDay } from '../model/common.ts';
import { language } from '../model/language.ts';
import { PICTOGRAMS, type Pictogram } from './pictogram.ts';

/** The same in Dutch and in the second language; null = there is none, or it has no word for it. */
const words = z.strictObject({ nl: z.string(), other: z.string().nullable() });
export type Words = z.infer<typeof words>;

const pictogram = z.enum(PICTOGRAMS as [Pictogram, ...Pictogram[]]);

/** A stay at one place, the pause between its parts of the day included. */
const readableStay = z.strictObject({
  isNew: z.boolean(),
  work: words,
  /** Code of the werksoort: its colour. */
  workType: z.string(),
  workPictogram: pictogram,
  kind: words,
  kindPictogram: pictogram,
  /** "P1 Inpaktafel". */
  place: z.string(),
  /** Minutes of the day. */
  from: minuteOfDay,
  to: minuteOfDay,
  times: words,
  pauses: z.array(z.strictObject({ from: minuteOfDay, to: minuteOfDay, words })),
  /** null = goes there some other way. */
  bus: words.nullable(),
  /** Names; at most two. */
  guides: z.array(z.string()),
});
export type ReadableStay = z.infer<typeof readableStay>;

const readableDay = z.strictObject({
  date: isoDate,
  name: words,
  /** "30 november". */
  day: z.string(),
  /** Something is otherwise than in the version before. */
  isNew: z.boolean(),
  /** In order of time; none = does not work. */
  stays: z.array(readableStay),
});
export type ReadableDay = z.infer<typeof readableDay>;

/**
 * One person's week, for that person: all that a readable roster can say. What is restricted (needs, target group, wage
 * value, absences and lessons) has no field, and a field that is not here is refused.
 */
export const readablePage = z.strictObject({
  name: z.string(),
  week: isoWeek,
  language: language.nullable(),
  roster: words,
  weekName: words,
  /** "30 november tot en met 4 december 2026". */
  period: z.string(),
  days: z.array(readableDay),
  /** What holds for every day: sentences of their own. */
  labels: z.strictObject({ guide: words, free: words, fresh: words, changed: words, ask: words }),
  hasNew: z.boolean(),
  /** Set when it is not published. */
  unsure: words.nullable(),
  /** "Hal Uraniumweg · Productie · week 49 van 2026 · versie 2". */
  source: z.string(),
});
export type ReadablePage = z.infer<typeof readablePage>;
