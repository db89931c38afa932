import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/model/common.ts';
import { command } from '#domain/plan/command.ts';
import { periodError } from '#features/board/panels/absence-period.ts';
import { orderTone, orderWords } from '#features/board/panels/order-words.ts';
import { absenceWords, certificateLevel, certificateWords, hoursWords } from '#features/board/panels/person-words.ts';
import { MAX_EXPLANATION, REASONS, type ReasonId, reasonOf } from '#features/board/panels/reasons.ts';
import { timesError } from '#features/board/panels/times.ts';
import { guidanceEffectWords } from '#features/board/verdict-words.ts';
import { at, idOf } from '#tests/domain/names.ts';

const day = (text: string) => text as IsoDate;
const MONDAY = day('2026-11-30');

describe('certificates', () => {
  it.each([
    [null, 'valid', 'geldig'],
    ['2027-06-01', 'valid', 'geldig tot en met 01-06-2027'],
    ['2026-12-31', 'valid', 'geldig tot en met 31-12-2026'],
    ['2026-12-30', 'soon', 'loopt af op 30-12-2026'],
    ['2026-11-30', 'soon', 'loopt af op 30-11-2026'],
    ['2026-11-29', 'expired', 'verlopen op 29-11-2026'],
  ] as const)('valid to %s', (validTo, level, words) => {
    const certificate = { validTo: validTo === null ? null : day(validTo) };
    expect(certificateLevel(certificate, MONDAY)).toBe(level);
    expect(certificateWords(certificate, MONDAY)).toBe(words);
  });
});

describe('the reason of an override', () => {
  it.each<[ReasonId | null, string, string | null, string]>([
    [null, '', 'choice', 'Kies een reden.'],
    [null, 'zomaar', 'choice', 'Kies een reden.'],
    ['agreed', '', null, 'In overleg met de medewerker'],
    ['agreed', '  tot tien uur ', null, 'In overleg met de medewerker: tot tien uur'],
    ['other', ' x ', 'line', 'Schrijf op wat de reden is.'],
    ['other', ' proefdag ', null, 'proefdag'],
  ])('%s with "%s"', (choice, line, field, text) => {
    const draft = reasonOf(choice, line);
    expect(draft.ok ? [null, draft.reason] : [draft.field, draft.error]).toEqual([field, text]);
  });

  it('always fits in what a command may carry', () => {
    for (const { id } of REASONS) {
      const draft = reasonOf(id, 'x'.repeat(MAX_EXPLANATION));
      const place = {
        do: 'set-times',
        assignmentId: idOf('assignment', 'a'),
        from: null,
        to: null,
        reason: draft.ok ? draft.reason : '',
      };
      expect(command.safeParse(place).success).toBe(true);
    }
  });
});

describe('own times', () => {
  const morning = { name: 'ochtend', from: at('08:00'), to: at('12:00') };
  it.each([
    ['08:30', '11:00', null],
    ['07:00', '09:00', null],
    ['09:00', '09:00', 'De eindtijd moet na de begintijd liggen.'],
    ['11:00', '09:00', 'De eindtijd moet na de begintijd liggen.'],
    ['12:00', '13:00', 'Kies tijden in de ochtend (08:00 tot 12:00).'],
    ['06:00', '08:00', 'Kies tijden in de ochtend (08:00 tot 12:00).'],
  ])('%s to %s', (from, to, error) => expect(timesError(morning, at(from), at(to))).toBe(error));
  it('asks for both', () => expect(timesError(morning, at('08:00'), null)).toMatch(/^Vul twee tijden in/));
});

describe('a period of absence', () => {
  it.each([
    ['2026-11-30', '2026-11-30', null],
    ['2026-11-30', '2026-12-02', null],
    ['2026-12-02', '2026-11-30', 'De laatste dag ligt voor de eerste dag. Kies een latere laatste dag.'],
    [null, '2026-11-30', 'Vul een eerste en een laatste dag in, bijvoorbeeld 24-11-2026.'],
  ])('%s to %s', (from, to, error) => expect(periodError(from, to)).toBe(error));

  it.each([
    ['2026-11-30', '2026-11-30', null, 'afwezig op ma 30 nov'],
    ['2026-11-30', '2026-11-30', 'ochtend', 'afwezig op ma 30 nov (ochtend)'],
    ['2026-11-30', '2026-12-02', null, 'afwezig van ma 30 nov tot en met wo 2 dec'],
  ])('%s to %s, %s in words', (from, to, blockName, words) =>
    expect(absenceWords({ from: day(from), to: day(to), blockName })).toBe(words),
  );
});

describe('orders', () => {
  it.each([
    [{ level: 'late', shortMinutes: 390, estimated: false }, 'red', '6,5 uur tekort'],
    [{ level: 'late', shortMinutes: 390, estimated: true }, 'red', '6,5 uur tekort (geschat)'],
    [{ level: 'later', shortMinutes: 390, estimated: false }, 'neutral', 'nog 6,5 uur te plannen'],
    [{ level: 'impossible', shortMinutes: 390, estimated: false }, 'red', 'kan niet op tijd, 6,5 uur tekort'],
    [{ level: 'tight', shortMinutes: 0, estimated: false }, 'amber', 'krap'],
    [{ level: 'on-time', shortMinutes: 0, estimated: false }, 'green', 'op schema'],
    [{ level: 'ready', shortMinutes: 0, estimated: false }, 'green', 'klaar'],
  ] as const)('%o', (state, tone, words) => {
    expect(orderTone(state)).toBe(tone);
    expect(orderWords(state)).toBe(words);
  });
});

describe('guidance of a drop', () => {
  const s = (load: number, capacity: number) => ({ load, capacity });
  it.each([
    [{ before: s(1.5, 2), after: s(1.8, 2) }, 'begeleiding 1,5 → 1,8 van 2'],
    [{ before: s(1.5, 2), after: s(1.5, 2) }, null],
    [{ before: s(1.5, 1), after: s(1.5, 2) }, 'begeleiding 1,5 van 1 → 1,5 van 2'],
    [{ before: s(1.5, 0), after: s(1.6, 0) }, 'begeleiding 1,5 → 1,6, geen begeleider'],
    [null, null],
  ])('%o', (effect, words) => expect(guidanceEffectWords(effect)).toBe(words));
});

it('hours of a week against the contract', () => {
  expect(hoursWords({ paidMinutes: 615, contractMinutes: 1440 })).toBe('10,25 van 24 uur');
});
