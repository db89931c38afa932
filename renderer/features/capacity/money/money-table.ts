import type { ExportCell, ExportSheet } from '#contract/exports.ts';
import type { MoneyRow } from '#contract/money.ts';
import { euros } from '#domain/words/money.ts';
import type { FigureColumn, FigureRow } from '#ui/figure-table.tsx';
import type { Meaning } from '../meanings.tsx';
import { hourWords, type MoneyLine, type MoneySums, type Per, sumsOf, turnover } from './money-view.ts';

export const MONEY_COLUMNS: readonly FigureColumn[] = [
  { id: 'turnover', header: 'Omzet' },
  { id: 'guides', header: 'Begeleiding' },
  { id: 'places', header: 'Werkplekken' },
  { id: 'aids', header: 'Hulpmiddelen' },
  { id: 'idle', header: 'Vrije capaciteit' },
  { id: 'unfit', header: 'Niet gehaald vanwege passendheid' },
];

const withAmount = (minutes: number, cents: number): string =>
  cents === 0 ? hourWords(minutes) : `${hourWords(minutes)} (± ${euros(cents)})`;

const cells = (sums: MoneySums): readonly string[] => [
  sums.estimated ? `${euros(turnover(sums))} (geschat)` : euros(turnover(sums)),
  euros(sums.guides),
  euros(sums.places),
  euros(sums.aids),
  sums.idleEstimated ? `${withAmount(sums.idleMinutes, sums.idle)}, geschat` : withAmount(sums.idleMinutes, sums.idle),
  withAmount(sums.unfitMinutes, sums.unfit),
];

/** Lines with their total below them: the same figures, added up to the cent. */
export function moneyRows(lines: readonly MoneyLine[], total: MoneySums): readonly FigureRow[] {
  return [
    ...lines.map(({ id, name, sums }) => ({ id, name, cells: cells(sums) })),
    { id: 'total', name: 'Samen', cells: cells(total), isTotal: true },
  ];
}

const inHours = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;

/** Every week or month and werksoort on a line of its own: cents and hours as numbers, totals left to the reader. */
export function moneySheet(rows: readonly MoneyRow[], per: Per, names: ReadonlyMap<string, string>): ExportSheet {
  const money = { kind: 'cents', width: 15 } as const;
  const hour = { kind: 'number', width: 14, digits: 1 } as const;
  const groups = Map.groupBy(rows, (row) => `${row[per]}|${row.workType}`);
  return {
    name: per === 'week' ? 'Per week' : 'Per maand',
    columns: [
      per === 'week' ? { title: 'Week', kind: 'week', width: 11 } : { title: 'Maand', kind: 'text', width: 11 },
      { title: 'Werksoort', kind: 'text', width: 22 },
      { title: 'Omzet uit orders', ...money },
      { title: 'Omzet uit afspraken', ...money },
      { title: 'Begeleiding', ...money },
      { title: 'Begeleiding (uren)', ...hour },
      { title: 'Werkplekken', ...money },
      { title: 'Hulpmiddelen', ...money },
      { title: 'Vrije capaciteit (normuren)', ...hour },
      { title: 'Vrije capaciteit, geschat bedrag', ...money },
      { title: 'Niet gehaald vanwege passendheid (normuren)', ...hour },
      { title: 'Niet gehaald vanwege passendheid, geschat bedrag', ...money },
      { title: 'Geschat', kind: 'text', width: 9 },
    ],
    rows: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, own]): ExportCell[][] => {
        const [first] = own;
        if (!first) return [];
        const s = sumsOf(own);
        return [
          [
            first[per],
            names.get(first.workType) ?? first.workType,
            s.orders,
            s.agreements,
            s.guides,
            inHours(s.guideMinutes),
            s.places,
            s.aids,
            inHours(s.idleMinutes),
            s.idle,
            inHours(s.unfitMinutes),
            s.unfit,
            s.estimated || s.idleEstimated ? 'ja' : 'nee',
          ],
        ];
      }),
  };
}

/** What each figure means; on screen and in the workbook. */
export const MONEY_MEANINGS: readonly Meaning[] = [
  {
    what: 'Verwachte omzet',
    meaning:
      'De prijs van een order, naar het werk dat gepland is. Nooit meer dan er nog te doen is. Bij een afspraak per uur: de uren bij de werkgever. Op een dag die voorbij is, telt wat er geboekt is.',
  },
  {
    what: 'Begeleiding',
    meaning: 'Uren van begeleiders in het rooster, keer de kosten per uur uit Instellingen. Zonder pauzes.',
  },
  {
    what: 'Werkplekken en hulpmiddelen',
    meaning:
      'Wat een werkplek per week kost, in de weken waarin iemand er werkt. Wat een hulpmiddel per week kost, in de weken waarin er op de locatie gewerkt wordt.',
  },
  {
    what: 'Vrije capaciteit',
    meaning:
      'Normuren die nog niet in het rooster staan. Het bedrag is een schatting: wat deze werksoort in deze periode gemiddeld per normuur opbrengt.',
  },
  {
    what: 'Niet gehaald vanwege passendheid',
    meaning:
      'Normuren van orders die te laat komen, terwijl er wel mensen vrij zijn voor wie dit werk nu niet past. Het zegt niets over een mens. Het laat zien wat een andere werkplek, een hulpmiddel of een opleiding kan opleveren.',
  },
  { what: 'Geschat', meaning: 'Van wie geen loonwaarde bekend is, telt de standaard uit Instellingen.' },
  { what: 'Lonen', meaning: 'Lonen en subsidies staan niet in dit programma. Dit is dus geen winst of verlies.' },
];
