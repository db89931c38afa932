import { z } from 'zod';
import { absence } from './absence.ts';
import { agreement } from './agreement.ts';
import { assignment } from './assignment.ts';
import { baseRow } from './base-row.ts';
import { exception } from './exception.ts';
import { guidanceNorm, settings } from './norm.ts';
import { order } from './order.ts';
import { parameter } from './parameter.ts';
import { person } from './person.ts';
import { progress } from './progress.ts';
import { publication } from './publication.ts';
import { ruleChoice } from './rule-choice.ts';
import { block, closure, organisation, site } from './site.ts';
import { workType } from './work.ts';
import { aid, workplace } from './workplace.ts';

/** Everything that can change, by kind. Undo, the change stream and the import all speak this. */
export const recordSchemas = {
  site,
  block,
  closure,
  organisation,
  workType,
  workplace,
  aid,
  person,
  order,
  progress,
  absence,
  assignment,
  baseRow,
  norm: guidanceNorm,
  parameter,
  ruleChoice,
  agreement,
  exception,
  publication,
  settings,
} as const;
export type RecordKind = keyof typeof recordSchemas;
export type RecordOf<K extends RecordKind> = z.infer<(typeof recordSchemas)[K]>;

/** One reversible change of one record; before null = created, after null = removed. */
export type ChangeOf<K extends RecordKind> = {
  readonly kind: K;
  readonly before: RecordOf<K> | null;
  readonly after: RecordOf<K> | null;
};
export type RecordChange = { [K in RecordKind]: ChangeOf<K> }[RecordKind];

const changeOf = <K extends RecordKind>(kind: K) =>
  z.object({
    kind: z.literal(kind),
    before: recordSchemas[kind].nullable(),
    after: recordSchemas[kind].nullable(),
  });

export const recordChange = z.discriminatedUnion('kind', [
  changeOf('site'),
  changeOf('block'),
  changeOf('closure'),
  changeOf('organisation'),
  changeOf('workType'),
  changeOf('workplace'),
  changeOf('aid'),
  changeOf('person'),
  changeOf('order'),
  changeOf('progress'),
  changeOf('absence'),
  changeOf('assignment'),
  changeOf('baseRow'),
  changeOf('norm'),
  changeOf('parameter'),
  changeOf('ruleChoice'),
  changeOf('agreement'),
  changeOf('exception'),
  changeOf('publication'),
  changeOf('settings'),
]) as unknown as z.ZodType<RecordChange>;

/** The key under which a record is known within its kind. */
export function recordKey(kind: RecordKind, record: RecordOf<RecordKind>): string {
  if (kind === 'settings') return 'settings';
  if (kind === 'ruleChoice') return (record as RecordOf<'ruleChoice'>).rule;
  if (kind === 'workType') return (record as RecordOf<'workType'>).code;
  return (record as { id: string }).id;
}

/** The same changes the other way round, last first: what undo writes. */
export function inverse(changes: readonly RecordChange[]): RecordChange[] {
  return changes.toReversed().map((c) => ({ kind: c.kind, before: c.after, after: c.before }) as RecordChange);
}
