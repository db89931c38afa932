import type { Assignment } from '#domain/model/assignment.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { Need } from '#domain/model/need.ts';
import { idOf } from '../names.ts';
import type { World } from '../world.ts';

export const personIdOf = (name: string) => idOf('person', name) as never;
export const placeIdOf = (code: string) => idOf('workplace', code) as never;

/** Lets all needs of somebody hold from or until a day, or say who established them. */
export function dated(w: World, name: string, more: Partial<Pick<Need, 'validFrom' | 'validTo' | 'source'>>): void {
  const person = w.person(name);
  if (person.kind === 'employee') person.needs = person.needs.map((n) => ({ ...n, ...more }));
}

export const day = (text: string): IsoDate => text as IsoDate;

/** An override as a planner leaves it. */
export function override(rule: string, cause = ''): Assignment['overrides'][number] {
  return { rule, cause, reason: 'eigen verzoek', by: 'T. de Boer', at: '2026-11-30T07:15:00Z' };
}
