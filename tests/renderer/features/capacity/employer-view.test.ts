import { describe, expect, it } from 'vitest';
import type { EmployerRow } from '#contract/employers.ts';
import type { Agreement } from '#domain/model/agreement.ts';
import type { AgreementId, OrganisationId } from '#domain/model/ids.ts';
import type { Organisation } from '#domain/model/site.ts';
import {
  buddyWords,
  type EmployerLine,
  employerLines,
  filterEmployers,
  groupMeasure,
  groupOf,
  guidanceMeasure,
  guideLines,
  NO_FILTER,
  periodWords,
  priceWords,
  returnMeasure,
  standing,
  taskWords,
  turnoverWords,
  visitWords,
} from '#features/capacity/employers/employer-view.ts';
import { periodColumns, periodName, periodRows, shownPeriods } from '#features/capacity/employers/periods-view.tsx';
import { idOf, MONDAY } from '#tests/domain/names.ts';
import { World } from '#tests/domain/world.ts';

const organisationId = idOf('organisation', 'Klant') as OrganisationId;
const agreementId = (name: string) => idOf('agreement', name) as AgreementId;

type Use = EmployerRow['use'];
type AgreementUse = Use['agreements'][number];

const weekWith = (more: Partial<Use> = {}): Use => ({
  people: 0,
  minutes: 0,
  outsideMinutes: 0,
  guides: [],
  guideMinutes: 0,
  agreedGuideMinutes: null,
  turnoverCents: null,
  agreements: [],
  ...more,
});
const agreementUse = (name: string, more: Partial<AgreementUse> = {}): AgreementUse => ({
  agreementId: agreementId(name),
  people: 0,
  minutes: 0,
  peak: null,
  paidMinutes: null,
  paidPieces: null,
  turnoverCents: null,
  ...more,
});
const peak = (people: number): AgreementUse['peak'] => ({ people, date: MONDAY, from: 480, to: 720 });

function lineOf(agreed: readonly Partial<Agreement>[], more: Partial<EmployerRow> = {}): EmployerLine {
  const w = new World();
  for (const [i, each] of agreed.entries()) w.agreement('ABC'[i] ?? '', each);
  const row: EmployerRow = { organisationId, use: weekWith(), returnPlaces: [], notices: [], findings: [], ...more };
  const [line] = employerLines(w.catalogue, [row]);
  if (!line) throw new Error('No line');
  return line;
}

