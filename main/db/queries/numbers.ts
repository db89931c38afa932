import type { Parameter } from '#domain/model/parameter.ts';
import type { RuleChoice } from '#domain/model/rule-choice.ts';
import type { Db, ReadDb } from '../connection.ts';
import { recordTable } from '../table-access.ts';
import type { Tables } from '../tables.ts';

const parameters = recordTable('parameter', { key: 'id', orderBy: ['key', 'valid_from'] });
const choices = recordTable('rule_choice', { key: 'rule', orderBy: [] });

const toParameter = (row: Tables['parameter']): Parameter => ({
  id: row.id,
  key: row.key,
  value: row.value,
  validFrom: row.valid_from,
  confirmed: row.confirmed === 1,
  source: row.source,
  version: row.version,
});

export const readParameters = (db: ReadDb): Parameter[] => parameters.all(db).map(toParameter);

export function readParameter(db: ReadDb, id: string): Parameter | null {
  const row = parameters.one(db, id);
  return row ? toParameter(row) : null;
}

export function writeParameter(db: Db, parameter: Parameter): void {
  parameters.write(db, {
    id: parameter.id,
    key: parameter.key,
    value: parameter.value,
    valid_from: parameter.validFrom,
    confirmed: parameter.confirmed ? 1 : 0,
    source: parameter.source,
    version: parameter.version,
  });
}

export const removeParameter = parameters.remove;

export const readRuleChoices = (db: ReadDb): RuleChoice[] => choices.all(db).map((row) => ({ ...row }));

export function readRuleChoice(db: ReadDb, rule: string): RuleChoice | null {
  const row = choices.one(db, rule);
  return row ? { ...row } : null;
}

export function writeRuleChoice(db: Db, { rule, severity, version }: RuleChoice): void {
  choices.write(db, { rule, severity, version });
}

export const removeRuleChoice = choices.remove;
