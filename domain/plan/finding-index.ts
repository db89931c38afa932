import { weekOf } from '../calendar/dates.ts';
import { normMinutes } from '../capacity/norm-hours.ts';
import type { IsoDate } from '../model/common.ts';
import type { OrderId, SiteId } from '../model/ids.ts';
import { hasValidBhv } from '../rules/bhv-cover.ts';
import type { Finding } from '../rules/finding.ts';
import { rulesFor } from '../rules/index.ts';
import { complete, type Scope, type Subjects } from '../rules/rule.ts';
import type { Placed } from './placed.ts';
import { keyOf, type PlacedIndex } from './placed-index.ts';
import type { FindingDelta, PlanView, Touched } from './view.ts';

/** A subject by name: scope, then the key of its rows in the index. */
type SubjectKey = `${Scope}:${string}`;

const NONE: readonly Finding[] = [];

/**
 * The findings of a week per subject. A change re-checks only the subjects that its rows are part of; that this
 * equals checking everything anew is proved by property tests.
 */
export class FindingIndex {
  readonly #plan: PlanView;
  readonly #placed: PlacedIndex;
  readonly #bySubject = new Map<SubjectKey, readonly Finding[]>();

  constructor(plan: PlanView, placed: PlacedIndex) {
    this.#plan = plan;
    this.#placed = placed;
    const keys = new Set<SubjectKey>();
    for (const row of placed.all()) this.#subjectsOf(row, keys);
    for (const order of plan.lookup.orders.keys()) keys.add(`order:${order}`);
    for (const key of keys) this.#store(key, this.#check(key));
  }

  all(): readonly Finding[] {
    return [...this.#bySubject.values()].flat();
  }

  /** Re-checks what a change touched. */
  refresh(touched: Touched): void {
    for (const key of this.#keysOf(touched)) this.#store(key, this.#check(key));
  }

  /** What the touched subjects find now against what is stored; stores nothing. */
  compare(touched: Touched, memo?: Map<string, readonly Finding[]>): FindingDelta {
    const added: Finding[] = [];
    const resolved: Finding[] = [];
    for (const key of this.#keysOf(touched)) {
      const before = this.#bySubject.get(key) ?? NONE;
      const after = memo ? this.#checkOnce(key, touched, memo) : this.#check(key);
      if (before.length === 0 && after.length === 0) continue;
      for (const finding of after) if (!before.some((b) => sameOrWorse(b, finding))) added.push(finding);
      for (const finding of before) if (!after.some((a) => sameOrWorse(a, finding))) resolved.push(finding);
    }
    return { added, resolved };
  }

  #store(key: SubjectKey, findings: readonly Finding[]): void {
    if (findings.length === 0) this.#bySubject.delete(key);
    else this.#bySubject.set(key, findings);
  }

  #keysOf(touched: Touched): ReadonlySet<SubjectKey> {
    const keys = new Set<SubjectKey>();
    for (const row of touched.removed) this.#subjectsOf(row, keys);
    for (const row of touched.added) this.#subjectsOf(row, keys);
    for (const person of touched.people) {
      for (const row of this.#placed.personWeek.get(person)) keys.add(`assignment:${row.assignment.id}`);
    }
    return keys;
  }

  #subjectsOf(row: Placed, keys: Set<SubjectKey>): void {
    const { assignment: a, date } = row;
    keys.add(`assignment:${a.id}`);
    keys.add(`person-day:${keyOf.personDay(a.personId, date)}`);
    keys.add(`person-week:${a.personId}`);
    keys.add(`workplace-day:${keyOf.workplaceDay(a.workplaceId, date)}`);
    keys.add(`group-day:${keyOf.groupDay(row.group, date)}`);
    keys.add(`site-day:${keyOf.siteDay(row.site.id, date)}`);
    if (row.aidNeeds.length > 0) keys.add(`aid-day:${date}`);
    if (a.orderId !== null) keys.add(`order:${a.orderId}`);
  }

  #check(key: SubjectKey): readonly Finding[] {
    const colon = key.indexOf(':');
    const scope = key.slice(0, colon) as Scope;
    const subject = this.#subject(scope, key.slice(colon + 1));
    if (subject === null) return NONE;
    let findings: Finding[] | null = null;
    for (const rule of rulesFor(scope)) {
      for (const found of rule.check(subject, this.#plan)) {
        findings ??= [];
        findings.push(complete(rule, found));
      }
    }
    return findings ?? NONE;
  }

  /**
   * The big subjects (a group, a site, an order) find the same for every person and place that count alike, so
   * within one gesture they are checked once per kind of change.
   */
  #checkOnce(key: SubjectKey, touched: Touched, memo: Map<string, readonly Finding[]>): readonly Finding[] {
    const sign = SIGNATURES[key.slice(0, key.indexOf(':'))];
    if (!sign) return this.#check(key);
    let text = key as string;
    for (const row of touched.removed) text += this.#isPart(row, key) ? `-${row.assignment.id}` : '';
    for (const row of touched.added) text += this.#isPart(row, key) ? `+${sign(row)}` : '';
    let findings = memo.get(text);
    if (!findings) {
      findings = this.#check(key);
      memo.set(text, findings);
    }
    return findings;
  }

  #isPart(row: Placed, key: SubjectKey): boolean {
    if (key.startsWith('group-day:')) return key === `group-day:${keyOf.groupDay(row.group, row.date)}`;
    if (key.startsWith('site-day:')) return key === `site-day:${keyOf.siteDay(row.site.id, row.date)}`;
    return key === `order:${row.assignment.orderId}`;
  }

  #subject(scope: Scope, key: string): Subjects[Scope] | null {
    const index = this.#placed;
    const date = key.slice(0, 10) as IsoDate;
    switch (scope) {
      case 'assignment':
        return index.get(key as Placed['assignment']['id']);
      case 'person-week':
        return { rows: index.personWeek.get(key) };
      case 'person-day':
        return { date, rows: index.personDay.get(key) };
      case 'workplace-day':
        return { date, rows: index.workplaceDay.get(key) };
      case 'group-day':
        return { date, group: key.slice(11), rows: index.groupDay.get(key) };
      case 'site-day':
        return { date, siteId: key.slice(11) as SiteId, rows: index.siteDay.get(key) };
      case 'aid-day':
        return { date, rows: index.aidDay.get(key) };
      case 'order': {
        const order = this.#plan.lookup.orders.get(key as OrderId);
        const due = order && order.archivedOn === null && weekOf(order.deadline) === this.#plan.week;
        return due ? { order, rows: index.order.get(key) } : null;
      }
    }
  }
}

/** What of a row matters to a big subject's findings: rows that sign alike weigh alike. */
const SIGNATURES: Readonly<Record<string, (row: Placed) => string>> = {
  'group-day': (r) => `${r.block.id}${r.from}-${r.to}${r.guide ? 'g' : 'e'}${r.guidance}`,
  'site-day': (r) => `${r.block.id}${r.from}-${r.to}${hasValidBhv(r)}${r.person.id}`,
  order: (r) => `${r.date}${r.performance?.estimated}${normMinutes(r.netMinutes, r.performance?.percent ?? 0)}`,
};

/** True when `a` is the same finding as `b`, at least as big. */
function sameOrWorse(a: Finding, b: Finding): boolean {
  return a.key === b.key && a.size >= b.size;
}
