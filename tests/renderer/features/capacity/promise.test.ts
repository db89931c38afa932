import { describe, expect, it } from 'vitest';
import type { PromiseAnswer, PromiseChange } from '#domain/capacity/promise-question.ts';
import { PROMISE_LIMITS } from '#domain/capacity/promise-question.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { order } from '#domain/model/order.ts';
import {
  certificatesOf,
  newDraft,
  normMinutesOf,
  orderDraftOf,
  type PromiseDraft,
  questionOf,
} from '#features/capacity/promise/promise-draft.ts';
import {
  answerWords,
  cautions,
  changeWords,
  freeWords,
  limitWords,
  normHours,
} from '#features/capacity/promise/promise-words.ts';
import { World } from '#tests/domain/world.ts';

const day = (text: string) => text as IsoDate;
const TODAY = day('2026-11-23');

const draft = (given: Partial<PromiseDraft> = {}): PromiseDraft => ({
  ...newDraft('productie', TODAY),
  amount: { kind: 'hours', hours: 40 },
  ...given,
});

const answer = (given: Partial<PromiseAnswer> = {}): PromiseAnswer => ({
  safeOn: day('2026-12-18'),
  until: day('2027-11-28'),
  inTime: null,
  askedMinutes: 2400,
  possibleMinutes: 2400,
  grossMinutes: 72_000,
  fittingMinutes: 38_400,
  weeks: [],
  places: [],
  estimated: false,
  bottleneck: null,
  givesWay: [],
  rounding: { grouped: false, daysUntil: null },
  ...given,
});

describe('what is asked', () => {
  it.each([
    [{ kind: 'hours', hours: 40 }, 2400],
    [{ kind: 'hours', hours: null }, null],
    [{ kind: 'hours', hours: Number.NaN }, null],
    [{ kind: 'hours', hours: 0 }, null],
    [{ kind: 'pieces', pieces: 100, minutesPerPiece: 1.5 }, 150],
    [{ kind: 'pieces', pieces: 100, minutesPerPiece: null }, null],
    [{ kind: 'pieces', pieces: 3, minutesPerPiece: 0.1 }, 0.3],
  ] as const)('%j is %j norm minutes', (amount, minutes) => expect(normMinutesOf({ amount })).toBe(minutes));

  it('is a question when all is filled in', () => {
    expect(questionOf(draft({ certificates: ['VCA'] }))).toEqual({
      question: {
        workType: 'productie',
        normMinutes: 2400,
        from: TODAY,
        deadline: null,
        certificates: ['VCA'],
        workplaceIds: [],
      },
    });
  });

  it.each([
    [{ amount: { kind: 'hours', hours: null } }, { amount: 'Vul in hoeveel werk het is.' }],
    [{ amount: { kind: 'hours', hours: 1e9 } }, { amount: 'Dit is te veel in een keer.' }],
    [{ from: null }, { from: 'Vul een datum in.' }],
    [{ deadline: 'morgen' }, { deadline: 'Schrijf de datum zo: 24-11-2026.' }],
    [{ deadline: '2026-11-01' }, { deadline: 'De deadline ligt voor de eerste dag.' }],
    [{ workType: '' }, { workType: 'Kies een werksoort.' }],
  ] as const)('%j is told at its field', (given, errors) => expect(questionOf(draft(given))).toEqual({ errors }));

  it.each<[Partial<PromiseDraft>, boolean | null, string | null, string]>([
    [{}, null, '2026-12-18', '2026-12-18'],
    [{ deadline: '2026-12-31' }, true, '2026-12-18', '2026-12-31'],
    [{ deadline: '2026-12-04' }, false, '2026-12-18', '2026-12-18'],
    [{ deadline: '2026-12-04' }, false, null, '2026-12-04'],
    [{ amount: { kind: 'pieces', pieces: 100, minutesPerPiece: 1.5 } }, null, '2026-12-18', '2026-12-18'],
  ])('an order made of %j (in time: %j, safe on %j) is due on %s and fits the model', (given, inTime, safeOn, due) => {
    const asked = draft(given);
    const read = questionOf(asked);
    if (!('question' in read)) throw new Error('No question');
    const made = orderDraftOf(asked, read.question, { inTime, safeOn: safeOn === null ? null : day(safeOn) });
    expect(made).toMatchObject({ startsOn: TODAY, deadline: due, workType: 'productie' });
    const whole = { ...new World().order('9'), ...made };
    expect(order.safeParse(whole).error?.issues ?? []).toEqual([]);
  });

  it('offers every certificate once, by the alphabet', () => {
    const w = new World();
    w.workplace('P1', { requiredCertificates: ['heftruck', 'VCA'] });
    w.workplace('P2', { requiredCertificates: ['VCA', 'Élan'] });
    expect(certificatesOf({ people: [], workplaces: w.catalogue.workplaces })).toEqual(['Élan', 'heftruck', 'VCA']);
  });
});

