import { z } from 'zod';
import { absenceKind } from '../model/absence.ts';
import { isoDate, minuteOfDay } from '../model/common.ts';
import { absenceId, assignmentId, blockId, orderId, personId, workplaceId } from '../model/ids.ts';

/** Why a need is overridden; asked only when the plan refuses for a tier that may be overridden. */
const reason = z.string().trim().min(3, 'Geef een reden van minstens 3 letters.').max(300).optional();

const cell = { workplaceId, date: isoDate, blockId };

const place = z.object({
  do: z.literal('place'),
  personId,
  ...cell,
  orderId: orderId.nullable(),
  /** Own times; null = those of the block. */
  from: minuteOfDay.nullable(),
  to: minuteOfDay.nullable(),
  /** In the place of somebody who is away. */
  fillsIn: z.boolean().optional(),
  reason,
});
const move = z.object({ do: z.literal('move'), assignmentId, ...cell, orderId: orderId.nullable(), reason });
const swap = z.object({ do: z.literal('swap'), first: assignmentId, second: assignmentId, reason });
const remove = z.object({ do: z.literal('remove'), assignmentIds: z.array(assignmentId).min(1) });
const setTimes = z.object({
  do: z.literal('set-times'),
  assignmentId,
  from: minuteOfDay.nullable(),
  to: minuteOfDay.nullable(),
  reason,
});
const setOrder = z.object({ do: z.literal('set-order'), assignmentId, orderId: orderId.nullable() });
/** Removes the assignments that fall in the absence, so that the gaps show as free seats. */
const markAbsent = z.object({
  do: z.literal('mark-absent'),
  personId,
  from: isoDate,
  to: isoDate,
  blockName: z.string().trim().toLowerCase().min(1).max(40).nullable(),
  kind: absenceKind.nullable(),
});
const endAbsence = z.object({ do: z.literal('end-absence'), absenceId });

/** Lets standing findings of tier 2 or 4 stay, with a reason. A cause is a finding's key without its moment. */
const allow = z.object({
  do: z.literal('allow'),
  causes: z.array(z.string().min(1).max(300)).min(1).max(200),
  reason: z.string().trim().min(3, 'Geef een reden van minstens 3 letters.').max(300),
});
const disallow = z.object({ do: z.literal('disallow'), cause: z.string().min(1).max(300) });

const single = z.discriminatedUnion('do', [place, move, swap, remove, setTimes, setOrder, markAbsent, endAbsence]);
export type SingleCommand = z.infer<typeof single>;

/** Several at once are one gesture: all of them or none, one step of undo. */
export const command = z.discriminatedUnion('do', [
  place,
  move,
  swap,
  remove,
  setTimes,
  setOrder,
  markAbsent,
  endAbsence,
  allow,
  disallow,
  z.object({ do: z.literal('several'), commands: z.array(single).min(1).max(500), reason }),
]);
export type Command = z.infer<typeof command>;

/** A command that changes who works where, as against one that lets a finding stand. */
export type PlanningCommand = Exclude<Command, { readonly do: 'allow' | 'disallow' }>;
