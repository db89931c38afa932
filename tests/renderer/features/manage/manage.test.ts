import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/model/common.ts';
import type { Exception } from '#domain/model/exception.ts';
import type { ExceptionId } from '#domain/model/ids.ts';
import { type NeedKind, needKind } from '#domain/model/need.ts';
import { employee, workDays } from '#domain/model/person.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { type Site, site } from '#domain/model/site.ts';
import { workType } from '#domain/model/work.ts';
import { changedCatalogue } from '#domain/plan/catalogue-changes.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { type HeldCatalogue, stepCatalogue } from '#features/manage/catalogue-state.ts';
import { checkDraft, errorAt } from '#features/manage/check-draft.ts';
import { emptyNeed } from '#features/manage/need-what.tsx';
import { choiceOf, NEED_CHOICES, sayNeed, sayWorkDays, toCents, toEuros } from '#features/manage/words.ts';

const applyChanges = (catalogue: Catalogue, changes: readonly RecordChange[]): Catalogue =>
  changedCatalogue(catalogue, changes) ?? catalogue;

const hall: Site = site.parse({
  id: '018f0000-0000-7000-8000-000000000001',
  name: 'Hal Uraniumweg',
  peoplePerBhv: 50,
  archivedOn: null,
  version: 1,
});
const depot: Site = site.parse({ ...hall, id: '018f0000-0000-7000-8000-000000000002', name: 'Depot' });
const empty: HeldCatalogue = {
  revision: 4,
  catalogue: {
    sites: [hall],
    blocks: [],
    closures: [],
    organisations: [],
    workTypes: [],
    people: [],
    workplaces: [],
    aids: [],
    orders: [],
    norms: [],
    parameters: [],
    ruleChoices: [],
    agreements: [],
    settings: { dataState: 'real', version: 1 },
  },
};
const history = { undo: null, redo: null };

describe('the lists in step with the change stream', () => {
  it.each<[string, RecordChange[], Site[]]>([
    ['added', [{ kind: 'site', before: null, after: depot }], [hall, depot]],
    ['changed', [{ kind: 'site', before: hall, after: { ...hall, version: 2 } }], [{ ...hall, version: 2 }]],
    ['removed', [{ kind: 'site', before: hall, after: null }], []],
    [
      'added and removed',
      [
        { kind: 'site', before: null, after: depot },
        { kind: 'site', before: depot, after: null },
      ],
      [hall],
    ],
    ['changed but not known here', [{ kind: 'site', before: depot, after: depot }], [hall, depot]],
  ])('%s', (_title, changes, sites) => expect(applyChanges(empty.catalogue, changes).sites).toEqual(sites));

  it('finds a werksoort by its code', () => {
    const type = workType.parse({ code: 'groen', name: 'Groen', position: 0, archivedOn: null, version: 1 });
    const before = applyChanges(empty.catalogue, [{ kind: 'workType', before: null, after: type }]);
    const after = applyChanges(before, [{ kind: 'workType', before: type, after: { ...type, name: 'Tuin' } }]);
    expect(after.workTypes.map((known) => known.name)).toEqual(['Tuin']);
  });

  it('finds the choice about a rule by the rule', () => {
    const choice = { rule: 'guidance-load', severity: 'warn', version: 1 } as const;
    const before = applyChanges(empty.catalogue, [{ kind: 'ruleChoice', before: null, after: choice }]);
    expect(before.ruleChoices).toEqual([choice]);
    const after = applyChanges(before, [{ kind: 'ruleChoice', before: choice, after: null }]);
    expect(after.ruleChoices).toEqual([]);
  });

  it('passes over what is no list of Beheer', () => {
    const exception: Exception = {
      id: '018f0000-0000-7000-8000-000000000007' as ExceptionId,
      rule: 'guidance-load',
      cause: 'guidance-load|2026-11-30|x',
      date: '2026-11-30' as IsoDate,
      reason: 'besproken',
      by: 'T. de Boer',
      at: '2026-11-27T08:00:00Z',
      version: 1,
    };
    expect(applyChanges(empty.catalogue, [{ kind: 'exception', before: null, after: exception }])).toEqual(
      empty.catalogue,
    );
  });

  it('leaves the object alone when there is nothing new', () => {
    expect(stepCatalogue(empty, { type: 'changed', revision: 4, changes: [], history })).toBe(empty);
    expect(stepCatalogue(empty, { type: 'at', revision: 4, history })).toBe(empty);
  });

  it('takes the next step, and asks for all of it after a gap', () => {
    const changes: RecordChange[] = [{ kind: 'site', before: null, after: depot }];
    expect(stepCatalogue(empty, { type: 'changed', revision: 5, changes, history })).toMatchObject({ revision: 5 });
    expect(stepCatalogue(empty, { type: 'changed', revision: 6, changes, history })).toBe('behind');
    expect(stepCatalogue(empty, { type: 'reload', revision: 5, history })).toBe('behind');
    expect(stepCatalogue(empty, { type: 'at', revision: 5, history })).toBe('behind');
  });
});

