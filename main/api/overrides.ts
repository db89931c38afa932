import type { OverrideRow } from '#contract/plan.ts';
import { fullName } from '#domain/model/person.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { ruleId } from '#domain/rules/finding.ts';
import { groupName } from '#domain/rules/guidance-load.ts';
import { ruleOf } from '#domain/rules/index.ts';
import type { LoggedOverride } from '#main/db/override-log.ts';

/** Log entries with the names that people know. Whoever or whatever is gone has no name any more. */
export function overrideRows(entries: readonly LoggedOverride[], catalogue: Catalogue): OverrideRow[] {
  const people = new Map<string, string>(catalogue.people.map((p) => [p.id, fullName(p)]));
  const workplaces = new Map<string, string>(catalogue.workplaces.map((w) => [w.id, w.name]));
  const organisations = new Map<string, string>(catalogue.organisations.map((o) => [o.id, o.name]));
  return entries.flatMap((entry): OverrideRow[] => {
    const id = ruleId.safeParse(entry.rule);
    if (!id.success) return [];
    const { title, tier } = ruleOf(id.data);
    const about = partsOf(entry.about ?? '');
    const nameOf = (names: ReadonlyMap<string, string>, given: string | null): string | null =>
      names.get(given ?? about.ids.find((part) => names.has(part)) ?? '') ?? null;
    return [
      {
        rule: id.data,
        title,
        tier,
        date: entry.date,
        person: nameOf(people, entry.person_id),
        workplace: nameOf(workplaces, entry.workplace_id),
        organisation: nameOf(organisations, null),
        group: groupIn(about, catalogue),
        reason: entry.reason,
        by: entry.by_user,
        at: entry.at,
        endedAt: entry.ended_at,
      },
    ];
  });
}

/** The group that a cause names: a crew by its own name, else by the id of its site and the work type. */
function groupIn({ ids, group }: About, { sites }: Pick<Catalogue, 'sites'>): string | null {
  if (group === '') return null;
  const site = sites.find(({ id }) => ids.includes(id));
  return groupName(site ? `${site.name}|${group}` : group);
}

interface About {
  readonly ids: readonly string[];
  readonly group: string;
}

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Ids that a cause names, and the rest of it: a guidance group. */
function partsOf(about: string): About {
  const parts = about.split('|');
  return { ids: parts.filter((part) => ID.test(part)), group: parts.filter((part) => !ID.test(part)).join('|') };
}
