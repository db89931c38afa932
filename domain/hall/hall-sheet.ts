import { z } from 'zod';
import { isoDate, minuteOfDay } from '../model/common.ts';

/**
 * What hangs in the hall for everyone to read. Strict all the way down: a field that is not named here cannot be sent.
 * No ids, numbers or dates of people, and no word on why a seat is empty.
 */
const hallPerson = z.strictObject({
  /** As a card on the board: "F. Demir"; the whole name where two people of the day have one card name. */
  name: z.string(),
  isGuide: z.boolean(),
  /** Own times where they are not those of the block, in minutes of the day; null = the whole block. */
  from: minuteOfDay.nullable(),
  to: minuteOfDay.nullable(),
});
export type HallPerson = z.infer<typeof hallPerson>;

const hallPlace = z.strictObject({
  code: z.string(),
  name: z.string(),
  /** Who is there, guides first, then by name. */
  people: z.array(hallPerson),
  /** Seats that nobody takes: never planned, or somebody stayed away. */
  empty: z.int().min(0),
});
export type HallPlace = z.infer<typeof hallPlace>;

const hallTeam = z.strictObject({
  /** Name of the guidance group, else of its werksoort. */
  name: z.string(),
  /** Code of the werksoort: for its colour and icon. */
  workType: z.string(),
  /** In order of code; only those where somebody is planned. */
  places: z.array(hallPlace),
});
export type HallTeam = z.infer<typeof hallTeam>;

const hallBlock = z.strictObject({
  name: z.string(),
  from: minuteOfDay,
  to: minuteOfDay,
  teams: z.array(hallTeam),
});
export type HallBlock = z.infer<typeof hallBlock>;

/** The board of one site on one day, by part of the day and team. */
export const hallBoard = z.strictObject({
  site: z.string(),
  date: isoDate,
  /** A holiday or a closure. Its name is free text, so it stays out. */
  isClosed: z.boolean(),
  /** In order of time; only those in which somebody is planned. */
  blocks: z.array(hallBlock),
});
export type HallBoard = z.infer<typeof hallBoard>;