describe('what is wrong with a form', () => {
  const good = {
    kind: 'employee' as const,
    id: '018f0000-0000-7000-8000-000000000003',
    number: '10001',
    firstName: 'Fatima',
    infix: '',
    lastName: 'Demir',
    siteId: null,
    contractMinutes: 1440,
    workDays: ['all', 'all', null, null, null, null, null] as ('all' | null)[],
    certificates: [],
    archivedOn: null,
    version: 1,
    birthDate: '1990-02-03',
    municipality: 'Soest' as const,
    targetGroup: null,
    workForm: null,
    guidanceLevel: 'midden' as const,
    permanentPresence: false,
    needs: [],
    wageValues: [],
    preferences: [],
    wantsVariety: false,
    secondLanguage: null,
    goals: [],
  };

  it('nothing', () => expect(checkDraft(employee, good)).toMatchObject({ record: { firstName: 'Fatima' } }));

  const wage = (percent: number) => ({ wageValues: [{ workType: 'groen', percent, from: null }] });
  it.each([
    [{ firstName: ' ' }, 'firstName', 'Vul dit in.'],
    [{ contractMinutes: Number.NaN }, 'contractMinutes', 'Vul dit in.'],
    [{ contractMinutes: 60.5 }, 'contractMinutes', 'Vul een heel getal in.'],
    [{ birthDate: '' }, 'birthDate', 'Vul dit in.'],
    [{ birthDate: '31-31-1999' }, 'birthDate', 'Schrijf de datum zo: 24-11-2026.'],
    [wage(0), 'wageValues.0.percent', 'Dit is minstens 1.'],
    [wage(400), 'wageValues.0.percent', 'Dit is hoogstens 150.'],
    [{ number: '123456789012345678901' }, 'number', 'Gebruik hoogstens 20 tekens.'],
  ])('%j', (wrong, path, message) => {
    const checked = checkDraft(employee, { ...good, ...wrong });
    expect(checked).toEqual({ errors: [{ path, message }] });
  });

  it('finds the error of a field, also of what lies inside it', () => {
    const errors = [{ path: 'needs.1.what.maxKg', message: 'Vul dit in.' }];
    expect(errorAt(errors, 'needs.1.what.maxKg')).toBe('Vul dit in.');
    expect(errorAt(errors, 'needs.1')).toBe('Vul dit in.');
    expect(errorAt(errors, 'needs')).toBe('Vul dit in.');
    expect(errorAt(errors, 'needs.10')).toBeUndefined();
    expect(errorAt(errors, 'need')).toBeUndefined();
  });
});

describe('words of Beheer', () => {
  it.each([
    [['all', 'all', null, 'all', 'morning', null, null], 'ma di do vr (ochtend)'],
    [[null, null, null, null, null, 'afternoon', null], 'za (middag)'],
    [['morning', 'morning', null, 'morning', null, null, null], 'ma di do (alleen ochtend)'],
    [['afternoon', 'afternoon', null, 'morning', null, null, null], 'ma (middag) di (middag) do (ochtend)'],
    [[null, null, null, null, null, null, null], 'geen'],
  ])('%j is %s', (days, words) => expect(sayWorkDays(workDays.parse(days))).toBe(words));

  it.each(NEED_CHOICES.map(({ id, label }) => [label, id] as const))(
    '"%s" can be chosen and is recognised',
    (_l, id) => {
      expect(choiceOf(emptyNeed(id))).toBe(id);
    },
  );

  it('offers no need against standing: its counterpart is zittend werk', () => {
    expect(NEED_CHOICES.some(({ id }) => id === 'load:staand')).toBe(false);
  });

  const person = '018f0000-0000-7000-8000-000000000009';
  it.each<[unknown, string]>([
    [{ kind: 'feature', feature: 'prikkelarm' }, 'prikkelarm'],
    [{ kind: 'load', load: 'lawaai' }, 'geen lawaai'],
    [{ kind: 'load', load: 'bukken' }, 'niet bukken of knielen'],
    [{ kind: 'lift', maxKg: 7.5 }, 'tillen tot 7,5 kg'],
    [{ kind: 'keep-apart', personId: person }, 'niet samen met Jan Bos'],
    [{ kind: 'hours-a-day', maxMinutes: 270 }, 'hoogstens 4,5 uur per dag'],
    [{ kind: 'fixed-place', workplaceId: null }, 'vaste plek'],
    [{ kind: 'fixed-place', workplaceId: person }, 'vaste plek: Jan Bos'],
    [{ kind: 'fixed-guide', personId: null }, 'vaste begeleider'],
    [{ kind: 'fixed-guide', personId: person }, 'vaste begeleider: Jan Bos'],
    [{ kind: 'small-group', max: 4 }, 'groep tot 4'],
    [{ kind: 'not-alone' }, 'niet alleen werken'],
    [{ kind: 'extra-breaks' }, 'extra pauzes'],
    [{ kind: 'no-evening' }, 'geen avond'],
    [{ kind: 'start-not-before', at: 510 }, 'niet beginnen voor 08:30'],
    [{ kind: 'transport-window', from: 450, to: 990 }, 'vervoer van 07:30 tot 16:30'],
  ])('%j', (raw, words) => {
    const what: NeedKind = needKind.parse(raw);
    expect(sayNeed({ what }, (id) => (id === person ? 'Jan Bos' : '?'))).toBe(words);
  });

  it.each([0, 1, 199, 205450])('%d cents survive the field', (cents) => expect(toCents(toEuros(cents))).toBe(cents));
  it('keeps an amount that is not understood wrong', () => expect(toCents(Number.NaN)).toBeNaN());
});
