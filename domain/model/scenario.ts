import { z } from 'zod';
import { shortText } from './common.ts';
import { scenarioId } from './ids.ts';
import type { Person } from './person.ts';
import { type RecordChange, recordChange } from './record.ts';

/** One thing that was tried: what it changes, in words a person recognises. */
export const scenarioStep = z.object({ label: z.string().min(1), changes: z.array(recordChange) });
export type ScenarioStep = z.infer<typeof scenarioStep>;

export const scenarioName = shortText.max(80, 'Dit is te lang (meer dan 80 tekens).');

/**
 * Wat als: a named copy-on-write of the plan. It holds the changes that were tried and nothing else; no kind of record,
 * so that neither history nor the change stream of the real plan ever speaks of it.
 */
export const scenario = z.object({
  id: scenarioId,
  name: scenarioName,
  createdAt: z.iso.datetime(),
  by: z.string().min(1),
  /** Where the real plan stood when the scenario was made. */
  baseRevision: z.int().min(0),
  /** Goes up by one with each step and each undo. */
  revision: z.int().min(0),
  steps: z.array(scenarioStep),
});
export type Scenario = z.infer<typeof scenario>;

/** All that a scenario changes, in order; see `composed` for one change a record. */
export const changesOf = ({ steps }: Pick<Scenario, 'steps'>): RecordChange[] => steps.flatMap((step) => step.changes);

/** Numbers of people who exist in a scenario only: extra hands of whom nothing more is known. */
const MADE_UP = /^wat-als-\d+$/;

/** The number of the n-th person made up for a scenario. */
export const madeUpNumber = (n: number): string => `wat-als-${n}`;

/** True for somebody who was made up for a scenario and can never enter the real plan. */
export const isMadeUp = ({ number }: Pick<Person, 'number'>): boolean => MADE_UP.test(number);
