import { normMinutes } from '../capacity/norm-hours.ts';
import type { AssignmentId, OrderId, OrganisationId, PersonId, SiteId, WorkplaceId } from '../model/ids.ts';
import type { Finding } from '../rules/finding.ts';
import { type GuidanceDay, guidanceDay } from '../rules/guidance.ts';
import { rulesFor } from '../rules/index.ts';
import { causeOf, complete, type Subjects } from '../rules/rule.ts';
import type { Placed } from './placed.ts';
import type { PlacedIndex } from './placed-index.ts';
import { aboutOf, dayOfSubject, SCOPES, type Scope, subjectKey } from './subjects.ts';
import type { FindingDelta, PlanView, Touched } from './view.ts';

const NONE: readonly Finding[] = [];

const ORDER = SCOPES.indexOf('order');
const WORKPLACE_WEEK = SCOPES.indexOf('workplace-week');
const HOME_DAY = SCOPES.indexOf('home-day');

/** Names of subjects, each with the place of its scope in SCOPES. */
type Names = Map<string, number>;

/**
 * The findings of a week per subject. A change re-checks only the subjects that its rows are part of; that this
 * equals checking everything anew is proved by property tests.
 */
export class FindingIndex {
  readonly #plan: PlanView;
  readonly #placed: PlacedIndex;
  readonly #bySubject = new Map<string, readonly Finding[]>();

  /** @param standing names of person-days that are looked at even when nobody is planned there. */
  constructor(plan: PlanView, placed: PlacedIndex, standing: ReadonlySet<string>) {
    this.#plan = plan;
    this.#placed = placed;
    const names: Names = new Map();
    for (const row of placed.all()) this.#addSubjects(row, names);
    for (const order of plan.lookup.orders.values()) {
      names.set(subjectKey.order(order.id), ORDER);
      for (const place of order.workplaceIds) names.set(subjectKey.workplaceWeek(place), WORKPLACE_WEEK);
    }
    for (const organisation of plan.lookup.organisations.keys()) {
      if (plan.lookup.agreementsWith(organisation).length === 0) continue;
      names.set(subjectKey.organisation(organisation), SCOPES.indexOf('organisation'));
    }
    for (const site of plan.lookup.sites.keys()) {
      for (const date of plan.dates) names.set(subjectKey.homeDay(site, date), HOME_DAY);
    }
    for (const day of standing) names.set(day, SCOPES.indexOf('person-day'));
    for (const [key, scope] of names) this.#store(key, this.#check(key, scope));
  }

  all(): readonly Finding[] {
    return [...this.#bySubject.values()].flat();
  }

  /** Re-checks what a change touched. */
  refresh(touched: Touched): void {
    for (const [key, scope] of this.#namesOf(touched)) this.#store(key, this.#check(key, scope));
  }

  /** What the touched subjects find now against what is stored; stores nothing. */
  compare(touched: Touched, memo?: Map<string, readonly Finding[]>): FindingDelta {
    const delta = { added: [] as Finding[], resolved: [] as Finding[], eased: [] as Finding[] };
    const growth = new Map<string, number>();
    const grow = (f: Finding, by: number) => growth.set(causeOf(f), (growth.get(causeOf(f)) ?? 0) + by);
    for (const [key, scope] of this.#namesOf(touched)) {
      // A balance of a whole site is nobody's doing: it is told, never held against a move.
      if (scope === HOME_DAY) continue;
      const before = this.#bySubject.get(key) ?? NONE;
      const after = memo ? this.#checkOnce(key, scope, touched, memo) : this.#check(key, scope);
      for (const finding of after) {
        const was = before.find((b) => b.key === finding.key)?.size ?? 0;
        if (finding.size === was) continue;
        (finding.size > was ? delta.added : delta.eased).push(finding);
        grow(finding, finding.size - was);
      }
      for (const finding of before) {
        if (after.some((a) => a.key === finding.key)) continue;
        delta.resolved.push(finding);
        grow(finding, -finding.size);
      }
    }
    return { ...delta, growth, placed: touched.added, removed: touched.removed };
  }

  #store(key: string, findings: readonly Finding[]): void {
    if (findings.length === 0) this.#bySubject.delete(key);
    else this.#bySubject.set(key, findings);
  }

  #namesOf(touched: Touched): Names {
    const names: Names = new Map();
    for (const row of touched.removed) this.#addSubjects(row, names);
    for (const row of touched.added) this.#addSubjects(row, names);
    for (const person of touched.people) this.#addPerson(person, names);
    if (touched.causes.size > 0) {
      for (const [key, findings] of this.#bySubject) {
        if (findings.some((f) => touched.causes.has(causeOf(f)))) names.set(key, scopeOf(key));
      }
    }
    return names;
  }

