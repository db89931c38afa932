import { describe, expect, it } from 'vitest';
import { normFor } from '#domain/capacity/guidance-norm.ts';
import { parameterOn } from '#domain/capacity/parameters.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { defaultRecords } from '#domain/model/defaults.ts';
import type { GuidanceNorm } from '#domain/model/norm.ts';
import { PARAMETER_KEYS, PARAMETERS, type Parameter, parameter } from '#domain/model/parameter.ts';
import { checkDraft } from '#features/manage/check-draft.ts';
import { clashes, confirmedSource, holding, ownUntil, startOf, timeline } from '#features/manage/numbers/dated.ts';
import { normSchema } from '#features/manage/numbers/norm-form.tsx';
import { normGroups } from '#features/manage/numbers/norm-slots.ts';
import { sayParameter, sayPeriod } from '#features/manage/numbers/number-words.ts';
import { freshParameter, parameterSchema } from '#features/manage/numbers/parameter-form.tsx';

const TODAY = '2026-11-24' as IsoDate;
const id = (n: number) => `018f0000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const evening = (n: number, value: number, validFrom: string | null, confirmed = false): Parameter =>
  parameter.parse({ id: id(n), key: 'evening-start', value, validFrom, confirmed, source: 'besluit', version: 1 });

const always = evening(1, 1080, null, true);
const lastYear = evening(2, 1110, '2025-01-01');
const today = evening(3, 1050, TODAY);
const tomorrow = evening(4, 1140, '2026-11-25');

describe('the values of a number through time', () => {
  it.each<[string, readonly Parameter[], readonly string[]]>([
    ['nothing', [], []],
    ['one from always on', [always], ['holds 1080 -']],
    ['one that is to come', [tomorrow], ['coming 1140 -']],
    ['from today on holds today', [today, always], ['holds 1050 -', `past 1080 ${TODAY}`]],
    [
      'all of them, in any order',
      [tomorrow, always, today, lastYear],
      ['coming 1140 -', 'holds 1050 2026-11-25', `past 1110 ${TODAY}`, 'past 1080 2025-01-01'],
    ],
  ])('%s', (_title, values, lines) => {
    const said = timeline(values, TODAY).map(({ entry, state, until }) => `${state} ${entry.value} ${until ?? '-'}`);
    expect(said).toEqual(lines);
  });

  it.each<[string, readonly Parameter[], string | null]>([
    ['nothing else', [], null],
    ['one from always on', [always, today], null],
    ['one that is to come', [tomorrow], null],
    ['one from today on', [today, tomorrow], TODAY],
    ['several', [today, lastYear], '2025-01-01'],
  ])('the value of the program held until there was %s', (_title, values, until) => {
    expect(ownUntil(values, TODAY)).toBe(until);
  });

  it('says that the value holds which the sums use', () => {
    const sets = [[always], [lastYear, today], [tomorrow, always], [evening(5, 1000, null), always], []];
    for (const values of sets) {
      const used = parameterOn(values, 'evening-start', TODAY).value;
      expect(holding(values, TODAY)?.value ?? PARAMETERS['evening-start'].value).toBe(used);
    }
  });
});

describe('what a form over a number starts with', () => {
  const fresh = freshParameter('evening-start', id(9), TODAY);

  it('a new value stands beside the old one: another record, from today on', () => {
    expect(startOf([always], { kind: 'new' }, fresh)).toEqual({ before: null, initial: fresh.next });
    expect(fresh.next).toMatchObject({ id: id(9), validFrom: TODAY, confirmed: false });
  });

  it('confirming the value of the program keeps its amount, from always on', () => {
    const start = startOf<Parameter, typeof fresh.own>([], { kind: 'confirm', id: null }, fresh);
    expect(start).toEqual({ before: null, initial: fresh.own });
    expect(fresh.own).toMatchObject({ value: 1080, validFrom: null, confirmed: true, source: '' });
  });

  it('confirming a value that is there changes only that, and its source no longer says otherwise', () => {
    const open = { ...today, source: 'Werkwaarde; te bevestigen' };
    expect(startOf([open], { kind: 'confirm', id: open.id }, fresh)).toEqual({
      before: open,
      initial: { ...open, confirmed: true, source: 'Werkwaarde' },
    });
  });

  it('correcting starts with the value as it is now, and ends when somebody took it away', () => {
    const newer = { ...today, version: 2 };
    expect(startOf([newer], { kind: 'edit', id: today.id }, fresh)).toEqual({ before: newer, initial: newer });
    expect(startOf([always], { kind: 'edit', id: today.id }, fresh)).toBeNull();
  });

  it.each([
    ['Werkwaarde van Roosterbord; te bevestigen', 'Werkwaarde van Roosterbord'],
    ['Te bevestigen', ''],
    ['Besluit MT 12-11-2026', 'Besluit MT 12-11-2026'],
    ['te bevestigen door MT', 'te bevestigen door MT'],
  ])('"%s" confirmed is "%s"', (source, confirmed) => expect(confirmedSource(source)).toBe(confirmed));
});

describe('what is wrong with a number', () => {
  const check = (changes: Partial<Parameter>, values: readonly Parameter[] = [always]) =>
    checkDraft(parameterSchema('evening-start', values), { ...today, ...changes });

  it('nothing', () => expect(check({})).toMatchObject({ record: { value: 1050 } }));

  it.each<[Partial<Parameter>, string, string]>([
    [{ value: Number.NaN }, 'value', 'Vul dit in.'],
    [{ value: 899 }, 'value', 'Dit is minstens 15:00.'],
    [{ value: 1321 }, 'value', 'Dit is hoogstens 22:00.'],
    [{ value: 1000.5 }, 'value', 'Vul een heel getal in.'],
    [{ source: ' ' }, 'source', 'Vul dit in.'],
    [{ validFrom: null }, 'validFrom', 'Er is al een waarde vanaf deze dag. Pas die aan, of kies een andere dag.'],
  ])('%j', (changes, path, message) => expect(check(changes)).toEqual({ errors: [{ path, message }] }));

  it('a value may keep its own day', () => {
    expect(clashes([always, today], today)).toBe(false);
    expect(clashes([always, today], { ...tomorrow, validFrom: TODAY })).toBe(true);
  });

  it('the program accepts its own values, at both ends of their range', () => {
    for (const key of PARAMETER_KEYS) {
      const { value, min, max } = PARAMETERS[key];
      for (const amount of [value, min, max]) {
        const checked = checkDraft(parameterSchema(key, []), { ...today, key, value: amount });
        expect(checked, `${key} ${amount}`).toHaveProperty('record');
      }
    }
  });
});

describe('guidance norms', () => {
  let last = 10;
  const records = defaultRecords(() => id(last++));
  const norms = records.flatMap((change) => (change.kind === 'norm' && change.after ? [change.after] : []));
  const workTypes = records.flatMap((change) => (change.kind === 'workType' && change.after ? [change.after] : []));
  const slot = (all: readonly GuidanceNorm[], key: string) =>
    normGroups({ norms: [...all], workTypes })
      .flatMap(({ slots }) => slots)
      .find((one) => one.key === key);

  it('shows every level, work type and work form, also without a norm', () => {
    expect(normGroups({ norms, workTypes }).map(({ slots }) => slots.length)).toEqual([3, 5, 6]);
    expect(slot(norms, 'regulier')?.values).toEqual([]);
    expect(slot(norms, 'groen')).toMatchObject({ name: 'Groen', values: [{ peoplePerGuide: 7 }] });
  });

  it('keeps showing the norm of a work type that is gone', () => {
    const archived = workTypes.map((type) => (type.code === 'groen' ? { ...type, archivedOn: TODAY } : type));
    const shown = normGroups({ norms, workTypes: archived }).flatMap(({ slots }) => slots.map(({ name }) => name));
    expect(shown).toContain('Groen');
  });

  it('a new one beside the old one holds from its day on, the old one until then', () => {
    const old = norms.find(({ key }) => key === 'midden');
    if (!old) throw new Error('no norm for midden');
    const next: GuidanceNorm = { ...old, id: id(99) as GuidanceNorm['id'], peoplePerGuide: 8, validFrom: TODAY };
    const both = [...norms, next];
    expect(timeline(slot(both, 'midden')?.values ?? [], TODAY).map(({ entry }) => entry.peoplePerGuide)).toEqual([
      8, 10,
    ]);
    const used = (date: string) => normFor(both, 'midden', 'productie', 'beschut binnen', date as IsoDate);
    expect(used('2026-11-23')?.peoplePerGuide).toBe(10);
    expect(used(TODAY)?.peoplePerGuide).toBe(8);
    expect(checkDraft(normSchema(both), { ...next, id: id(98) })).toMatchObject({ errors: [{ path: 'validFrom' }] });
  });
});

describe('words', () => {
  it.each([
    ['default-wage-value', 50, '50 %'],
    ['evening-start', 1080, '18:00'],
    ['variety-weeks', 1, '1 week'],
    ['variety-weeks', 6, '6 weken'],
    ['surplus-guides', 0.5, '0,5 begeleiders'],
    ['surplus-guides', 1, '1 begeleider'],
    ['extra-breaks-stretch', 120, '120 minuten'],
  ] as const)('%s %d is %s', (key, value, words) => expect(sayParameter(key, value)).toBe(words));

  it.each([
    [null, null, 'altijd'],
    ['2026-01-01', null, 'vanaf 01-01-2026'],
    [null, '2026-01-01', 'tot 01-01-2026'],
    ['2025-01-01', '2026-01-01', 'vanaf 01-01-2025 tot 01-01-2026'],
  ])('%s to %s is "%s"', (from, until, words) => expect(sayPeriod(from, until)).toBe(words));
});