describe('the answer', () => {
  it.each<[string | null, Partial<PromiseAnswer>, string, string, string]>([
    [null, {}, 'green', 'Ja, vanaf ma 23 nov kan dat. Vroegst veilig klaar: vr 18 dec.', ''],
    ['2026-12-31', { inTime: true }, 'green', 'Ja, dat kan voor do 31 dec. Vroegst veilig klaar: vr 18 dec.', ''],
    [
      '2026-12-04',
      { inTime: false, possibleMinutes: 1200 },
      'amber',
      'Nee, niet voor vr 4 dec. Vroegst veilig klaar: vr 18 dec.',
      'Op vr 4 dec is er plek voor 20 normuur van de 40 normuur.',
    ],
    [
      null,
      { safeOn: null, possibleMinutes: 570 },
      'red',
      'Nee, dit kan niet voor zo 28 nov 2027.',
      'Tot en met zo 28 nov 2027 is er plek voor 9,5 normuur van de 40 normuur.',
    ],
  ])('deadline %s, %j', (deadline, given, tone, sentence, more) => {
    const asked = { from: day('2026-11-16'), deadline: deadline === null ? null : day(deadline) };
    expect(answerWords(asked, answer(given), TODAY)).toEqual({ tone, sentence, more });
  });

  it('a start that is still to come is named, a date of another year with its year', () => {
    const asked = { from: day('2027-01-11'), deadline: null };
    expect(answerWords(asked, answer({ safeOn: day('2027-02-05') }), TODAY).sentence).toBe(
      'Ja, vanaf ma 11 jan 2027 kan dat. Vroegst veilig klaar: vr 5 feb 2027.',
    );
  });

  it.each([
    [{}, 'Vrij is 1.200 normuur. Daarvan past 640 normuur (53 %) bij dit werk.'],
    [{ fittingMinutes: 72_000 }, 'Alle vrije uren passen bij dit werk: 1.200 normuur.'],
    [{ grossMinutes: 0, fittingMinutes: 0 }, 'Er zijn in deze tijd geen vrije uren.'],
  ])('gross beside fitting: %j', (given, words) => expect(freeWords(answer(given))).toBe(words));

  it('every limit has a sentence of its own', () => {
    expect(new Set(PROMISE_LIMITS.map(limitWords)).size).toBe(PROMISE_LIMITS.length);
  });

  it('what would give way is said with names', () => {
    const w = new World();
    const place = w.workplace('P1', { name: 'Inpaktafel' });
    const other = w.order('2041', { description: 'Dozen' });
    const words = (change: PromiseChange) => changeWords(change, w.catalogue);
    expect(
      words({ kind: 'order-later', orderId: other.id, deadline: day('2026-12-04'), later: day('2026-12-11') }),
    ).toBe('Lever order 2041 Dozen later: 11-12-2026 in plaats van 04-12-2026.');
    expect(words({ kind: 'guide', group: 'productie in Hal', siteId: place.siteId, guides: 1 })).toBe(
      'Zet elke dag een begeleider erbij: productie in Hal.',
    );
    expect(words({ kind: 'seats', workplaceId: place.id, seats: 1 })).toBe('Maak 1 plaats erbij op P1 Inpaktafel.');
    expect(words({ kind: 'certificate', certificate: 'heftruck', people: 2 })).toBe(
      'Laat 2 mensen het certificaat heftruck halen.',
    );
  });

  it('says how sure it is', () => {
    expect(cautions(answer(), TODAY)).toEqual([]);
    const unsure = answer({ estimated: true, rounding: { grouped: true, daysUntil: day('2027-01-18') } });
    expect(cautions(unsure, TODAY)).toHaveLength(3);
  });

  it.each([
    [30, '0,5 normuur'],
    [570, '9,5 normuur'],
    [606, '10 normuur'],
    [74_400, '1.240 normuur'],
  ])('%d norm minutes is %s', (minutes, words) => expect(normHours(minutes)).toBe(words));
});