  /** Everything an absence of somebody may matter to. */
  #addPerson(id: PersonId, names: Names): void {
    for (const row of this.#placed.ofPersonWeek(id)) names.set(subjectKey.assignment(row.assignment.id), 0);
    names.set(subjectKey.personTimes(id), SCOPES.indexOf('person-times'));
    names.set(subjectKey.personWeek(id), SCOPES.indexOf('person-week'));
    const home = this.#plan.lookup.people.get(id)?.siteId;
    if (home) for (const date of this.#plan.dates) names.set(subjectKey.homeDay(home, date), HOME_DAY);
  }

  #addSubjects(row: Placed, names: Names): void {
    for (let scope = 0; scope < row.subjects.length; scope++) {
      const key = row.subjects[scope];
      if (key !== null && key !== undefined) names.set(key, scope);
    }
    const order = row.assignment.orderId && this.#plan.lookup.orders.get(row.assignment.orderId);
    if (!order) return;
    for (const place of order.workplaceIds) names.set(subjectKey.workplaceWeek(place), WORKPLACE_WEEK);
  }

  #check(key: string, scope: number): readonly Finding[] {
    const name = SCOPES[scope] as Scope;
    const subject = this.#subject(name, key);
    if (subject === null) return NONE;
    let findings: Finding[] | null = null;
    for (const rule of rulesFor(name)) {
      for (const found of rule.check(subject, this.#plan)) {
        findings ??= [];
        findings.push(complete(rule, found, this.#plan));
      }
    }
    return findings ?? NONE;
  }

  /**
   * Within one gesture much is asked again and again: a subject that only loses rows finds the same wherever they
   * go, and a big subject (a group, a site, an order) the same for every place that counts alike.
   */
  #checkOnce(key: string, scope: number, touched: Touched, memo: Map<string, readonly Finding[]>): readonly Finding[] {
    const sign = SIGNATURES[scope];
    let text = key;
    for (const row of touched.removed) if (row.subjects[scope] === key) text += `-${row.assignment.id}`;
    for (const row of touched.added) {
      if (row.subjects[scope] !== key) continue;
      if (!sign) return this.#check(key, scope);
      text += `+${sign(row)}`;
    }
    let findings = memo.get(text);
    if (!findings) {
      findings = this.#check(key, scope);
      memo.set(text, findings);
    }
    return findings;
  }

  #subject(scope: Scope, key: string): Subjects[Scope] | null {
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
        return this.#whereSomebodyIs(rows);
    }
  }

  #whereSomebodyIs(rows: readonly Placed[]): Subjects[Scope] | null {
    const [first] = rows;
    if (!first) return null;
    let day: GuidanceDay | null = null;
    const guidance = (): GuidanceDay => {
      day ??= guidanceDay(rows, this.#plan.bookedTwice);
      return day;
    };
    return { rows, date: first.date, group: first.group, siteId: first.site.id, guidance };
  }
}

function scopeOf(key: string): number {
  return SCOPES.indexOf(key.slice(0, key.indexOf(':')) as Scope);
}

/** What of a row matters to a big subject's findings: rows that sign alike weigh alike. */
const SIGNATURES: Readonly<Record<number, (row: Placed) => string>> = {
  [SCOPES.indexOf('person-times')]: (r) => `${r.date}${r.block.id}${r.from}-${r.to}`,
  [SCOPES.indexOf('group-day')]: (r) => `${r.block.id}${r.from}-${r.to}${r.guide ? 'g' : 'e'}${r.guidance}`,
  [SCOPES.indexOf('site-day')]: (r) => `${r.block.id}${r.from}-${r.to}${r.bhv}${r.person.id}`,
  [ORDER]: (r) => `${r.date}${r.performance?.estimated}${normMinutes(r.netMinutes, r.performance?.percent ?? 0)}`,
};
