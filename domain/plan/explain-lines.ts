import { unionMinutes } from '../calendar/intervals.ts';
import { holdsOn } from '../model/person.ts';
import type { RecordChange } from '../model/record.ts';
import { askedOf } from '../rules/certificates.ts';
import { type Finding, TIERS } from '../rules/finding.ts';
import { type GuidanceSum, guidanceSum } from '../rules/guidance.ts';
import { groupName } from '../rules/guidance-load.ts';
import { sentenceOf } from '../rules/index.ts';
import { rounded } from '../rules/moments.ts';
import { plannedOn } from '../rules/order-work.ts';
import { paidMinutes } from '../rules/outside-contract-hours.ts';
import { causeOf, type WhyLine } from '../rules/rule.ts';
import { decimal, hours, list, numericDay, shortDay, time } from '../words/dutch.ts';
import { needLevelWords, needsMet } from './needs-met.ts';
import type { Placed } from './placed.ts';
import type { PlacedIndex } from './placed-index.ts';
import type { Plan } from './plan.ts';
import type { FindingDelta } from './view.ts';

/** The numbers behind a place for somebody, as it will be after the changes. */
export function linesOf(
  plan: Plan,
  changes: readonly RecordChange[],
  delta: FindingDelta,
  row: Placed,
): readonly WhyLine[] {
  return [
    ...needLines(plan, delta, row),
    ...certificateLines(plan, row),
    ...hourLines(plan, changes, row),
    ...guidanceLines(plan, changes, row),
    ...seatLines(plan, changes, row),
    ...orderLines(plan, changes, row),
  ];
}

/** "bedrijfsarts, UWV": who established what the person needs; without needs where the guidance norms come from. */
export function sourcesOf(plan: Plan, row: Placed): string {
  const needs = [...new Set(row.needs.map((n) => n.source))].toSorted();
  const norms = plan.lookup.norms.some((n) => !n.confirmed)
    ? 'begeleidingsnormen uit Beheer (deels te bevestigen)'
    : 'begeleidingsnormen uit Beheer';
  return needs.length === 0
    ? `Gegevens van de medewerker en de werkplek; ${norms}`
    : `Behoeften volgens ${list(needs)}; ${norms}`;
}

/** What a change brings, and what it takes away or lessens: one line per cause, worst tier first. */
export function weighingLines({ added, resolved, eased, growth }: FindingDelta): readonly WhyLine[] {
  const seen = new Set<string>();
  const lines = (findings: readonly Finding[], sign: 1 | -1, words: string): readonly WhyLine[] =>
    findings
      .toSorted((a, b) => a.tier - b.tier || b.size - a.size || (a.key < b.key ? -1 : 1))
      .flatMap((f) => {
        const cause = causeOf(f);
        if (f.overridden !== null || seen.has(cause) || sign * rounded(growth.get(cause) ?? 0) <= 0) return [];
        seen.add(cause);
        return [{ what: `${words} (${TIERS[f.tier]})`, value: sentenceOf(f) }];
      });
  return [...lines(added, 1, 'Geeft'), ...lines(resolved, -1, 'Lost op'), ...lines(eased, -1, 'Wordt minder')];
}

function needLines(plan: Plan, delta: FindingDelta, row: Placed): readonly WhyLine[] {
  const after = [...delta.added, ...delta.eased];
  const standing = plan
    .findings()
    .filter((f) => !after.some((a) => a.key === f.key) && !delta.resolved.some((r) => r.key === f.key));
  return needsMet(plan, row, [...after, ...standing]).map((at) => ({
    what: `Behoefte: ${at.words}`,
    value: `${needLevelWords(at)} (bron: ${at.need.source})`,
  }));
}

function certificateLines(plan: Plan, row: Placed): readonly WhyLine[] {
  if (!row.employee) return [];
  return askedOf(row, plan).map(({ certificate }) => ({
    what: `Certificaat ${certificate}`,
    value: certificateWords(row, certificate),
  }));
}

function certificateWords({ person, date }: Placed, name: string): string {
  const held = holdsOn(person, name, date);
  if (held === 'missing') return 'ontbreekt';
  if (held !== 'valid') return `verlopen op ${numericDay(held.expiredOn)}`;
  const ends = person.certificates.filter((c) => c.name.toLowerCase() === name.toLowerCase()).map((c) => c.validTo);
  const last = ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
  return last === null ? 'geldig' : `geldig tot en met ${numericDay(last)}`;
}

