import type { IsoDate } from '#domain/model/common.ts';
import { decisiveOf } from '#domain/plan/decide.ts';
import type { FillRow } from '#domain/plan/fill/fill-types.ts';
import type { AbsentFacts } from '#domain/rules/absent.ts';
import type { AidOverbookedFacts } from '#domain/rules/aid-overbooked.ts';
import type { DoubleBookedFacts } from '#domain/rules/double-booked.ts';
import type { RuleId } from '#domain/rules/finding.ts';
import type { GroupTooLargeFacts } from '#domain/rules/group-too-large.ts';
import type { HoursADayFacts } from '#domain/rules/hours-a-day.ts';
import type { KeepApartFacts } from '#domain/rules/keep-apart.ts';
import type { NotAloneFacts } from '#domain/rules/not-alone.ts';
import type { OutsideAgreementFacts } from '#domain/rules/outside-agreement.ts';
import type { OutsideContractHoursFacts } from '#domain/rules/outside-contract-hours.ts';
import type { Facts } from '#domain/rules/rule.ts';
import type { SiteClosedFacts } from '#domain/rules/site-closed.ts';
import type { WorkplaceFullFacts } from '#domain/rules/workplace-full.ts';
import { count, hours, list, shortDay, timeRange } from '#domain/words/dutch.ts';

type Row = Pick<FillRow, 'from' | 'to'>;
type Words = (facts: Facts, row: Row) => string;
const words =
  <F extends Facts>(say: (facts: F, row: Row) => string): Words =>
  (facts, row) =>
    say(facts as F, row);

/** " van 09:00 tot 12:00"; nothing when it is all of the row: its block is in the line already. */
const during = (f: { readonly from: number; readonly to: number }, row: Row): string =>
  f.from <= row.from && f.to >= row.to ? '' : ` van ${timeRange(f.from, f.to)}`;

const day = (date: string): string => shortDay(date as IsoDate);

/**
 * What would be wrong, of rules whose own sentence says what stands there already. Who and where are in the row itself.
 * Of the other rules the sentence says it well as it is.
 */
const WOULD_BE: Partial<Readonly<Record<RuleId, Words>>> = {
  absent: words<AbsentFacts>((f) => `Afwezig tot en met ${day(f.until)}.`),
  'double-booked': words<DoubleBookedFacts>((f, row) =>
    f.workplaces.length > 1
      ? `Zou${during(f, row)} op meer plekken tegelijk staan: ${list(f.workplaces)}.`
      : `Zou${during(f, row)} twee keer op ${list(f.workplaces)} staan.`,
  ),
  'outside-contract-hours': words<OutsideContractHoursFacts>(
    (f) =>
      `Zou deze week ${hours(f.paidMinutes)} werken. Het contract is ${hours(f.contractMinutes)}: ` +
      `${hours(f.paidMinutes - f.contractMinutes)} te veel.`,
  ),
  'site-closed': words<SiteClosedFacts>((f) => `${f.site} is op ${day(f.date)} dicht (${f.closure}).`),
  'workplace-full': words<WorkplaceFullFacts>((f, row) =>
    f.seats === 0
      ? 'Hier zijn geen plaatsen.'
      : `Vol: ${count(f.seats, 'plaats', 'plaatsen')}, ${f.seats === 1 ? '' : 'allemaal '}bezet${during(f, row)}.`,
  ),
  'aid-overbooked': words<AidOverbookedFacts>((f, row) => {
    const there = f.stock === 1 ? 'er is er 1' : `er zijn er ${f.stock}`;
    return `Te weinig van ‘${f.aid}’: ${there}, en er zouden er${during(f, row)} ${f.wanted} nodig zijn.`;
  }),
  'keep-apart': words<KeepApartFacts>(
    (f, row) => `${f.person} en ${f.other} werken niet samen. Ze zouden${during(f, row)} allebei hier staan.`,
  ),
  'group-too-large': words<GroupTooLargeFacts>(
    (f, row) =>
      `${f.person} werkt in een groep van hoogstens ${count(f.max, 'persoon', 'mensen')}. ` +
      `Het zouden er${during(f, row)} ${f.peak} worden.`,
  ),
  'not-alone': words<NotAloneFacts>(
    (f, row) => `${f.person} kan niet alleen werken. Er zou${during(f, row)} niemand anders van ${f.group} zijn.`,
  ),
  'hours-a-day': words<HoursADayFacts>(
    (f) =>
      `${f.person} kan ${hours(f.maxMinutes)} per dag werken. Op ${day(f.date)} zou het ${hours(f.netMinutes)} zijn.`,
  ),
  'outside-agreement': words<OutsideAgreementFacts>((f) => {
    if (f.what === 'period') return `${f.organisation}: op ${day(f.date)} geldt geen plaatsingsafspraak.`;
    if (f.what === 'task') return `${f.organisation}: ${f.workType} staat niet in de plaatsingsafspraak.`;
    return (
      `${f.organisation}: afgesproken is hoogstens ${f.max}. Van ${timeRange(f.from ?? 0, f.to ?? 0)} zouden er ` +
      `${f.people} zijn.`
    );
  }),
};

/** Why a row cannot be put there, as something that would be: nothing of it is written yet. */
export function sayConflict(row: FillRow): string {
  const { problem } = row;
  if (!problem) return '';
  const decisive = decisiveOf(problem.findings);
  const say = decisive && WOULD_BE[decisive.rule];
  return say ? say(decisive.facts, row) : problem.sentence;
}
