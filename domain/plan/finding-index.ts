import type { OrderId, PersonId } from '../model/ids.ts';
import type { Finding } from '../rules/finding.ts';
import { rulesFor } from '../rules/index.ts';
import { causeOf, complete, type Rule } from '../rules/rule.ts';
import { DeltaSum, differenceOf, type FindingMemo, type SubjectDelta } from './finding-delta.ts';
import type { Placed } from './placed.ts';
import type { PlacedIndex } from './placed-index.ts';
import { type Known, SIGNATURES, shortOf, signOrderWork } from './signatures.ts';
import { SubjectSource } from './subject-source.ts';
import { FIRST_SHARED, SCOPES, type Scope, subjectKey } from './subjects.ts';
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
  readonly #known: Known;
  readonly #subjects: SubjectSource;

  /** @param standing names of person-days that are looked at even when nobody is planned there. */
  constructor(plan: PlanView, placed: PlacedIndex, standing: ReadonlySet<string>) {
    this.#plan = plan;
    this.#placed = placed;
    this.#known = {
      bookedTwice: plan.bookedTwice,
      rowsOf: (subject) => placed.of(subject),
      keptApart: keptApart(plan),
    };
    this.#subjects = new SubjectSource(plan, placed, this.#known);
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
    this.#subjects.forget();
    for (const [key, scope] of this.#namesOf(touched)) this.#store(key, this.#check(key, scope));
  }

  /**
   * What the touched subjects find now against what is stored; stores nothing.
   * @param enough asked after each kind of subject that is people's own, in order of SCOPES: true = look no further
   */
  compare(touched: Touched, memo?: FindingMemo, enough?: (soFar: FindingDelta) => boolean): FindingDelta {
    // What an absence or an exception changes is in no signature.
    const known = touched.people.size + touched.causes.size + touched.orders.size === 0 ? memo : undefined;
    const names = this.#namesOf(touched);
    const sum = new DeltaSum(touched);
    for (let own = 0; own < FIRST_SHARED; own++) {
      let changed = false;
      for (const [key, scope] of names)
        if (scope === own) changed = sum.add(this.#differ(key, scope, touched, known)) || changed;
      if (changed && enough?.(sum.delta(true))) return sum.delta(true);
    }
    for (const [key, scope] of names) if (scope >= FIRST_SHARED) sum.add(this.#differ(key, scope, touched, known));
    return sum.delta(false);
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
    for (const order of touched.orders) this.#addOrder(order, names);
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
    // A published day from which somebody is away is no late change.
    for (const date of this.#plan.dates) names.set(subjectKey.personDay(id, date), SCOPES.indexOf('person-day'));
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
    if (row.assignment.orderId !== null) this.#addOrder(row.assignment.orderId, names);
  }

  /** An order and the workplaces that it names. */
  #addOrder(id: OrderId, names: Names): void {
    names.set(subjectKey.order(id), ORDER);
    for (const place of this.#plan.lookup.orders.get(id)?.workplaceIds ?? []) {
      names.set(subjectKey.workplaceWeek(place), WORKPLACE_WEEK);
    }
  }

  #check(key: string, scope: number, touched?: Touched): readonly Finding[] {
    const name = SCOPES[scope] as Scope;
    const subject = this.#subjects.of(name, key, touched);
    if (subject === null) return NONE;
    let findings: Finding[] | null = null;
    for (const rule of rulesFor(name)) {
      if (touched && rule.concerns) {
        const known = this.#foundBy(rule, key);
        if (!this.#isConcerned(rule, key, scope, touched, known.length > 0)) {
          if (known.length > 0) findings = findings ? [...findings, ...known] : [...known];
          continue;
        }
      }
      for (const found of rule.check(subject, this.#plan)) {
        findings ??= [];
        findings.push(complete(rule, found, this.#plan));
      }
    }
    return findings ?? NONE;
  }

  /** How the findings of a touched subject differ from what is stored; null when they do not. */
  #differ(key: string, scope: number, touched: Touched, memo: FindingMemo | undefined): SubjectDelta | null {
    // A balance of a whole site is nobody's doing: it is told, never held against a move.
    if (scope === HOME_DAY) return null;
    const sign = memo && this.#sign(key, scope, touched);
    if (sign === undefined || sign === null) return this.#compareSubject(key, scope, touched);
    let answers = memo?.get(key);
    if (!answers) {
      answers = new Map();
      memo?.set(key, answers);
    }
    let answer = answers.get(sign);
    if (answer === undefined) {
      answer = this.#compareSubject(key, scope, touched);
      answers.set(sign, answer);
    }
    return answer;
  }

  /**
   * Within one gesture much is asked again and again: a subject that only loses rows finds the same wherever they
   * go, and a subject that many share the same for every row that counts alike. Null = always look.
   */
  #sign(key: string, scope: number, touched: Touched): string | null {
    // A workplace that an order names hears of the work on that order wherever it is done.
    const hearsOfOrders = scope === WORKPLACE_WEEK;
    const sign = SIGNATURES[SCOPES[scope] as Scope];
    let text = '';
    for (const row of touched.removed) {
      if (hearsOfOrders || row.subjects[scope] === key) text += `-${shortOf(row.assignment.id)}`;
    }
    for (const row of touched.added) {
      if (row.subjects[scope] === key) {
        if (!sign) return null;
        text += `+${sign(row, this.#known)}`;
      } else if (hearsOfOrders && row.assignment.orderId !== null) text += `~${signOrderWork(row)}`;
    }
    return text;
  }

  #compareSubject(key: string, scope: number, touched: Touched): SubjectDelta | null {
    return differenceOf(this.#bySubject.get(key) ?? NONE, this.#check(key, scope, touched));
  }

  /** Whether a row that comes or goes can change what a rule finds in a subject. */
  #isConcerned(rule: Rule, key: string, scope: number, touched: Touched, found: boolean): boolean {
    if (touched.people.size + touched.causes.size + touched.orders.size > 0) return true;
    const rows = this.#placed.of(key);
    for (const row of touched.added) {
      if (row.subjects[scope] === key && rule.concerns?.(row, rows, true, found) !== false) return true;
    }
    for (const row of touched.removed) {
      if (row.subjects[scope] === key && rule.concerns?.(row, rows, false, found) !== false) return true;
    }
    return false;
  }

  /** What is stored of one rule in a subject. */
  #foundBy(rule: Rule, key: string): readonly Finding[] {
    const all = this.#bySubject.get(key);
    return all ? all.filter((f) => f.rule === rule.id) : NONE;
  }
}

function keptApart(plan: PlanView): ReadonlySet<PersonId> {
  const people = new Set<PersonId>();
  for (const person of plan.lookup.people.values()) {
    if (person.kind !== 'employee') continue;
    for (const { what } of person.needs) if (what.kind === 'keep-apart') people.add(what.personId);
  }
  return people;
}

function scopeOf(key: string): number {
  return SCOPES.indexOf(key.slice(0, key.indexOf(':')) as Scope);
}
