import type { EmployerRow } from '#contract/employers.ts';
import type { Agreement } from '#domain/model/agreement.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { Organisation } from '#domain/model/site.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { count, decimal, hours, list, numericDay } from '#domain/words/dutch.ts';
import { euros } from '#domain/words/money.ts';
import type { Tone } from '#ui/badge.tsx';
import { foldText } from '#ui/sort.ts';

type Use = EmployerRow['use'];
export type AgreementUseRow = Use['agreements'][number];

/** One employer on screen: what it is, what was agreed, and how it stands this week. */
export interface EmployerLine {
  readonly organisation: Organisation;
  readonly row: EmployerRow;
  /** In use, the oldest first. */
  readonly agreements: readonly Agreement[];
  /** What search looks in. */
  readonly text: string;
}

export interface EmployerFilter {
  readonly query: string;
  readonly kind: Organisation['kind'] | 'all';
}
export const NO_FILTER: EmployerFilter = { query: '', kind: 'all' };

/** Joins the lists with how the employers stand; one that the lists do not know (yet) is left out. */
export function employerLines(catalogue: Catalogue, rows: readonly EmployerRow[]): readonly EmployerLine[] {
  const organisations = new Map(catalogue.organisations.map((organisation) => [organisation.id, organisation]));
  const agreementsOf = Map.groupBy(
    catalogue.agreements.filter((a) => a.archivedOn === null).toSorted((a, b) => (a.from < b.from ? -1 : 1)),
    (a) => a.organisationId,
  );
  return rows.flatMap((row) => {
    const organisation = organisations.get(row.organisationId);
    if (!organisation) return [];
    const agreements = agreementsOf.get(row.organisationId) ?? [];
    const text = foldText([organisation.name, organisation.kind, ...agreements.map(({ name }) => name)].join(' '));
    return [{ organisation, row, agreements, text }];
  });
}

/** The lines that a person asked for. */
export function filterEmployers(lines: readonly EmployerLine[], filter: EmployerFilter): readonly EmployerLine[] {
  const words = foldText(filter.query).split(/\s+/);
  return lines.filter(
    ({ organisation, text }) =>
      (filter.kind === 'all' || organisation.kind === filter.kind) && words.every((word) => text.includes(word)),
  );
}

/** An amount against what was agreed, for a bar with words. `most` null = nothing agreed. */
export interface Measure {
  readonly used: number;
  readonly most: number | null;
  /** "9 van 12 mensen", "38 uur". */
  readonly words: string;
  readonly isOver: boolean;
}

/** Of the agreement that comes closest to its largest group, or is most above it; null when nobody is there. */
export function groupMeasure({ agreements }: EmployerLine, uses: readonly AgreementUseRow[]): Measure | null {
  const all = uses.flatMap((use) => {
    const agreement = agreements.find(({ id }) => id === use.agreementId);
    return agreement && (use.peak || agreement.maxGroup !== null) ? [groupOf(agreement, use)] : [];
  });
  const share = ({ used, most }: Measure) => (most === null ? 0 : used / most);
  return all.toSorted((a, b) => share(b) - share(a) || b.used - a.used)[0] ?? null;
}

/** The most people at one moment against the largest group. */
export function groupOf({ maxGroup }: Agreement, { peak }: Pick<AgreementUseRow, 'peak'>): Measure {
  const used = peak?.people ?? 0;
  if (maxGroup === null) return { used, most: null, words: count(used, 'persoon', 'mensen'), isOver: false };
  const over = used - maxGroup;
  const words = `${used} van ${count(maxGroup, 'persoon', 'mensen')}${over > 0 ? `: ${over} te veel` : ''}`;
  return { used, most: maxGroup, words, isOver: over > 0 };
}

/** Guide hours against what was agreed. */
export function guidanceMeasure({ guideMinutes: used, agreedGuideMinutes: most }: Use): Measure {
  if (most === null) return { used, most, words: hours(used), isOver: false };
  const over = used - most;
  const words = `${decimal(used / 60)} van ${hours(most)}${over > 0 ? `: ${decimal(over / 60)} te veel` : ''}`;
  return { used, most, words, isOver: over > 0 };
}

