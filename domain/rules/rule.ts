import type { Override } from '../model/assignment.ts';
import type { IsoDate } from '../model/common.ts';
import type { OrganisationId, PersonId, SiteId, WorkplaceId } from '../model/ids.ts';
import type { Order } from '../model/order.ts';
import type { Severity } from '../model/rule-choice.ts';
import type { Placed } from '../plan/placed.ts';
import type { Scope } from '../plan/subjects.ts';
import type { PlanView } from '../plan/view.ts';
import { type Finding, type RuleId, SEVERITIES_OF_TIER, type Tier } from './finding.ts';
import type { GuidanceDay } from './guidance.ts';
import type { Profile } from './moments.ts';

/** Typed facts of a finding: plain JSON, names included. A `type`, not an interface, so that it fits the record. */
export type Facts = Record<string, unknown>;

/** What a rule is handed: the smallest part of the plan in which its finding can arise. */
export interface Subjects extends Record<Scope, object> {
  readonly assignment: Placed;
  /** May have no rows on a published day: then the roster said that somebody works who now does not. */
  readonly 'person-day': { readonly personId: PersonId; readonly date: IsoDate; readonly rows: readonly Placed[] };
  /** A week of one person for rules that ask only when, how long and how much, never where. */
  readonly 'person-times': { readonly rows: readonly Placed[] };
  /** The same for rules that ask where and what as well. */
  readonly 'person-week': { readonly rows: readonly Placed[] };
  readonly 'workplace-day': { readonly date: IsoDate; readonly rows: readonly Placed[] };
  readonly 'group-day': {
    readonly date: IsoDate;
    readonly group: string;
    readonly rows: readonly Placed[];
    /** The group's day, moment by moment: worked out once for all rules that ask. */
    readonly guidance: () => GuidanceDay;
  };
  readonly 'site-day': {
    readonly date: IsoDate;
    readonly siteId: SiteId;
    readonly rows: readonly Placed[];
    /** How many people are there, moment by moment (see presence.ts). */
    readonly presence: () => Profile;
  };
  /** Everyone who relies on an aid that day, over all sites. */
  readonly 'aid-day': { readonly date: IsoDate; readonly rows: readonly Placed[] };
  /** An order in use, whatever its deadline, with this week's assignments on it. */
  readonly order: { readonly order: Order; readonly rows: readonly Placed[] };
  /** A workplace that open orders name, or where somebody works; checked again when one of its orders is. */
  readonly 'workplace-week': { readonly workplaceId: WorkplaceId; readonly rows: readonly Placed[] };
  /** The workplaces of an organisation with agreements on record. */
  readonly organisation: { readonly organisationId: OrganisationId; readonly rows: readonly Placed[] };
  /** Employees of a site on a day, wherever they are planned: a balance, so no verdict asks for it. */
  readonly 'home-day': { readonly date: IsoDate; readonly siteId: SiteId; readonly rows: readonly Placed[] };
}

/**
 * always: a command that adds or worsens it is refused; without-reason: refused until someone gives a reason;
 * never: it only warns while planning (tier 4, and cover of a whole site, stop publishing instead).
 */
export type Refuses = 'always' | 'without-reason' | 'never';

/** One line of "Waarom?": "4 x hoog" · "4/7 = 0,571". Dutch, numbers with their unit. */
export interface WhyLine {
  readonly what: string;
  readonly value: string;
}

/** One rule of the catalogue. `check` must not depend on the order of rows. */
export interface Rule<S extends Scope = Scope, F extends Facts = Facts> {
  readonly id: RuleId;
  readonly tier: Tier;
  readonly severity: Severity;
  readonly refuses: Refuses;
  readonly scope: S;
  /** A few Dutch words for lists and headings. */
  readonly title: string;
  check(subject: Subjects[S], plan: PlanView): readonly Found<F>[];
  /**
   * Whether a row that comes or goes can change what this rule finds in a subject; without it every row can. Only for
   * speed: while somebody drags, a rule that no row concerns finds what it found before.
   * @param rows of the subject, with the row that comes or without the one that goes
   * @param comes whether the row comes; else it goes
   * @param found whether the rule finds something there as it is
   */
  concerns?(row: Placed, rows: readonly Placed[], comes: boolean, found: boolean): boolean;
  /** One Dutch sentence (B1) from the facts alone. */
  sentence(facts: F): string;
  /** Where the rule comes from, in Dutch: the article of a law, a principle, a working value. */
  readonly source: string;
  /** The numbers behind a finding, from the facts alone; at least one line. */
  why(facts: F): readonly WhyLine[];
}

/** A finding as a rule gives it; what it leaves out is null. */
export type Found<F extends Facts = Facts> = Pick<Finding, 'size'> &
  Partial<Omit<Finding, 'rule' | 'tier' | 'severity' | 'size' | 'facts' | 'key'>> & {
    /** Who or what it is about, apart from when: with the rule's id it identifies the cause. */
    readonly about: string;
    readonly facts: F;
  };

/**
 * Completes what a rule found. The key ends in `@from-to`, so that its cause can be told from its moment. Field by field:
 * findings are made by the thousand, and a spread is five times as slow.
 */
export function complete(rule: Rule, found: Found, plan: PlanView): Finding {
  const { date = null, from = null, to = null } = found;
  const cause = `${rule.id}|${date ?? ''}|${found.about}`;
  return {
    key: `${cause}@${from === null ? '' : `${from}-${to}`}`,
    rule: rule.id,
    tier: rule.tier,
    severity: severityOf(rule, plan.lookup.severities.get(rule.id)),
    date,
    blockId: found.blockId ?? null,
    from,
    to,
    personId: found.personId ?? null,
    otherId: found.otherId ?? null,
    workplaceId: found.workplaceId ?? null,
    group: found.group ?? null,
    siteId: found.siteId ?? null,
    orderId: found.orderId ?? null,
    organisationId: found.organisationId ?? null,
    aidId: found.aidId ?? null,
    certificate: found.certificate ?? null,
    need: found.need ?? null,
    load: found.load ?? null,
    assignmentIds: found.assignmentIds ?? [],
    overridden: rule.tier === 4 ? exceptionTo(cause, plan) : (found.overridden ?? null),
    size: found.size,
    facts: found.facts,
  };
}

/**
 * How serious a rule is when the company chose so: its own severity unless the choice lies within its tier. What always
 * refuses (the law, and what was agreed with an employer) is no choice.
 */
function severityOf(rule: Pick<Rule, 'tier' | 'severity' | 'refuses'>, chosen: Severity | undefined): Severity {
  if (chosen === undefined || rule.refuses === 'always') return rule.severity;
  return SEVERITIES_OF_TIER[rule.tier].includes(chosen) ? chosen : rule.severity;
}

function exceptionTo(cause: string, plan: PlanView): Override | null {
  const found = plan.exceptionFor(cause);
  return found && { rule: found.rule, cause, reason: found.reason, by: found.by, at: found.at };
}

/** The cause of a finding: its key without the moment. */
export function causeOf(finding: Pick<Finding, 'key'>): string {
  return finding.key.slice(0, finding.key.lastIndexOf('@'));
}
