import type { BaseRow } from '#domain/model/base-row.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { BaseRowId, BlockId, PersonId } from '#domain/model/ids.ts';
import { idOf } from '#tests/domain/names.ts';
import type { World } from '#tests/domain/world.ts';

/** Somebody's Monday mornings at a workplace since the start of the year, with what the case says otherwise. */
export function baseRow(
  world: World,
  person: string,
  workplace: string,
  { block = 'ochtend', ...given }: Partial<BaseRow> & { readonly block?: string } = {},
): BaseRow {
  const place = world.catalogue.workplaces.find((w) => w.code === workplace);
  const site = world.catalogue.sites.find((s) => s.id === place?.siteId);
  if (!place || !site) throw new Error(`No workplace ${workplace}`);
  const { weekday = 0, weeks = 'all', validFrom = '2026-01-01' as IsoDate } = given;
  return {
    id: idOf('base', [person, workplace, block, weekday, weeks, validFrom].join('|')) as BaseRowId,
    personId: idOf('person', person) as PersonId,
    weekday,
    blockId: idOf('block', `${site.name}|${block}`) as BlockId,
    workplaceId: place.id,
    orderId: null,
    from: null,
    to: null,
    weeks,
    validFrom,
    validTo: null,
    version: 1,
    ...given,
  };
}
