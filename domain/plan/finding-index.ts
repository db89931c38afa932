import { normMinutes } from '../capacity/norm-hours.ts';
import type { Finding } from '../rules/finding.ts';
import { type GuidanceDay, guidanceDay } from '../rules/guidance.ts';
import { rulesFor } from '../rules/index.ts';
import { causeOf, complete, type Subjects } from '../rules/rule.ts';
import type { Placed } from './placed.ts';
import type { PlacedIndex } from './placed-index.ts';
import { assignmentOf, orderOf, SCOPES, type Scope, subjectKey } from './subjects.ts';
import type { FindingDelta, PlanView, Touched } from './view.ts';

const NONE: readonly Finding[] = [];

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

  constructor(plan: PlanView, placed: PlacedIndex) {
    this.#plan = plan;
    this.#placed = placed;
    const names: Names = new Map();
    for (const row of placed.all()) addSubjects(row, names);
    for (const order of plan.lookup.orders.keys()) names.set(subjectKey.order(order), SCOPES.indexOf('order'));
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
    return { ...delta, growth };
  }

  #store(key: string, findings: readonly Finding[]): void {
    if (findings.length === 0) this.#bySubject.delete(key);
    else this.#bySubject.set(key, findings);
  }

  #namesOf(touched: Touched): Names {
    const names: Names = new Map();
    for (const row of touched.removed) addSubjects(row, names);
    for (const row of touched.added) addSubjects(row, names);
    for (const person of touched.people) {
      for (const row of this.#placed.ofPersonWeek(person)) names.set(subjectKey.assignment(row.assignment.id), 0);
    }
    return names;
  }

  #check(key: string, scope: number): readonly Finding[] {
    const name = SCOPES[scope] as Scope;
    const subject = this.#subject(name, key);
    if (subject === null) return NONE;
    let findings: Finding[] | null = null;
    for (const rule of rulesFor(name)) {
      for (const found of rule.check(subject, this.#plan)) {
        findings ??= [];
        findings.push(complete(rule, found));
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
    if (scope === 'assignment') return this.#placed.get(assignmentOf(key));
    const rows = this.#placed.of(key);
    if (scope === 'order') {
      const order = this.#plan.lookup.orders.get(orderOf(key));
      return order && order.archivedOn === null && this.#plan.dates.has(order.deadline) ? { order, rows } : null;
    }
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

function addSubjects(row: Placed, names: Names): void {
  for (let scope = 0; scope < row.subjects.length; scope++) {
    const key = row.subjects[scope];
    if (key !== null && key !== undefined) names.set(key, scope);
  }
}

/** What of a row matters to a big subject's findings: rows that sign alike weigh alike. */
const SIGNATURES: Readonly<Record<number, (row: Placed) => string>> = {
  [SCOPES.indexOf('group-day')]: (r) => `${r.block.id}${r.from}-${r.to}${r.guide ? 'g' : 'e'}${r.guidance}`,
  [SCOPES.indexOf('site-day')]: (r) => `${r.block.id}${r.from}-${r.to}${r.bhv}${r.person.id}`,
  [SCOPES.indexOf('order')]: (r) =>
    `${r.date}${r.performance?.estimated}${normMinutes(r.netMinutes, r.performance?.percent ?? 0)}`,
};
