import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composed, sameContent } from '#domain/model/compose.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { added, assignmentOf, day, fatima, order } from '#tests/main/company.ts';

const first = assignmentOf(1);
const later = assignmentOf(1, { date: day('2026-12-01'), version: 2 });
const last = assignmentOf(1, { date: day('2026-12-02'), version: 3 });
const change = (before: typeof first | null, after: typeof first | null): RecordChange => ({
  kind: 'assignment',
  before,
  after,
});

test.each([
  ['made and moved is made where it went', [change(null, first), change(first, later)], [change(null, later)]],
  ['moved twice is moved once', [change(first, later), change(later, last)], [change(first, last)]],
  ['moved and back is nothing', [change(first, later), change(later, { ...first, version: 3 })], []],
  ['made and removed is nothing', [change(null, first), change(first, null)], []],
  ['removed and made again as it was is nothing', [change(first, null), change(null, { ...first, version: 9 })], []],
  ['moved and removed is removed', [change(first, later), change(later, null)], [change(first, null)]],
  ['a change without effect is nothing', [change(first, first)], []],
])('%s', (_, changes, expected) => {
  expect(composed(changes)).toEqual(expected);
});

test('records of other kinds and other keys stay apart', () => {
  const changes = [added('order', order), added('person', fatima), change(null, first)];
  expect(composed([...changes, change(first, later)])).toEqual([changes[0], changes[1], change(null, later)]);
});

test('a change cannot turn one record into another', () => {
  expect(() => composed([change(first, assignmentOf(2))])).toThrow('must not change');
});

test.each([
  ['another version', { ...order, version: 8 }, true],
  ['another deadline', { ...order, deadline: day('2026-12-19') }, false],
  ['another amount deep inside', { ...order, amount: { kind: 'hours', normMinutes: 6000, doneMinutes: 1 } }, false],
  ['a list in another order', { ...order, certificates: ['VCA', 'BHV'] }, false],
  ['null', null, false],
] as const)('content: %s', (_, other, same) => {
  const listed = { ...order, certificates: other !== null && 'certificates' in other ? ['BHV', 'VCA'] : [] };
  const base = other !== null && other.certificates.length > 0 ? listed : order;
  expect(sameContent(base, other as typeof order | null)).toBe(same);
});

/** A chain of changes of a few records: each begins where the one before it ended. */
const chain = fc
  .array(
    fc.record({
      record: fc.integer({ min: 1, max: 3 }),
      state: fc.option(fc.integer({ min: 0, max: 2 }), { nil: null }),
    }),
    { maxLength: 14 },
  )
  .map((steps) => {
    const now = new Map<number, typeof first | null>();
    let version = 1;
    return steps.flatMap(({ record, state }): RecordChange[] => {
      const before = now.get(record) ?? null;
      version += 1;
      const after = state === null ? null : assignmentOf(record, { from: 480 + state, version });
      now.set(record, after);
      return before === null && after === null ? [] : [change(before, after)];
    });
  });

/** Without versions and order: what composing promises. */
const meaning = (changes: readonly RecordChange[]): string[] =>
  changes.map((c) => JSON.stringify(c, (key, value: unknown) => (key === 'version' ? 0 : value))).sort();

test('composing in parts, however they are cut, gives what composing at once gives', () => {
  fc.assert(
    fc.property(chain, fc.nat(14), fc.nat(14), (changes, a, b) => {
      const [from, to] = a <= b ? [a, b] : [b, a];
      const [one, two, three] = [changes.slice(0, from), changes.slice(from, to), changes.slice(to)];
      const atOnce = meaning(composed(changes));
      const left = composed([...composed([...one, ...two]), ...three]);
      const right = composed([...one, ...composed([...two, ...three])]);
      expect(meaning(left)).toEqual(atOnce);
      expect(meaning(right)).toEqual(atOnce);
    }),
    { numRuns: 500, seed: 20_261_123 },
  );
});
