import { describe, expect, it, vi } from 'vitest';
import type { PromiseAnswer, PromiseChange, PromiseWays } from '#domain/capacity/promise-question.ts';
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
import { PromiseRunner } from '#features/capacity/promise/promise-runner.ts';
import {
  answerWords,
  cautions,
  changeWords,
  freeWords,
  limitWords,
  normHours,
  questionWords,
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

  it('repeats what was asked', () => {
    const w = new World();
    const place = w.workplace('P1', { name: 'Inpaktafel' });
    const read = questionOf(draft({ deadline: '2027-01-08', certificates: ['VCA', 'BHV'], workplaceIds: [place.id] }));
    if (!('question' in read)) throw new Error('No question');
    expect(questionWords(read.question, w.catalogue, TODAY)).toBe(
      'Productie, 40 normuur, vanaf ma 23 nov, klaar op vr 8 jan 2027, met VCA en BHV, op P1 Inpaktafel',
    );
  });

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

describe('asking', () => {
  const question = { ...draft(), normMinutes: 60, from: TODAY, certificates: [], workplaceIds: [] } as never;

  /** A host that answers when the test says so. */
  function host(given: Partial<PromiseAnswer> = {}) {
    const calls: { signal: AbortSignal; answer: (revision: number) => void; fail: (error: Error) => void }[] = [];
    const looks: { signal: AbortSignal; find: (ways: PromiseWays) => void; fail: (error: Error) => void }[] = [];
    const runner = new PromiseRunner({
      ask: (_question, { signal }) =>
        new Promise((resolve, reject) => {
          const answered = (revision: number) => resolve({ answer: answer(given), today: TODAY, revision });
          calls.push({ signal, answer: answered, fail: reject });
        }),
      ways: (_question, { signal }) =>
        new Promise((resolve, reject) => {
          looks.push({ signal, find: (ways) => resolve({ ways }), fail: reject });
        }),
    });
    const nth = <T>(list: readonly T[], at: number): T => {
      const found = list[at];
      if (!found) throw new Error(`No call ${at}`);
      return found;
    };
    return { runner, call: (at: number) => nth(calls, at), look: (at: number) => nth(looks, at), looks };
  }

  it('is busy until the answer is there, and is old once the plan has moved on', async () => {
    const { runner, call } = host();
    let told = 0;
    const leave = runner.subscribe(() => {
      told += 1;
    });
    const asked = runner.ask(question);
    expect(runner.state()).toMatchObject({ isBusy: true, promised: null });
    call(0).answer(7);
    await asked;
    expect(runner.state()).toMatchObject({ isBusy: false, promised: { revision: 7, isOld: false } });
    runner.heard(7);
    expect(runner.state().promised?.isOld).toBe(false);
    runner.heard(8);
    expect(runner.state().promised?.isOld).toBe(true);
    expect(told).toBe(3);
    leave();
    runner.stop();
    expect(told).toBe(3);
  });

  it('stop aborts the call, keeps the answer before it, and what still comes in is left', async () => {
    const { runner, call } = host();
    const first = runner.ask(question);
    call(0).answer(1);
    await first;
    const second = runner.ask(question);
    runner.stop();
    expect(call(1).signal.aborted).toBe(true);
    expect(runner.state()).toMatchObject({ isBusy: false, failure: null, promised: { revision: 1 } });
    call(1).answer(2);
    await second;
    expect(runner.state().promised?.revision).toBe(1);
  });

  it('a new question stops the one under way, also when that one comes in later or fails', async () => {
    const { runner, call } = host();
    const first = runner.ask(question);
    const second = runner.ask(question);
    expect(call(0).signal.aborted).toBe(true);
    call(0).fail(new Error('stopped'));
    await first;
    expect(runner.state()).toMatchObject({ isBusy: true, failure: null });
    call(1).answer(2);
    await second;
    expect(runner.state()).toMatchObject({ isBusy: false, promised: { revision: 2 } });
  });

  it('what would help follows the answer, where something keeps the work back', async () => {
    const { runner, call, look } = host({ bottleneck: 'guidance' });
    const asked = runner.ask(question);
    call(0).answer(1);
    await vi.waitFor(() => expect(runner.state()).toMatchObject({ isBusy: false, promised: { ways: 'looking' } }));
    const ways = [{ change: { kind: 'certificate' as const, certificate: 'VCA', people: 1 }, safeOn: TODAY }];
    look(0).find(ways);
    await asked;
    expect(runner.state().promised?.ways).toEqual(ways);
  });

  it('nothing is looked for when nothing keeps it back; a look that fails leaves the answer', async () => {
    const free = host();
    const first = free.runner.ask(question);
    free.call(0).answer(1);
    await first;
    expect([free.runner.state().promised?.ways, free.looks.length]).toEqual([null, 0]);
    const kept = host({ bottleneck: 'people' });
    const second = kept.runner.ask(question);
    kept.call(0).answer(1);
    await vi.waitFor(() => expect(kept.looks).toHaveLength(1));
    kept.look(0).fail(new Error('too long'));
    await second;
    expect(kept.runner.state()).toMatchObject({ failure: null, promised: { ways: 'failed' } });
  });

  it('a new question stops a look too', async () => {
    const { runner, call, look } = host({ bottleneck: 'people' });
    void runner.ask(question);
    call(0).answer(1);
    await vi.waitFor(() => expect(look(0).signal.aborted).toBe(false));
    void runner.ask(question);
    expect(look(0).signal.aborted).toBe(true);
    look(0).find([]);
    expect(runner.state()).toMatchObject({ isBusy: true, promised: { revision: 1, ways: 'failed' } });
    call(1).answer(2);
    await vi.waitFor(() => expect(runner.state().promised).toMatchObject({ revision: 2, ways: 'looking' }));
  });

  it('a failure is said and leaves no answer behind', async () => {
    const { runner, call } = host();
    const asked = runner.ask(question);
    call(0).fail(new TypeError('Failed to fetch'));
    await asked;
    expect(runner.state()).toMatchObject({ isBusy: false, promised: null });
    expect(runner.state().failure?.what).toBe('De verbinding met het programma is weg.');
  });
});
