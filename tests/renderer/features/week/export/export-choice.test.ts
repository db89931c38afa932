import { describe, expect, it } from 'vitest';
import { rosterExport } from '#contract/roster.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import type { PublicationId } from '#domain/model/ids.ts';
import { rosterOf } from '#domain/roster/roster.ts';
import { chosen, EACH, firstChoice, partOptions, questionOf } from '#features/week/export/export-choice.ts';
import { assembly, day, fatima, guide, henk, idOf, morning, packing, site } from '#tests/main/company.ts';

const WEEK = '2026-W49' as IsoWeek;
const version = (number: number) => ({
  id: idOf(number) as PublicationId,
  siteId: site.id,
  week: WEEK,
  number,
  at: '2026-11-27T12:00:00.000Z',
  by: 'Anna',
  version: 1,
});

describe('what an export begins with', () => {
  it('is the last version made known', () => {
    expect(firstChoice([version(1), version(2)])).toMatchObject({ version: 2, by: 'team', part: EACH, format: 'pdf' });
  });
  it('is the concept where nothing was', () => {
    expect(questionOf(firstChoice([]), WEEK, site.id).of).toEqual({ kind: 'concept' });
  });
});

describe('choosing otherwise', () => {
  const begin = { ...firstChoice([version(1)]), part: packing.id, by: 'place' as const };
  it('another kind: the part of the old kind is let go', () => {
    expect(chosen(begin, { by: 'person' })).toMatchObject({ by: 'person', part: EACH });
    expect(chosen(begin, { format: 'ics' })).toMatchObject({ by: 'place', part: packing.id, format: 'ics' });
  });
  it('readable is a PDF on A4, whatever was chosen before', () => {
    expect(chosen({ ...begin, format: 'csv', paper: 'A3' }, { by: 'readable' })).toMatchObject({
      format: 'pdf',
      paper: 'A4',
    });
  });
  it.each(['team', 'place', 'person', 'readable'] as const)('%s: a question that the contract takes', (by) => {
    const part = by === 'team' ? 'Hal A|productie' : idOf(5);
    for (const asked of [EACH, part]) {
      const question = questionOf(chosen(chosen(begin, { by }), { part: asked }), WEEK, site.id);
      expect(rosterExport.parse(question)).toMatchObject({ choice: { by: by === 'readable' ? 'person' : by } });
      expect(Object.values(question.choice).includes(part)).toBe(asked === part);
      expect(question.readable).toBe(by === 'readable');
    }
  });
});

it('what there is to choose from is who and what is planned, guides and places by name', () => {
  const row = { date: day('2026-11-30'), blockId: morning.id, from: 480, to: 720, orderId: null };
  const catalogue = {
    people: [fatima, henk, guide],
    workplaces: [packing, assembly],
    blocks: [morning],
    orders: [],
    workTypes: [],
  };
  const roster = rosterOf(catalogue, site, WEEK, { kind: 'concept', after: 0 }, [
    { ...row, personId: fatima.id, workplaceId: packing.id },
    { ...row, personId: guide.id, workplaceId: packing.id },
  ]);
  const labels = (by: Parameters<typeof partOptions>[1]) => partOptions(roster, by).map(({ label }) => label);
  expect(labels('team')).toEqual(['Alle teams', 'productie']);
  expect(labels('place')).toEqual(['Alle werkplekken', 'P001 Inpakken 1']);
  expect(labels('person')).toEqual(['Iedereen', 'Gerda Smit', 'Fatima Demir']);
  expect(labels('readable')[0]).toBe('Alle medewerkers');
});
