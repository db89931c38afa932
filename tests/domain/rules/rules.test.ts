import { describe, expect, it } from 'vitest';
import { finding, RULE_IDS } from '#domain/rules/finding.ts';
import { RULES, sentenceOf } from '#domain/rules/index.ts';
import { World } from '../world.ts';
import type { RuleTable } from './table.ts';

const files = import.meta.glob<{ table: RuleTable }>('./*.table.ts', { eager: true });
const tables = new Map(Object.entries(files).map(([path, file]) => [path.slice(2, -'.table.ts'.length), file.table]));

describe('the registry', () => {
  it('registers every rule id once, in order of tier', () => {
    expect(RULES.map((r) => r.id).toSorted()).toEqual([...RULE_IDS].toSorted());
    expect(RULES.map((r) => r.tier)).toEqual(RULES.map((r) => r.tier).toSorted((a, b) => a - b));
  });

  it('lets tier 1 never be overridden and only tier 2 be overridden while planning', () => {
    for (const rule of RULES) {
      if (rule.refuses === 'without-reason') expect(rule.tier).toBe(2);
      if (rule.refuses === 'always') expect(rule.tier).toBe(1);
    }
  });

  it.each(RULES.map((r) => r.id))('%s has a table with valid and violating rows', (id) => {
    const table = tables.get(id);
    expect(table, `tests/domain/rules/${id}.table.ts`).toBeDefined();
    expect(table?.valid.length).toBeGreaterThanOrEqual(2);
    expect(table?.violating.length).toBeGreaterThanOrEqual(2);
  });

  it('has no table for a rule that does not exist', () => {
    expect([...tables.keys()].filter((id) => !RULE_IDS.includes(id as never))).toEqual([]);
  });
});

describe.each(RULES.map((rule) => ({ rule, table: tables.get(rule.id) })))('$rule.id', ({ rule, table }) => {
  const findingsOf = (given: (world: World) => void) => {
    const world = new World();
    given(world);
    return world
      .plan()
      .findings()
      .filter((f) => f.rule === rule.id)
      .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  };

  it.each(table?.valid ?? [])('finds nothing: $name', ({ given }) => {
    expect(findingsOf(given)).toEqual([]);
  });

  it.each(table?.violating ?? [])('finds: $name', ({ given, finds }) => {
    const found = findingsOf(given);
    expect(found).toHaveLength(finds.length);
    for (const expected of finds) expect(found).toContainEqual(expect.objectContaining(asMatcher(expected)));
    for (const f of found) {
      expect(finding.safeParse(f).success, 'fits the contract').toBe(true);
      expect(f.tier).toBe(rule.tier);
      const sentence = sentenceOf(f);
      expect(sentence).toMatch(/^[A-Z0-9].*\.$/s);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  it.each(table?.violating ?? [])('does not depend on the order of rows: $name', ({ given }) => {
    const straight = findingsOf(given);
    const reversed = findingsOf((world) => {
      given(world);
      world.assignments.reverse();
      world.catalogue.people.reverse();
      world.absences.reverse();
    });
    expect(reversed).toEqual(straight);
  });
});

function asMatcher(expected: Record<string, unknown>): Record<string, unknown> {
  const { facts, ...rest } = expected;
  return facts ? { ...rest, facts: expect.objectContaining(facts as Record<string, unknown>) } : rest;
}
