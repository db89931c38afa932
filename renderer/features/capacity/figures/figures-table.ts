import type { ExportCell, ExportSheet } from '#contract/exports.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import { sentenceCase, weekName } from '#domain/words/dutch.ts';
import type { FigureRow } from '#ui/figure-table.tsx';
import { type Sums, type WorkTypeFigures, wholeHours } from './figures-view.ts';
import { fullness, type SiteUse, shareOf } from './utilisation-view.ts';

/** One line of the table: a week and a werksoort; `workType` null = all werksoorten of that week together. */
export interface FigureLine {
  readonly week: IsoWeek;
  readonly workType: string | null;
  /** Free hours that fit nowhere: no order asks them. */
  readonly fitsNowhere: boolean;
  readonly sums: Sums;
}

/** Week by week the werksoorten, and below them their total where there are several. */
export function figureLines(
  weeks: readonly IsoWeek[],
  perType: readonly WorkTypeFigures[],
  totals: readonly Sums[],
): readonly FigureLine[] {
  return weeks.flatMap((week, index) => {
    const lines = perType.flatMap(({ workType, name, weeks: sums }) => {
      const own = sums[index];
      return own ? [{ week, workType: name, fitsNowhere: workType === null, sums: own }] : [];
    });
    const total = totals[index];
    return total && lines.length !== 1 ? [...lines, { week, workType: null, fitsNowhere: false, sums: total }] : lines;
  });
}

/** @param hasAsked false where what orders ask cannot be told */
export function figureRows(lines: readonly FigureLine[], hasAsked: boolean): readonly FigureRow[] {
  return lines.map(({ week, workType, fitsNowhere, sums }) => ({
    id: `${week} ${workType ?? ''}`,
    name: sentenceCase(weekName(week)),
    isTotal: workType === null,
    cells: [
      workType ?? 'Samen',
      wholeHours(sums.available),
      wholeHours(sums.planned),
      wholeHours(sums.free),
      ...(hasAsked ? (fitsNowhere ? ['', ''] : [wholeHours(sums.asked), spareWords(sums)]) : []),
      sums.estimated ? 'geschat' : '',
    ],
  }));
}

/** "120 uur over", "40 uur te weinig": in words, because a minus sign is missed too easily. */
export function spareWords({ available, asked }: Pick<Sums, 'available' | 'asked'>): string {
  if (available === 0 && asked === 0) return '';
  const spare = Math.round((available - asked) / 60);
  if (spare === 0) return 'precies genoeg';
  return `${Math.abs(spare).toLocaleString('nl-NL')} uur ${spare > 0 ? 'over' : 'te weinig'}`;
}

const inHours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

/** The table as a sheet: real numbers of norm hours, so that sums can be made of them. Totals are left to the reader. */
export function figureSheet(lines: readonly FigureLine[], hasAsked: boolean): ExportSheet {
  const hour = { kind: 'number', width: 14, digits: 1 } as const;
  const own = lines.filter(({ workType }) => workType !== null);
  return {
    name: 'Per week',
    columns: [
      { title: 'Week', kind: 'week', width: 11 },
      { title: 'Werksoort', kind: 'text', width: 24 },
      { title: 'Beschikbaar (normuren)', ...hour },
      { title: 'Gepland (normuren)', ...hour },
      { title: 'Nog vrij (normuren)', ...hour },
      ...(hasAsked
        ? [
            { title: 'Gevraagd door orders (normuren)', ...hour },
            { title: 'Over of te weinig (normuren)', ...hour },
          ]
        : []),
      { title: 'Geschat', kind: 'text', width: 9 },
    ],
    rows: own.map(({ week, workType, fitsNowhere, sums }): ExportCell[] => [
      week,
      workType,
      inHours(sums.available),
      inHours(sums.planned),
      inHours(sums.free),
      ...(hasAsked ? (fitsNowhere ? [null, null] : [inHours(sums.asked), inHours(sums.available - sums.asked)]) : []),
      sums.estimated ? 'ja' : 'nee',
    ]),
  };
}

export function seatSheet(uses: readonly SiteUse[]): ExportSheet {
  const hour = { kind: 'number', width: 14, digits: 1 } as const;
  return {
    name: 'Bezetting',
    columns: [
      { title: 'Locatie', kind: 'text', width: 26 },
      { title: 'Werkplek', kind: 'text', width: 30 },
      { title: 'Plaatsen open (uren)', ...hour },
      { title: 'Gebruikt (uren)', ...hour },
      { title: 'Vrijgehouden (uren)', ...hour },
      { title: 'Bezet', kind: 'percent', width: 8, digits: 0 },
      { title: 'In een woord', kind: 'text', width: 14 },
    ],
    rows: uses.flatMap((site) =>
      site.places.map((place): ExportCell[] => {
        const share = shareOf(place);
        return [
          site.name,
          place.name,
          inHours(place.openMinutes),
          inHours(place.usedMinutes),
          inHours(place.keptMinutes),
          share === null ? null : Math.round(share * 100),
          fullness(place),
        ];
      }),
    ),
  };
}