/** Kept seats of all its agreements together, and how many are used; each workplace counts once. Null when none. */
export function returnMeasure({ returnPlaces }: Pick<EmployerRow, 'returnPlaces'>): Measure | null {
  const places = [...new Map(returnPlaces.filter((p) => p.isKept).map((p) => [p.workplaceId, p])).values()];
  if (places.length === 0) return null;
  const most = places.reduce((sum, place) => sum + place.keptSeats, 0);
  const used = places.reduce((sum, place) => sum + place.usedSeats, 0);
  return { used, most, words: returnWords(used, most), isOver: false };
}

/** "4 vrij", "1 van de 4 vrij", "geen van de 4 vrij". */
export function returnWords(used: number, kept: number): string {
  if (used === 0) return `${kept} vrij`;
  return `${used === kept ? 'geen' : kept - used} van de ${kept} vrij`;
}

/** How it stands in one word and its colour. */
export function standing({ row, agreements }: EmployerLine): { readonly tone: Tone; readonly words: string } {
  const points = row.findings.length + row.notices.length;
  if (points > 0) {
    const isRed = row.findings.some(({ finding }) => finding.severity === 'block');
    return { tone: isRed ? 'red' : 'amber', words: count(points, 'aandachtspunt', 'aandachtspunten') };
  }
  return agreements.length === 0
    ? { tone: 'neutral', words: 'geen afspraak' }
    : { tone: 'green', words: 'volgens afspraak' };
}

/** For sorting: most urgent first. */
export function urgency(line: EmployerLine): number {
  return { red: 0, amber: 1, accent: 2, neutral: 3, green: 4 }[standing(line).tone];
}

/** "sinds 1-6-2026", "van 1-6-2026 tot en met 31-5-2028". */
export function periodWords({ from, to }: Pick<Agreement, 'from' | 'to'>, today: IsoDate): string {
  if (to === null) return `${from > today ? 'vanaf' : 'sinds'} ${numericDay(from)}`;
  return `van ${numericDay(from)} tot en met ${numericDay(to)}`;
}

/** "€ 18,50 per uur"; empty when nothing is agreed. */
export function priceWords({ priceBasis }: Pick<Agreement, 'priceBasis'>): string {
  if (priceBasis === null) return '';
  return `${euros(priceBasis.cents)} per ${priceBasis.kind === 'hour' ? 'uur' : 'stuk'}`;
}

/** "Ria de Wit, getraind". */
export function buddyWords({ buddy, buddyTrained }: Pick<Agreement, 'buddy' | 'buddyTrained'>): string {
  if (buddy === null) return '';
  return `${buddy}, ${buddyTrained ? 'heeft de training gevolgd' : 'nog niet getraind'}`;
}

/** What the turnover of some days rests on: "120 uur", "450 stuks geboekt"; null without a price. */
export function turnoverWords({ turnoverCents, paidMinutes, paidPieces }: AgreementUseRow): string | null {
  if (turnoverCents === null) return null;
  const ground =
    paidPieces === null
      ? hours(paidMinutes ?? 0)
      : `${decimal(paidPieces)} ${paidPieces === 1 ? 'stuk' : 'stuks'} geboekt`;
  return `${euros(turnoverCents)} (${ground})`;
}

/** Guides of this week with their hours, those of the agreements first: "Kees Smit 36 uur". */
export function guideLines(
  { row, agreements }: EmployerLine,
  nameOf: (id: string) => string,
): readonly { readonly name: string; readonly words: string }[] {
  const agreed = new Set(agreements.flatMap((a) => a.guideIds));
  const here = row.use.guides.map(({ personId, minutes }) => ({
    name: nameOf(personId),
    isAgreed: agreed.size === 0 || agreed.has(personId),
    words: hours(minutes),
  }));
  return here
    .toSorted((a, b) => Number(b.isAgreed) - Number(a.isAgreed) || a.name.localeCompare(b.name, 'nl'))
    .map(({ name, isAgreed, words }) => ({ name, words: isAgreed ? words : `${words}, staat niet in de afspraak` }));
}

/** "productie en groen", "alle werksoorten". */
export function taskWords({ workTypes }: Pick<Agreement, 'workTypes'>, nameOf: (code: string) => string): string {
  return workTypes.length === 0 ? 'alle werksoorten' : list(workTypes.map((code) => nameOf(code).toLowerCase()));
}

/** "elke week", "elke 6 weken"; empty when nothing is agreed. */
export function visitWords({ visitEveryWeeks: weeks }: Pick<Agreement, 'visitEveryWeeks'>): string {
  if (weeks === null) return '';
  return weeks === 1 ? 'elke week' : `elke ${weeks} weken`;
}
