import type { CapacityFigureRow, CapacityTotals } from '#contract/capacity.ts';
import type { RoosterbordClient } from '#contract/index.ts';
import { isRwa, totalOfRows } from '#domain/capacity/capacity-figures.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import { decimal, weekName } from '#domain/words/dutch.ts';
import { Codes } from './codes.ts';

const toHours = (minutes: number): number => Math.round((minutes / 60) * 10_000) / 10_000;

/** In hours: those of work in norm hours, those of people in hours of the clock. */
function asHours(figures: CapacityTotals) {
  return {
    availableHours: toHours(figures.available),
    plannedHours: toHours(figures.planned),
    freeHours: toHours(figures.freeNorm),
    askedHours: toHours(figures.asked),
    plannedClockHours: toHours(figures.plannedMinutes),
    freeClockHours: toHours(figures.freeMinutes),
    guideClockHours: toHours(figures.guideMinutes),
    freeGuideClockHours: toHours(figures.freeGuideMinutes),
    estimated: figures.estimated,
  };
}

/** Capacity of these weeks, by work type, site and municipality; as JSON or as a table for a person. */
export async function listCapacity(
  client: RoosterbordClient,
  range: { readonly from: IsoWeek; readonly to: IsoWeek },
  json: boolean,
): Promise<string> {
  const [figures, { catalogue }] = await Promise.all([
    client.capacity.figures({ from: range.from, to: range.to }),
    client.manage.catalogue(),
  ]);
  const { today, weeks, rows, totals, utilisation } = figures;
  if (!json) return table(weeks, rows, new Map(catalogue.workTypes.map(({ code, name }) => [code, name])));
  const codes = new Codes(catalogue);
  const seats = (use: { openMinutes: number; usedMinutes: number; keptMinutes: number }) => ({
    openHours: toHours(use.openMinutes),
    usedHours: toHours(use.usedMinutes),
    keptHours: toHours(use.keptMinutes),
  });
  return JSON.stringify({
    today,
    weeks,
    rows: rows.map(({ week, workType, siteId, municipality, ...own }) => ({
      week,
      workType,
      site: siteId && codes.of(siteId),
      municipality,
      ...asHours(own),
    })),
    totals: { rwa: asHours(totals.rwa), nijkerk: asHours(totals.nijkerk) },
    utilisation: utilisation.map(({ week, siteId, places, ...use }) => ({
      week,
      site: codes.of(siteId),
      ...seats(use),
      workplaces: places.map(({ workplaceId, ...own }) => ({ workplace: codes.of(workplaceId), ...seats(own) })),
    })),
  });
}

const HEAD = ['', 'beschikbaar', 'gepland', 'vrij', 'gevraagd'] as const;

/** Per week a line for each work type, the total of RWA, and Nijkerk apart; in norm hours. */
function table(
  weeks: readonly IsoWeek[],
  rows: readonly CapacityFigureRow[],
  names: ReadonlyMap<string, string>,
): string {
  if (weeks.length === 0) return 'Over deze weken is niets te zeggen: kies deze week of een week in het jaar dat komt.';
  const lines: string[][] = [];
  for (const week of weeks) {
    const own = rows.filter((row) => row.week === week);
    const [ours, theirs] = [own.filter((r) => isRwa(r.municipality)), own.filter((r) => !isRwa(r.municipality))];
    lines.push([weekName(week), ...HEAD.slice(1)]);
    const perWorkType = Map.groupBy(ours, ({ workType }) => workType);
    const name = (code: string | null): string => (code === null ? 'past nergens' : (names.get(code) ?? code));
    const named = [...perWorkType].map(([code, its]) => [name(code), its] as const);
    for (const [workType, its] of named.sort(([a], [b]) => (a < b ? -1 : 1)))
      lines.push(line(workType, totalOfRows(its)));
    lines.push(line('Samen', totalOfRows(ours)));
    if (theirs.length > 0) lines.push(line('Nijkerk (telt niet mee)', totalOfRows(theirs)));
  }
  const widths = HEAD.map((_, i) => Math.max(...lines.map((cells) => cells[i]?.length ?? 0)));
  const padded = lines.map((cells) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
  return ['In normuren; * = deels geschat.', ...padded.map((text) => text.trimEnd())].join('\n');
}

function line(what: string, { available, planned, freeNorm, asked, estimated }: CapacityTotals): string[] {
  return [`${what}${estimated ? ' *' : ''}`, ...[available, planned, freeNorm, asked].map((m) => decimal(m / 60))];
}
