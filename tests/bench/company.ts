import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { BlockId } from '#domain/model/ids.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { recordsOf } from '#seeds/build.ts';
import { generate } from '#seeds/generate.ts';
import { seededIds } from '#seeds/random.ts';

/** The planned week, and its Monday. */
export const WEEK = '2026-W49' as IsoWeek;
export const MONDAY = '2026-11-30' as IsoDate;
const WORKPLACES = 120;
export const SIZES = [800, 1_500] as const;

const SEED = 7;

/** The records of a company of this size with one planned week: the same on every run. */
export function companyRecords(employees: number, newId = seededIds(SEED)): readonly RecordChange[] {
  return generate({
    seed: SEED,
    employees,
    guides: Math.round(employees / 10),
    workplaces: WORKPLACES,
    orders: 100,
    week: WEEK,
    dataState: 'real',
    newId,
  }).records;
}

/**
 * The same company with everything at its first site, so that one board shows all workplaces: more than any real
 * site has, and the size that the issue names.
 */
export function atOneSite(records: readonly RecordChange[]): readonly RecordChange[] {
  const [site] = recordsOf(records, 'site');
  if (!site) throw new Error('A company without a site');
  const ours = recordsOf(records, 'block').filter((block) => block.siteId === site.id);
  const byName = new Map(ours.map((block) => [block.name, block.id]));
  const moved = new Map<BlockId, BlockId>();
  for (const block of recordsOf(records, 'block')) {
    const id = byName.get(block.name);
    if (id === undefined) throw new Error(`The first site has no block ${block.name}`);
    moved.set(block.id, id);
  }
  return records.flatMap((change): readonly RecordChange[] => {
    const { kind, after } = change;
    if (after === null) return [change];
    if (kind === 'site') return after.id === site.id ? [change] : [];
    if (kind === 'block') return after.siteId === site.id ? [change] : [];
    if (kind === 'assignment') {
      return [{ ...change, after: { ...after, blockId: moved.get(after.blockId) ?? after.blockId } }];
    }
    if (kind === 'workplace') return [{ ...change, after: { ...after, siteId: site.id } }];
    if (kind === 'person') {
      return [{ ...change, after: { ...after, siteId: after.siteId === null ? null : site.id } }];
    }
    if (kind === 'aid') return [{ ...change, after: { ...after, siteId: after.siteId === null ? null : site.id } }];
    return [change];
  });
}