describe('a week against what was agreed', () => {
  it.each<[string, Partial<Agreement>, number, string, boolean]>([
    ['room left', { maxGroup: 12 }, 9, '9 van 12 mensen', false],
    ['exactly full', { maxGroup: 1 }, 1, '1 van 1 persoon', false],
    ['too many', { maxGroup: 12 }, 14, '14 van 12 mensen: 2 te veel', true],
    ['nothing agreed', {}, 1, '1 persoon', false],
  ])('group: %s', (_, agreed, people, words, isOver) => {
    const [agreement] = lineOf([agreed]).agreements;
    if (!agreement) throw new Error('No agreement');
    expect(groupOf(agreement, { peak: peak(people) })).toMatchObject({ words, isOver, used: people });
  });

  it('of several agreements the fullest speaks', () => {
    const uses = [agreementUse('A', { peak: peak(9) }), agreementUse('B', { peak: peak(4) })];
    expect(groupMeasure(lineOf([{ maxGroup: 12 }, { maxGroup: 4 }]), uses)?.words).toBe('4 van 4 mensen');
    expect(groupMeasure(lineOf([{}]), [agreementUse('A')])).toBeNull();
  });

  it.each<[Partial<Use>, string, boolean]>([
    [{ guideMinutes: 90 }, '1,5 uur', false],
    [{ guideMinutes: 2160, agreedGuideMinutes: 2400 }, '36 van 40 uur', false],
    [{ guideMinutes: 2550, agreedGuideMinutes: 2400 }, '42,5 van 40 uur: 2,5 te veel', true],
    [{ guideMinutes: 0, agreedGuideMinutes: 0 }, '0 van 0 uur', false],
  ])('guidance: %o', (use, words, isOver) => {
    expect(guidanceMeasure(weekWith(use))).toMatchObject({ words, isOver });
  });

  it('return places: each workplace once, only those that are kept now', () => {
    const place = (name: string, more: Partial<EmployerRow['returnPlaces'][number]>) => ({
      agreementId: agreementId('A'),
      workplaceId: idOf('workplace', name) as never,
      agreedSeats: 2,
      isKept: true,
      seats: 6,
      keptSeats: 2,
      usedSeats: 0,
      ...more,
    });
    const words = (...places: EmployerRow['returnPlaces']) => returnMeasure({ returnPlaces: places })?.words;
    expect(words()).toBeUndefined();
    expect(words(place('P1', { isKept: false }))).toBeUndefined();
    expect(words(place('P1', {}), place('P2', { keptSeats: 1 }))).toBe('3 vrij');
    expect(words(place('P1', { usedSeats: 1 }), place('P1', { usedSeats: 1 }))).toBe('1 van de 2 vrij');
    expect(words(place('P1', { usedSeats: 2 }))).toBe('geen van de 2 vrij');
  });

  it('guides: those who are not in the agreement last, and said so', () => {
    const guides = ['Kees', 'Loes', 'Abel'].map((name) => ({ personId: idOf('person', name) as never, minutes: 60 }));
    const names = new Map(['Kees', 'Loes', 'Abel'].map((name) => [idOf('person', name), name]));
    const told = (guideIds: Agreement['guideIds']) =>
      guideLines(lineOf([{ guideIds }], { use: weekWith({ guides }) }), (id) => names.get(id) ?? '');
    expect(told([])).toEqual(['Abel', 'Kees', 'Loes'].map((name) => ({ name, words: '1 uur' })));
    expect(told([idOf('person', 'Loes') as never]).map(({ name, words }) => `${name}: ${words}`)).toEqual([
      'Loes: 1 uur',
      'Abel: 1 uur, staat niet in de afspraak',
      'Kees: 1 uur, staat niet in de afspraak',
    ]);
  });
});

describe('how it stands', () => {
  const finding = (severity: 'block' | 'warn') => ({ week: '2026-W49' as never, finding: { severity } as never });
  const notice = { kind: 'ends' as const, agreementId: agreementId('A'), sentence: 'Loopt af.' };
  it.each<[string, readonly Partial<Agreement>[], Partial<EmployerRow>, string, string]>([
    ['nothing agreed', [], {}, 'neutral', 'geen afspraak'],
    ['all is well', [{}], {}, 'green', 'volgens afspraak'],
    ['it ends', [{}], { notices: [notice] }, 'amber', '1 aandachtspunt'],
    ['a warning', [{}], { findings: [finding('warn')] }, 'amber', '1 aandachtspunt'],
    ['one that blocks', [{}], { findings: [finding('block')], notices: [notice] }, 'red', '2 aandachtspunten'],
  ])('%s', (_, agreed, row, tone, words) => expect(standing(lineOf(agreed, row))).toEqual({ tone, words }));
});

