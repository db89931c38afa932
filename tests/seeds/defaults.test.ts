import { describe, expect, it } from 'vitest';
import { normFor } from '#domain/capacity/guidance-norm.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { defaultRecords } from '#domain/model/defaults.ts';
import { recordChange } from '#domain/model/record.ts';
import type { GuidanceLevel, WorkForm } from '#domain/model/work.ts';
import { recordsOf } from '#seeds/build.ts';
import { seededIds } from '#seeds/random.ts';

describe('defaultRecords', () => {
  const records = defaultRecords(seededIds(1));
  const norms = recordsOf(records, 'norm');

  it('gives records that pass their schema', () => {
    for (const change of records) expect(recordChange.safeParse(change).error).toBeUndefined();
    expect(recordsOf(records, 'workType')).toHaveLength(5);
    expect(recordsOf(records, 'settings')).toMatchObject([{ dataState: 'new' }]);
  });

  it('marks every norm as unconfirmed, with a source', () => {
    expect(norms.every((n) => !n.confirmed && n.source.length > 0)).toBe(true);
  });

  // domain.md: laag 13, midden 10, hoog 7; productie and elektromontage 12, metaal 8, schoonmaak 10, groen 7;
  // dagbesteding 6, groepsdetachering 13. The smallest that applies holds.
  it.each<[GuidanceLevel, string, WorkForm, number]>([
    ['laag', 'productie', 'beschut binnen', 12],
    ['midden', 'elektromontage', 'beschut binnen', 10],
    ['hoog', 'productie', 'groepsdetachering', 7],
    ['laag', 'metaalbewerking', 'beschut binnen', 8],
    ['laag', 'schoonmaak', 'begeleid op locatie', 10],
    ['laag', 'groen', 'begeleid op locatie', 7],
    ['hoog', 'groen', 'arbeidsmatige dagbesteding', 6],
    ['laag', 'catering', 'groepsdetachering', 13],
  ])('%s × %s × %s: %i people per guide', (level, workType, workForm, people) => {
    expect(normFor(norms, level, workType, workForm, '2026-11-30' as IsoDate)?.peoplePerGuide).toBe(people);
  });
});
