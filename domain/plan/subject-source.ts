import type { AssignmentId, OrderId, OrganisationId, PersonId, SiteId, WorkplaceId } from '../model/ids.ts';
import { type GuidanceDay, guidanceDay, withRow } from '../rules/guidance.ts';
import type { Profile } from '../rules/moments.ts';
import { presenceOf, withPresence } from '../rules/presence.ts';
import type { Subjects } from '../rules/rule.ts';
import type { Placed } from './placed.ts';
import type { PlacedIndex } from './placed-index.ts';
import { isThereTwice, type Known } from './signatures.ts';
import { aboutOf, dayOfSubject, SCOPES, type Scope } from './subjects.ts';
import type { PlanView, Touched } from './view.ts';

const GROUP_DAY = SCOPES.indexOf('group-day');
const SITE_DAY = SCOPES.indexOf('site-day');

/** What rules are handed, by the names of subjects; sums of groups and sites are kept while a row is tried out. */
export class SubjectSource {
  readonly #plan: PlanView;
  readonly #placed: PlacedIndex;
  readonly #known: Known;
  /** Of groups and sites without the row that is tried out; they hold until the plan changes. */
  readonly #guidance = new Map<string, GuidanceDay>();
  readonly #presence = new Map<string, Profile>();

  constructor(plan: PlanView, placed: PlacedIndex, known: Known) {
    this.#plan = plan;
    this.#placed = placed;
    this.#known = known;
  }

  /** The plan changed: what was kept holds no longer. */
  forget(): void {
    this.#guidance.clear();
    this.#presence.clear();
  }

  /**
   * A subject by its name; null when there is nothing to look at.
   * @param touched the rows that are tried out, in the plan while this is asked; none = the plan as it is
   */
  of(scope: Scope, key: string, touched?: Touched): Subjects[Scope] | null {
    const about = aboutOf(key);
    if (scope === 'assignment') return this.#placed.get(about as AssignmentId);
    const rows = this.#placed.of(key);
    switch (scope) {
      case 'order': {
        const order = this.#plan.lookup.orders.get(about as OrderId);
        return order && order.archivedOn === null ? { order, rows } : null;
      }
      case 'workplace-week':
        return { workplaceId: about as WorkplaceId, rows };
      case 'organisation':
        return { organisationId: about as OrganisationId, rows };
      case 'home-day':
        return { siteId: about as SiteId, date: dayOfSubject(key), rows };
      case 'person-day':
        return { personId: about as PersonId, date: dayOfSubject(key), rows };
      default:
        return this.#whereSomebodyIs(key, rows, touched);
    }
  }

  #whereSomebodyIs(key: string, rows: readonly Placed[], touched?: Touched): Subjects[Scope] | null {
    const [first] = rows;
    if (!first) return null;
    const { bookedTwice } = this.#known;
    let day: GuidanceDay | null = null;
    let stay: Profile | null = null;
    return {
      rows,
      date: first.date,
      group: first.group,
      siteId: first.site.id,
      guidance: (): GuidanceDay => {
        day ??= this.#sums(this.#guidance, GROUP_DAY, key, rows, touched, (r) => guidanceDay(r, bookedTwice), withRow);
        return day;
      },
      presence: (): Profile => {
        stay ??= this.#sums(
          this.#presence,
          SITE_DAY,
          key,
          rows,
          touched,
          (r) => presenceOf(r, bookedTwice),
          withPresence,
        );
        return stay;
      },
    };
  }

  /** Sums over a subject's day. For a row that is only tried out: those without it, worked out once, and that row. */
  #sums<T>(
    known: Map<string, T>,
    scope: number,
    key: string,
    rows: readonly Placed[],
    touched: Touched | undefined,
    whole: (rows: readonly Placed[]) => T,
    more: (without: T, row: Placed, rows: readonly Placed[]) => T,
  ): T {
    const [row] = touched?.added ?? [];
    const alone = touched && row && touched.added.length === 1 && touched.removed.length <= 1 && rows.at(-1) === row;
    if (!alone || isThereTwice(row, scope, this.#known)) return whole(rows);
    const [gone] = touched.removed;
    const name = gone && gone.subjects[scope] === key ? `${key}-${gone.assignment.id}` : key;
    let without = known.get(name);
    if (!without) {
      without = whole(rows.slice(0, -1));
      known.set(name, without);
    }
    return more(without, row, rows);
  }
}
