import type { Paper, RosterExport, RosterFormat } from '#contract/roster.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import type { PersonId, SiteId, WorkplaceId } from '#domain/model/ids.ts';
import type { Publication, VersionRow } from '#domain/model/publication.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { peopleIn, placesIn, type Roster, rosterOf } from '#domain/roster/roster.ts';

/** Whose roster; `readable` is that of a person, in pictures and few words. */
export type ExportBy = 'team' | 'place' | 'person' | 'readable';

export const BY = [
  { id: 'team', label: 'Per team' },
  { id: 'place', label: 'Per werkplek' },
  { id: 'person', label: 'Per persoon' },
  { id: 'readable', label: 'Leesbaar' },
] as const satisfies readonly { readonly id: ExportBy; readonly label: string }[];

export const FORMATS = [
  { id: 'pdf', label: 'PDF, om af te drukken' },
  { id: 'xlsx', label: 'Excel' },
  { id: 'csv', label: 'CSV' },
  { id: 'ics', label: 'Agenda (ICS)' },
] as const satisfies readonly { readonly id: RosterFormat; readonly label: string }[];

/** What stands for each of them. */
export const EACH = '*';

/** What somebody chose in the dialog. */
export interface ExportChoice {
  /** Number of a version; 0 = the concept. */
  readonly version: number;
  readonly by: ExportBy;
  /** Key of a team, id of a place or a person, or `EACH`. */
  readonly part: string;
  readonly format: RosterFormat;
  readonly paper: Paper;
}

/** The last version that was made known, else the concept; PDF of each team. */
export const firstChoice = (versions: readonly Publication[]): ExportChoice => ({
  version: versions.at(-1)?.number ?? 0,
  by: 'team',
  part: EACH,
  format: 'pdf',
  paper: 'A4',
});

/** A choice with something chosen otherwise, and nothing left in it that does not go with that. */
export function chosen(choice: ExportChoice, change: Partial<ExportChoice>): ExportChoice {
  const next = { ...choice, ...change };
  return {
    ...next,
    // The parts of another kind are others.
    part: change.by !== undefined && change.by !== choice.by ? EACH : next.part,
    ...(next.by === 'readable' && ({ format: 'pdf', paper: 'A4' } as const)),
  };
}

/** What to ask the product. */
export function questionOf(
  { version, by, part, format, paper }: ExportChoice,
  week: IsoWeek,
  siteId: SiteId,
): RosterExport {
  const id = part === EACH ? null : part;
  return {
    week,
    siteId,
    of: version === 0 ? { kind: 'concept' } : { kind: 'version', number: version },
    format,
    choice:
      by === 'team'
        ? { by, team: id }
        : by === 'place'
          ? { by, workplaceId: id as WorkplaceId | null }
          : { by: 'person', personId: id as PersonId | null },
    paper,
    readable: by === 'readable',
    bundle: true,
  };
}

/** True when it becomes one PDF, which can be looked at before it is printed. */
export const isOnePaper = ({ format, choice }: RosterExport): boolean =>
  format === 'pdf' && Object.values(choice).every((part) => part !== null);

/** What a version or the plan says of a site as a roster: who and what can be chosen from. */
export function rosterFrom(plan: Plan, siteId: SiteId, rows: readonly VersionRow[]): Roster | null {
  const site = plan.lookup.sites.get(siteId);
  return site ? rosterOf(plan.catalogue, site, plan.week, { kind: 'concept', after: 0 }, rows) : null;
}

const WORDS: Readonly<Record<ExportBy, { readonly label: string; readonly each: string }>> = {
  team: { label: 'Welk team', each: 'Alle teams' },
  place: { label: 'Welke werkplek', each: 'Alle werkplekken' },
  person: { label: 'Welke persoon', each: 'Iedereen' },
  readable: { label: 'Welke persoon', each: 'Alle medewerkers' },
};
export const partLabel = (by: ExportBy): string => WORDS[by].label;

/** What there is to choose from of a kind, each of them first. */
export function partOptions(
  { teams, rows }: Roster,
  by: ExportBy,
): readonly { readonly id: string; readonly label: string; readonly detail?: string }[] {
  const each = { id: EACH, label: WORDS[by].each };
  switch (by) {
    case 'team':
      return [each, ...teams.map(({ key, name }) => ({ id: key, label: name }))];
    case 'place':
      return [each, ...placesIn(rows).map((row) => ({ id: row.workplaceId, label: `${row.placeCode} ${row.place}` }))];
    case 'person':
    case 'readable':
      return [each, ...peopleIn(rows).map((row) => ({ id: row.personId, label: row.name, detail: row.number }))];
  }
}
