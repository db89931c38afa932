import { eventsOf } from '#domain/roster/calendar.ts';
import { peopleIn, type Roster } from '#domain/roster/roster.ts';
import { partsOf, type RosterChoice, type RosterPart } from '#domain/roster/roster-parts.ts';
import { moment, standingOf, versionName } from '#domain/roster/roster-words.ts';
import { weekName } from '#domain/words/dutch.ts';
import { fileNameOf } from '#domain/words/file-name.ts';
import type { MadeFile, RosterJob } from '#main/api/roster-maker.ts';
import { writeIcs } from './ics.ts';
import { CSV, ICS, PDF, XLSX, ZIP } from './media-types.ts';
import { writeRosterCsv } from './roster-csv.ts';
import { zipOf } from './zip.ts';

interface Made {
  readonly title: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Makes every file of a job. What writes PDF and workbooks is large, and read only where it is asked for.
 * @param tell how many of how many are done, 0..1, and which is next
 */
export async function rosterFiles(
  job: RosterJob,
  tell: (fraction: number, doing: string) => void,
): Promise<readonly MadeFile[]> {
  const { at, bundle } = job;
  const roster = job.rosters.at(-1) ?? job.rosters[0];
  const files: MadeFile[] = [];
  const taken = new Set<string>();
  for await (const { title, extension, mediaType, bytes } of makeEach(job, roster, tell)) {
    files.push({ name: ownName(title, at, extension, taken), mediaType, bytes });
  }
  if (!bundle || files.length < 2) return files;
  const title = `Roosters ${roster.site} ${weekName(roster.week)} ${versionName(roster.of)}`;
  return [{ name: fileNameOf(title, at, 'zip'), mediaType: ZIP, bytes: zipOf(files, at) }];
}

/** Another name for each file, also where a file system sees no capitals. */
function ownName(title: string, at: Date, extension: string, taken: Set<string>): string {
  for (let nth = 1; ; nth += 1) {
    // Behind the moment: what is too long is cut off at the end of the title.
    const name = fileNameOf(title, at, nth === 1 ? extension : `${nth}.${extension}`);
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

async function* makeEach(
  job: RosterJob,
  roster: Roster,
  tell: (fraction: number, doing: string) => void,
): AsyncGenerator<Made, void, void> {
  const { format, at, by, paper, readable } = job;
  if (readable) {
    const { readablePdf, readableTitle } = await import('./readable-pdf.ts');
    for (const [done, page] of readable.entries()) {
      tell(done / readable.length, page.name);
      yield { title: readableTitle(page), extension: 'pdf', mediaType: PDF, bytes: await readablePdf(page, at) };
    }
    return;
  }
  const parts = format === 'ics' ? calendarParts(job) : partsOf(roster, job.choice);
  if (parts.length === 0) return;
  const [only] = parts;
  const title =
    parts.length === 1 && only
      ? only.title
      : `Rooster ${roster.site} ${weekName(roster.week)} ${versionName(roster.of)}`;
  switch (format) {
    case 'csv': {
      const all = new Set(parts.flatMap(({ rows }) => rows));
      const bytes = writeRosterCsv(
        roster,
        roster.rows.filter((row) => all.has(row)),
      );
      yield { title, extension: 'csv', mediaType: CSV, bytes };
      return;
    }
    case 'xlsx': {
      const { writeRosterXlsx } = await import('./roster-xlsx.ts');
      const bytes = await writeRosterXlsx(roster, parts, { title, at, by, paper });
      yield { title, extension: 'xlsx', mediaType: XLSX, bytes };
      return;
    }
    case 'pdf': {
      const [{ renderPdf }, { rosterPdf }] = await Promise.all([import('./pdf.ts'), import('./roster-pdf.ts')]);
      for (const [done, part] of parts.entries()) {
        tell(done / parts.length, part.name);
        const bytes = await renderPdf(rosterPdf(roster, part, { at, paper }));
        yield { title: part.title, extension: 'pdf', mediaType: PDF, bytes };
      }
      return;
    }
    case 'ics':
      for (const [done, part] of parts.entries()) {
        tell(done / parts.length, part.name);
        const of = part.by === 'person' ? 'person' : 'team';
        const bytes = writeIcs({
          name: part.title,
          description: `${standingOf(roster)} · gemaakt op ${moment(at)}`,
          site: roster.site,
          at,
          of,
          events: eventsOf(job.rosters, { rows: chosenBy(part), of }),
        });
        yield { title: part.title, extension: 'ics', mediaType: ICS, bytes };
      }
  }
}

/**
 * The parts of any version: who no longer works this week still has to hear that their work went. Each is named as the
 * last version in which it stands.
 */
function calendarParts({ rosters, choice }: RosterJob): readonly RosterPart[] {
  const last = rosters.at(-1) ?? rosters[0];
  const parts = new Map<string, RosterPart>();
  for (const roster of rosters) {
    for (const part of partsOf({ ...roster, of: last.of }, choice)) parts.set(keyOf(part, choice), part);
  }
  return [...parts.values()];
}

/** What the rows of a part have in common. */
function keyOf({ rows }: RosterPart, { by }: RosterChoice): string {
  const [row] = rows;
  if (!row) return '';
  return by === 'team' ? row.teamKey : by === 'place' ? row.workplaceId : row.personId;
}

function chosenBy(part: RosterPart): (row: RosterPart['rows'][number]) => boolean {
  const [first] = part.by === 'person' ? peopleIn(part.rows) : part.rows;
  return (row) => {
    if (!first) return false;
    if (part.by === 'person') return row.personId === first.personId;
    return part.by === 'team' ? row.teamKey === first.teamKey : row.workplaceId === first.workplaceId;
  };
}
