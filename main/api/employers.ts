import type { EmployerDetail, EmployerRow } from '#contract/employers.ts';
import { addDays, addWeeks, datesOf, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import { agreementNotices } from '#domain/capacity/agreement-notices.ts';
import { employerUse } from '#domain/capacity/agreement-use.ts';
import { returnPlacesOf } from '#domain/capacity/return-places.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { OrganisationId } from '#domain/model/ids.ts';
import { createLookup, type Lookup } from '#domain/plan/lookup.ts';
import { type Placed, placed } from '#domain/plan/placed.ts';
import { Plan } from '#domain/plan/plan.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import type { Finding, RuleId } from '#domain/rules/finding.ts';
import type { ReadDb } from '#main/db/connection.ts';
import { readRevision } from '#main/db/history.ts';
import { readAssignmentsAt, readAssignmentsWithEmployers } from '#main/db/queries/assignment.ts';
import { readExceptionsBetween } from '#main/db/queries/exception.ts';
import { readProgressBetween } from '#main/db/queries/progress.ts';
import { readVisits } from '#main/db/visits.ts';
import type { CatalogueCache } from './catalogue-cache.ts';
import { type AppContext, dayInAmsterdam } from './context.ts';
import type { Os } from './implementer.ts';

/** What is said about agreements; all of it follows from the rows at the employers. */
const RULES: ReadonlySet<RuleId> = new Set(['outside-agreement', 'agreement-guidance', 'jobcoach-visits']);
const WEEKS_AROUND = 8;
const MONTHS_AROUND = 2;

/** Employers: what is made of the agreements with them. */
export function createEmployersApi(context: AppContext, os: Os, catalogues: CatalogueCache) {
  const { db } = context;
  const today = (): IsoDate => dayInAmsterdam(context.now());

  return os.employers.router({
    overview: os.employers.overview.handler(() =>
      db.snapshot(() => {
        const now = today();
        const week = weekOf(now);
        return { revision: readRevision(db), today: now, week, employers: employerRows(db, catalogues.get(), now) };
      }),
    ),
    detail: os.employers.detail.handler(({ input: { organisationId }, errors }) =>
      db.snapshot(() => {
        const catalogue = catalogues.get();
        if (!catalogue.organisations.some(({ id }) => id === organisationId)) {
          throw errors.NOT_FOUND({ data: { what: organisationId } });
        }
        return { revision: readRevision(db), ...detailOf(db, catalogue, organisationId, today()) };
      }),
    ),
  });
}

/** Organisations with an agreement or workplace in use, as this week has them. */
function employerRows(db: ReadDb, catalogue: Catalogue, today: IsoDate): EmployerRow[] {
  const week = weekOf(today);
  const dates = datesOf(week);
  const [first, last] = [dates[0] as IsoDate, dates[6] as IsoDate];
  const lookup = createLookup(catalogue);
  const data = {
    lookup,
    rows: placedRows(readAssignmentsWithEmployers(db, first, last), lookup),
    bookings: readProgressBetween(db, first, last),
  };
  const weeks = [week, addWeeks(week, 1)].map((w) => ({
    week: w,
    findings: agreementFindings(db, catalogue, w, today),
  }));
  const inUse = new Set(catalogue.workplaces.flatMap((w) => (w.archivedOn === null ? (w.organisationId ?? []) : [])));
  return catalogue.organisations
    .filter(({ id }) => inUse.has(id) || lookup.agreementsWith(id).length > 0)
    .map(({ id }): EmployerRow => {
      const agreements = lookup.agreementsWith(id);
      return {
        organisationId: id,
        use: asSent(employerUse(id, dates, data)),
        returnPlaces: agreements.flatMap((a) =>
          returnPlacesOf(a, today, data).map((place) => ({ agreementId: a.id, ...place })),
        ),
        notices: agreements.flatMap((a) => agreementNotices(a, today, lookup)),
        findings: weeks.flatMap(({ week: of, findings }) =>
          findings.filter((f) => f.organisationId === id).map((finding) => ({ week: of, finding })),
        ),
      };
    });
}

/** The lists of a use, of their own: the domain's are read only. */
const asSent = ({ guides, agreements, ...use }: ReturnType<typeof employerUse>) => ({
  ...use,
  guides: [...guides],
  agreements: [...agreements],
});

const placedRows = (assignments: readonly Parameters<typeof placed>[0][], lookup: Lookup): Placed[] =>
  assignments.flatMap((row) => placed(row, lookup) ?? []);

/**
 * What the rules about agreements find in a week. They look at nothing but the rows at employers, so a plan of those
 * rows alone finds the same as the whole week.
 */
function agreementFindings(db: ReadDb, catalogue: Catalogue, week: IsoWeek, today: IsoDate): Finding[] {
  const first = mondayOf(week);
  const last = addDays(first, 6);
  const plan = new Plan({
    week,
    today,
    catalogue,
    assignments: readAssignmentsWithEmployers(db, first, last),
    absences: [],
    orderMinutesElsewhere: [],
    progress: [],
    bookedElsewhere: [],
    around: [],
    visits: readVisits(db, catalogue, first),
    exceptions: readExceptionsBetween(db, first, last),
    publications: [],
    published: [],
    holidays: [],
  });
  return plan
    .findings()
    .filter((f) => RULES.has(f.rule) && f.overridden === null)
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

/** Weeks and months of one employer around a day. */
function detailOf(
  db: ReadDb,
  catalogue: Catalogue,
  organisationId: OrganisationId,
  today: IsoDate,
): Omit<EmployerDetail, 'revision'> {
  const weeks = around(WEEKS_AROUND).map((n) => addWeeks(weekOf(today), n));
  const months = around(MONTHS_AROUND).map((n) => monthAfter(today.slice(0, 7), n));
  const days = [...weeks.flatMap((week) => datesOf(week)), ...months.flatMap(datesOfMonth)].sort();
  const [first, last] = [days[0] as IsoDate, days.at(-1) as IsoDate];
  const lookup = createLookup(catalogue);
  const data = {
    lookup,
    rows: placedRows(readAssignmentsAt(db, organisationId, first, last), lookup),
    bookings: readProgressBetween(db, first, last),
  };
  const useOn = (dates: readonly IsoDate[]) => asSent(employerUse(organisationId, dates, data));
  return {
    weeks: weeks.map((week) => ({ week, use: useOn(datesOf(week)) })),
    months: months.map((month) => ({ month, use: useOn(datesOfMonth(month)) })),
  };
}

/** -count .. count. */
const around = (count: number): number[] => Array.from({ length: 2 * count + 1 }, (_, i) => i - count);

/** "2026-11" so many months later (negative: earlier). */
function monthAfter(month: string, count: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** The days of "2026-11". */
function datesOfMonth(month: string): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = `${month}-01` as IsoDate; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  return days;
}