function hourLines(plan: Plan, changes: readonly RecordChange[], row: Placed): readonly WhyLine[] {
  const { person, date } = row;
  const [week, day] = plan.lookAt(changes, (rows) => [
    paidMinutes(rows.ofPersonWeek(person.id)),
    unionMinutes(rows.ofPerson(person.id, date).flatMap((r) => r.work)),
  ]);
  return [
    {
      what: 'Uren in deze week na deze stap',
      value: `${hours(week ?? 0)} van ${hours(person.contractMinutes)} contract`,
    },
    { what: `Werktijd op ${shortDay(date)}`, value: `${hours(day ?? 0)} zonder pauzes` },
  ];
}

/** The guidance sum of the row's group at its busiest moment in the row, before and after, term by term. */
function guidanceLines(plan: Plan, changes: readonly RecordChange[], row: Placed): readonly WhyLine[] {
  const after = plan.lookAt(changes, (rows) => busiest(plan, rows, row));
  const before = sumAt(plan, plan.placed, row, after.minute);
  const lines: WhyLine[] = [
    {
      what: `Begeleiding ${groupName(row.group)} om ${time(after.minute)}`,
      value: `nodig ${decimal(before.load, 3)} → ${decimal(after.load, 3)}, aanwezig ${decimal(before.capacity, 2)} → ${decimal(after.capacity, 2)}`,
    },
  ];
  for (const t of after.sum.terms) {
    lines.push({
      what: `${t.people} × ${t.level}, norm ${decimal(t.norm)}${t.dimension === 'level' ? '' : ` (${t.key})`}${t.confirmed ? '' : ', te bevestigen'}`,
      value: decimal(t.people / t.norm, 3),
    });
  }
  for (const guide of after.sum.guides) {
    lines.push({ what: `Begeleider ${guide.name}`, value: decimal(guide.capacity, 2) });
  }
  return lines;
}

interface SumAt {
  readonly minute: number;
  readonly sum: GuidanceSum;
  readonly load: number;
  readonly capacity: number;
}

function sumAt(plan: Plan, rows: PlacedIndex, row: Placed, minute: number): SumAt {
  const sum = guidanceSum(rows.ofGroup(row.group, row.date), plan.lookup.norms, minute);
  const load = rounded(sum.terms.reduce((total, t) => total + t.people / t.norm, 0));
  return { minute, sum, load, capacity: rounded(sum.guides.reduce((total, g) => total + g.capacity, 0)) };
}

/** The moment of the row at which most guidance is short. */
function busiest(plan: Plan, rows: PlacedIndex, row: Placed): SumAt {
  const starts = new Set(row.work.map((w) => w.from));
  for (const other of rows.ofGroup(row.group, row.date)) {
    for (const { from, to } of other.work) {
      for (const minute of [from, to]) if (row.work.some((w) => w.from <= minute && minute < w.to)) starts.add(minute);
    }
  }
  let worst: SumAt | null = null;
  for (const minute of [...starts].toSorted((a, b) => a - b)) {
    const now = sumAt(plan, rows, row, minute);
    if (worst === null || now.load - now.capacity > worst.load - worst.capacity) worst = now;
  }
  return worst ?? sumAt(plan, rows, row, row.from);
}

function seatLines(plan: Plan, changes: readonly RecordChange[], row: Placed): readonly WhyLine[] {
  if (!row.employee) return [];
  const taken = (rows: PlacedIndex): number => {
    const { workplaceId, date, blockId } = row.assignment;
    return new Set(
      rows
        .inCell(workplaceId, date, blockId)
        .filter((r) => r.employee)
        .map((r) => r.person.id),
    ).size;
  };
  const before = taken(plan.placed);
  const after = plan.lookAt(changes, taken);
  return [
    { what: `Plaatsen op ${row.workplace.name}`, value: `${before} → ${after} van ${row.workplace.seats} bezet` },
  ];
}

function orderLines(plan: Plan, changes: readonly RecordChange[], row: Placed): readonly WhyLine[] {
  const order = row.assignment.orderId && plan.lookup.orders.get(row.assignment.orderId);
  if (!order || !row.performance) return [];
  const work = plan.workOn(order, row.date);
  const planned = (rows: PlacedIndex): number => plannedOn(work, rows.ofOrder(order.id), plan).minutes;
  const before = planned(plan.placed);
  const after = plan.lookAt(changes, planned);
  const guess = row.performance.estimated ? ' (geschat)' : '';
  return [
    {
      what: `Order ${order.number}, klaar op ${shortDay(work.deadline)}`,
      value: `${hours(before)} → ${hours(after)}${guess} gepland van ${hours(work.leftMinutes)} normuren`,
    },
  ];
}
