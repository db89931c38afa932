import { describe, expect, it } from 'vitest';
import type { Finding, RuleId } from '#domain/rules/finding.ts';
import { ruleOf, sentenceOf } from '#domain/rules/index.ts';
import { at } from '../names.ts';

const DAY = { person: 'Fa Jansen', date: '2026-11-30', from: at('07:00'), to: at('19:00'), by: null };
const VISIT = { organisation: 'Bouwbedrijf', lastVisit: '2026-11-20', daysOver: 3 };
const ORDER = { order: '2001', description: 'pallets', deadline: '2026-12-02', estimated: false };

const SENTENCES: readonly { readonly rule: RuleId; readonly facts: object; readonly ends: string }[] = [
  { rule: 'start-not-before', facts: { ...DAY, notBefore: at('07:45') }, ends: 'om 07:00: 45 minuten te vroeg.' },
  { rule: 'start-not-before', facts: { ...DAY, notBefore: at('09:30') }, ends: ': 2 uur en 30 minuten te vroeg.' },
  { rule: 'no-evening', facts: { ...DAY, evening: at('18:00') }, ends: 'tot 19:00: 1 uur na 18:00.' },
  {
    rule: 'transport-window',
    facts: { ...DAY, windowFrom: at('08:30'), windowTo: at('16:00'), outside: 270 },
    ends: 'van 07:00 tot 19:00: 4 uur en 30 minuten daarbuiten.',
  },
  { rule: 'extra-breaks', facts: { ...DAY, to: at('10:00'), most: 120 }, ends: 'geen pauze: 1 uur te lang.' },
  {
    rule: 'group-too-large',
    facts: { ...DAY, workplace: 'P1', max: 2, peak: 4 },
    ends: 'Op P1 zijn er 4 van 07:00 tot 19:00: 2 te veel.',
  },
  { rule: 'jobcoach-visits', facts: { ...VISIT, everyWeeks: 1 }, ends: '; afgesproken is elke week: 3 dagen te laat.' },
  { rule: 'jobcoach-visits', facts: { ...VISIT, everyWeeks: 6 }, ends: 'is eens in de 6 weken: 3 dagen te laat.' },
  {
    rule: 'no-guide-present',
    facts: { ...DAY, group: 'Hal', people: 1, guides: [] },
    ends: 'geen begeleider voor 1 persoon.',
  },
  {
    rule: 'no-guide-present',
    facts: { ...DAY, group: 'Hal', people: 3, guides: [] },
    ends: 'geen begeleider voor 3 mensen.',
  },
  { rule: 'order-late', facts: { ...ORDER, short: 31.2 }, ends: 'Er is 31,2 uur te weinig gepland.' },
];

describe('how much, in words of every day', () => {
  it.each(SENTENCES)('$rule: … $ends', ({ rule, facts, ends }) => {
    const sentence = sentenceOf({ rule, facts: facts as Finding['facts'] });
    expect(sentence.slice(-ends.length)).toBe(ends);
  });
});

describe('time by the clock, in the same words behind every finding', () => {
  const MEETING = { ...DAY, from: at('08:00'), to: at('12:00') };
  it.each([
    ['keep-apart', { ...MEETING, other: 'Bo', workplace: 'P1' }, 'Samen · 4 uur'],
    [
      'no-guide-present',
      { ...MEETING, group: 'Hal', people: 3, guides: [] },
      'Tijd zonder begeleider · 08:00 tot 12:00 (4 uur)',
    ],
    [
      'permanent-presence',
      { ...MEETING, group: 'Hal', site: 'Hal', minutes: 225, guides: [] },
      'Tijd zonder begeleider · 08:00 tot 12:00 (3 uur en 45 minuten werk)',
    ],
    ['not-alone', { ...MEETING, group: 'Hal', to: at('09:15') }, 'Alleen · 08:00 tot 09:15 (1 uur en 15 minuten)'],
    ['late-change', { ...DAY, was: [], now: [], minutes: 225 }, 'Verandert · 3 uur en 45 minuten'],
  ] as const)('%s', (rule, facts, line) => {
    const lines = ruleOf(rule)
      .why(facts)
      .map(({ what, value }) => `${what} · ${value}`);
    expect(lines).toContain(line);
  });
});
