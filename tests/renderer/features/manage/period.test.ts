import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/model/common.ts';
import { closure } from '#domain/model/site.ts';
import { agreementSchema } from '#features/manage/agreement-form.tsx';
import { checkDraft } from '#features/manage/check-draft.ts';
import { isPeriod, periodError, periodState, sayDays } from '#features/manage/period.ts';

describe('a period', () => {
  it.each<[string, string | null, string]>([
    ['2026-11-25', null, 'coming'],
    ['2026-11-24', null, 'now'],
    ['2026-11-01', '2026-11-24', 'now'],
    ['2026-11-01', '2026-11-23', 'past'],
  ])('%s to %s is %s on 24 November 2026', (from, to, state) =>
    expect(periodState(from, to, '2026-11-24')).toBe(state),
  );

  it.each<[string, string | null, string]>([
    ['2026-12-24', '2026-12-24', '24-12-2026'],
    ['2026-12-24', '2026-12-31', '24-12-2026 tot en met 31-12-2026'],
    ['2026-12-24', null, 'vanaf 24-12-2026'],
  ])('%s to %s is "%s"', (from, to, words) => expect(sayDays(from as IsoDate, to as IsoDate | null)).toBe(words));

  it('ends on the day on which it starts, or later', () => {
    const schema = closure.refine(isPeriod, periodError());
    const day = { id: '018f0000-0000-7000-8000-000000000001', siteId: null, name: 'Studiedag', version: 1 };
    expect(checkDraft(schema, { ...day, from: '2026-12-24', to: '2026-12-24' })).toHaveProperty('record');
    const wrong = checkDraft(schema, { ...day, from: '2026-12-24', to: '2026-12-23' });
    expect(wrong).toEqual({ errors: [{ path: 'to', message: periodError().message }] });
    expect(checkDraft(schema, { ...day, from: '', to: '' })).toMatchObject({
      errors: [
        { path: 'from', message: 'Vul dit in.' },
        { path: 'to', message: 'Vul dit in.' },
      ],
    });
  });
});

describe('an agreement', () => {
  const good = {
    id: '018f0000-0000-7000-8000-000000000001',
    organisationId: '018f0000-0000-7000-8000-000000000002',
    name: 'Inpakken bij de Bouwmarkt',
    from: '2026-01-01',
    to: null,
    workTypes: [],
    maxGroup: null,
    guidanceMinutesPerWeek: null,
    visitEveryWeeks: null,
    priceBasis: null,
    guideIds: [],
    buddy: null,
    buddyTrained: false,
    returnPlaces: [],
    archivedOn: null,
    version: 1,
  };
  it('says nothing about what was not agreed', () =>
    expect(checkDraft(agreementSchema, good)).toHaveProperty('record'));

  it.each([
    [{ organisationId: '' }, 'organisationId', 'Vul dit in.'],
    [{ to: '2025-12-31' }, 'to', 'De laatste dag ligt niet voor de eerste dag.'],
    [{ to: 'morgen' }, 'to', 'Schrijf de datum zo: 24-11-2026.'],
    [{ maxGroup: 0 }, 'maxGroup', 'Dit is minstens 1.'],
    [{ maxGroup: Number.NaN }, 'maxGroup', 'Vul dit in.'],
    [{ visitEveryWeeks: 53 }, 'visitEveryWeeks', 'Dit is hoogstens 52.'],
  ])('%j', (wrong, path, message) => {
    expect(checkDraft(agreementSchema, { ...good, ...wrong })).toEqual({ errors: [{ path, message }] });
  });
});