describe('what was agreed, in words', () => {
  it.each([
    [{ from: '2026-06-01', to: null }, 'sinds 01-06-2026'],
    [{ from: '2027-06-01', to: null }, 'vanaf 01-06-2027'],
    [{ from: '2026-06-01', to: '2027-05-31' }, 'van 01-06-2026 tot en met 31-05-2027'],
  ])('%o', (period, words) => expect(periodWords(period as never, MONDAY)).toBe(words));

  it('price, buddy, visits, tasks', () => {
    expect(priceWords({ priceBasis: null })).toBe('');
    expect(priceWords({ priceBasis: { kind: 'hour', cents: 1850 } })).toBe('€\u00a018,50 per uur');
    expect(priceWords({ priceBasis: { kind: 'piece', cents: 35 } })).toBe('€\u00a00,35 per stuk');
    expect(buddyWords({ buddy: null, buddyTrained: false })).toBe('');
    expect(buddyWords({ buddy: 'Ria', buddyTrained: true })).toBe('Ria, heeft de training gevolgd');
    expect(buddyWords({ buddy: 'Ria', buddyTrained: false })).toBe('Ria, nog niet getraind');
    expect([null, 1, 6].map((visitEveryWeeks) => visitWords({ visitEveryWeeks }))).toEqual([
      '',
      'elke week',
      'elke 6 weken',
    ]);
    expect(taskWords({ workTypes: [] }, String)).toBe('alle werksoorten');
    expect(taskWords({ workTypes: ['Groen', 'Productie'] }, String)).toBe('groen en productie');
  });

  it('turnover with what it rests on', () => {
    expect(turnoverWords(agreementUse('A'))).toBeNull();
    const hour = agreementUse('A', { turnoverCents: 7500, paidMinutes: 225 });
    expect(turnoverWords(hour)).toBe('€\u00a075,00 (3,75 uur)');
    const piece = agreementUse('A', { turnoverCents: 35, paidPieces: 1 });
    expect(turnoverWords(piece)).toBe('€\u00a00,35 (1 stuk geboekt)');
  });
});

it('lines are found by name, kind and agreement', () => {
  const line = lineOf([{ name: 'Groepsplaatsing' }]);
  const other: EmployerLine = {
    ...line,
    organisation: { ...line.organisation, name: 'Stadhuis', kind: 'gemeente' } satisfies Organisation,
    text: 'stadhuis gemeente',
  };
  const found = (filter: Partial<typeof NO_FILTER>) =>
    filterEmployers([line, other], { ...NO_FILTER, ...filter }).map(({ organisation }) => organisation.name);
  expect(found({})).toEqual(['Klant', 'Stadhuis']);
  expect(found({ query: 'groep' })).toEqual(['Klant']);
  expect(found({ kind: 'gemeente' })).toEqual(['Stadhuis']);
  expect(found({ kind: 'gemeente', query: 'groep' })).toEqual([]);
});

describe('weeks and months', () => {
  it('names', () =>
    expect(['2026-W49', '2027-W01', '2026-11'].map(periodName)).toEqual(['week 49', 'week 1', 'november 2026']));

  it('leaves out columns without a figure, and says when nobody works there', () => {
    const periods = [
      { id: '2026-W48', use: weekWith() },
      {
        id: '2026-W49',
        use: weekWith({ people: 2, minutes: 435, agreements: [agreementUse('A', { peak: peak(2) })] }),
      },
    ];
    expect(periodColumns(periods).map(({ header }) => header)).toEqual(['Mensen', 'Meeste tegelijk', 'Uren']);
    const [none, some] = periodRows(periods, '2026-W49' as never);
    expect(none).toMatchObject({ name: 'week 48', cells: ['', '', 'niemand ingedeeld'] });
    expect(some?.cells.slice(0, 2)).toEqual([2, 2]);
  });

  it('begins at the first week with something in it and ends at the last, this week and its neighbours included', () => {
    const weeks = (...minutes: number[]) =>
      minutes.map((each, i) => ({ id: String(i), use: weekWith({ minutes: each }) }));
    const ids = (minutes: number[], now: string) => shownPeriods(weeks(...minutes), now).map(({ id }) => id);
    expect(ids([0, 0, 0, 0, 0], '2')).toEqual(['1', '2', '3']);
    expect(ids([0, 0, 60, 0, 0, 0, 60, 0], '4')).toEqual(['2', '3', '4', '5', '6']);
    expect(ids([60, 0, 0], '1')).toEqual(['0', '1', '2']);
  });

  it('shows guidance and turnover of a week in which nobody was needed but something was agreed', () => {
    const periods = [
      { id: '2026-11', use: weekWith({ minutes: 60, guideMinutes: 30, agreedGuideMinutes: 600, turnoverCents: 0 }) },
    ];
    expect(
      periodColumns(periods)
        .map(({ header }) => header)
        .slice(3),
    ).toEqual(['Begeleiding', 'Omzet']);
    expect(periodRows(periods, '2026-W49' as never)[0]?.cells.slice(3)).toEqual(['0,5 van 10 uur', '€\u00a00,00']);
  });
});
