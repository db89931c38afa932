import { describe, expect, it } from 'vitest';
import { refusalOf } from '#domain/plan/decide.ts';
import { type Finding, finding, RULE_IDS, SEVERITIES_OF_TIER } from '#domain/rules/finding.ts';
import { RULES, sentenceOf } from '#domain/rules/index.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { World } from '../world.ts';
import type { RuleTable } from './table.ts';

/** What must never reach a reader. */
const BROKEN = /undefined|null|NaN|Infinity|\[object/;

const files = import.meta.glob<{ table: RuleTable }>('./*.table.ts', { eager: true });
const tables = new Map(Object.entries(files).map(([path, file]) => [path.slice(2, -'.table.ts'.length), file.table]));

describe('the registry', () => {
  it('registers every rule id once, in order of tier', () => {
    expect(RULES.map((r) => r.id).toSorted()).toEqual([...RULE_IDS].toSorted());
    expect(RULES.map((r) => r.tier)).toEqual(RULES.map((r) => r.tier).toSorted((a, b) => a - b));
  });

  it('registers the rules in the order of the catalogue', () => {
    const known = RULE_IDS.filter((id) => RULES.some((r) => r.id === id));
    expect(RULES.map((r) => r.id)).toEqual(known);
  });

  it('lets tier 1 never be overridden and only tier 2 be overridden while planning', () => {
    for (const rule of RULES) {
      if (rule.refuses === 'without-reason') expect(rule.tier).toBe(2);
      if (rule.refuses === 'always' && rule.tier !== 1) expect(rule.id).toBe('outside-agreement');
      if (rule.refuses === 'always') expect(rule.severity).toBe('block');
    }
  });

  it.each(RULES)('$id tells where it comes from, and is as serious as its tier allows', (rule) => {
    expect(rule.source.trim().length).toBeGreaterThan(10);
    expect(rule.title.trim()).not.toBe('');
    // What was agreed with an employer blocks like tier 1 (domain.md, tier 5).
    if (rule.id !== 'outside-agreement') expect(SEVERITIES_OF_TIER[rule.tier]).toContain(rule.severity);
  });

  it.each(RULES.map((r) => r.id))('%s has a table with valid and violating rows', (id) => {
    const table = tables.get(id);
    expect(table, `tests/domain/rules/${id}.table.ts`).toBeDefined();
    expect(table?.valid.length).toBeGreaterThanOrEqual(2);
    expect(table?.violating.length).toBeGreaterThanOrEqual(2);
  });

  it.each(RULES.map((r) => r.id))('%s tells where it comes from', (id) => {
    expect(RULES.find((r) => r.id === id)?.source).toMatch(/\w{3,}/);
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
      expect(sentence).not.toMatch(BROKEN);
    }
  });

  it.each(table?.violating ?? [])('tells the numbers behind it: $name', ({ given }) => {
    for (const f of findingsOf(given)) {
      const lines = rule.why(f.facts);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        expect(line.what.trim()).not.toBe('');
        expect(line.value.trim()).not.toBe('');
        expect(`${line.what} ${line.value}`).not.toMatch(BROKEN);
      }
      // Facts travel as JSON: what comes out of it must tell the same.
      const travelled = JSON.parse(JSON.stringify(f)) as Finding;
      expect(rule.why(travelled.facts)).toEqual(lines);
      expect(sentenceOf(travelled)).toBe(sentenceOf(f));
    }
  });

  it('takes a severity of its tier from the company, and no other', () => {
    const given = table?.violating[0]?.given;
    if (!given) throw new Error(`no violating row for ${rule.id}`);
    for (const severity of ['block', 'warn', 'info'] as const) {
      const found = findingsOf((world) => {
        given(world);
        world.catalogue.ruleChoices.push({ rule: rule.id, severity, version: 1 });
      });
      expect(found.length).toBeGreaterThan(0);
      for (const f of found) {
        const chosen = isChoice(rule, severity) ? severity : rule.severity;
        expect(f.severity).toBe(chosen);
        expect(refusalOf(f)).toBe(chosen === 'block' ? rule.refuses : 'never');
      }
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

/** What a company may choose: within the tier, and never what always refuses. */
function isChoice(rule: Rule, severity: Finding['severity']): boolean {
  return rule.refuses !== 'always' && rule.tier !== 1 && SEVERITIES_OF_TIER[rule.tier].includes(severity);
}

function asMatcher(expected: Record<string, unknown>): Record<string, unknown> {
  const { facts, ...rest } = expected;
  return facts ? { ...rest, facts: expect.objectContaining(facts as Record<string, unknown>) } : rest;
}
