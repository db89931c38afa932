import type { ContractRouterClient } from '@orpc/contract';
import type { ExportCell, ExportSheet } from '#contract/exports.ts';
import type { reportsContract } from '#contract/reports.ts';
import { addDays } from '#domain/calendar/dates.ts';
import { REPORT_FORMS, REPORT_GROUPS } from '#domain/capacity/reports.ts';
import { SMALLEST_GROUP, type Told } from '#domain/capacity/small-groups.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { sentenceCase } from '#domain/words/dutch.ts';
import type { ChartCategory, ChartSeries } from '#ui/chart-model.ts';
import type { FigureColumn, FigureRow } from '#ui/figure-table.tsx';
import type { Meaning } from '../meanings.tsx';

type Answer = Awaited<ReturnType<ContractRouterClient<typeof reportsContract>['people']>>;
export type ReportData = NonNullable<Answer['report']>;
type Group = ReportData['nijkerk']['groups'][number];
type Ladder = Pick<ReportData['nijkerk'], 'people' | 'minutes' | 'forms' | 'up' | 'down'>;

export interface ReportPeriod {
  readonly id: string;
  readonly label: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const firstOf = (year: number, month: number): IsoDate =>
  `${year + Math.floor(month / 12)}-${String((((month % 12) + 12) % 12) + 1).padStart(2, '0')}-01` as IsoDate;

/** Months, quarters and years around today. */
export function reportPeriods(today: IsoDate): readonly ReportPeriod[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7)) - 1;
  const quarter = 3 * Math.floor(month / 3);
  const span = (id: string, label: string, start: number, months: number): ReportPeriod => ({
    id,
    label,
    from: firstOf(year, start),
    to: addDays(firstOf(year, start + months), -1),
  });
  return [
    span('quarter', 'Dit kwartaal', quarter, 3),
    span('quarter-before', 'Vorig kwartaal', quarter - 3, 3),
    span('month', 'Deze maand', month, 1),
    span('month-before', 'Vorige maand', month - 1, 1),
    span('year', `Jaar ${year}`, 0, 12),
    span('year-before', `Jaar ${year - 1}`, -12, 12),
  ];
}

/** How many people, or why that is not told. */
export function toldWords(told: Told): string {
  if (told === 'few') return `< ${SMALLEST_GROUP}`;
  return typeof told === 'number' ? told.toLocaleString('nl-NL') : 'verborgen';
}

const WHOLE = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 });

/** Hours of a group; of one that is not told the same words as for its people. */
export function hoursTold({ people, minutes }: Group): string {
  return minutes === null ? toldWords(people) : WHOLE.format(minutes / 60);
}

/** People, or hours. */
export type Measure = 'people' | 'hours';

const cellOf = (group: Group, measure: Measure): string =>
  measure === 'people' ? toldWords(group.people) : hoursTold(group);

const groupName = (group: (typeof REPORT_GROUPS)[number]): string =>
  group === null ? 'Niet bekend' : sentenceCase(group);
const formName = (form: (typeof REPORT_FORMS)[number]): string =>
  form === null ? 'Geen werkvorm' : sentenceCase(form);

export const GROUP_COLUMNS: readonly FigureColumn[] = [
  ...REPORT_GROUPS.map((group) => ({ id: group ?? '-', header: groupName(group) })),
  { id: 'all', header: 'Samen' },
];

/** Municipalities by target groups; the last row is the total of RWA. */
export function groupRows(report: ReportData, measure: Measure): readonly FigureRow[] {
  return [
    ...report.municipalities.map((m) => municipalityRow(m, measure)),
    {
      id: 'total',
      name: 'RWA samen',
      cells: [...report.targetGroups.map((t) => cellOf(t, measure)), cellOf(report.total, measure)],
      isTotal: true,
    },
  ];
}

/** Nijkerk, apart. */
export const nijkerkRows = ({ nijkerk }: ReportData, measure: Measure): readonly FigureRow[] => [
  municipalityRow(nijkerk, measure),
];

const municipalityRow = (m: ReportData['nijkerk'], measure: Measure): FigureRow => ({
  id: m.municipality,
  name: m.municipality,
  cells: [...m.groups.map((group) => cellOf(group, measure)), cellOf(m, measure)],
});

export const LADDER_COLUMNS: readonly FigureColumn[] = [
  ...REPORT_FORMS.map((form) => ({ id: form ?? '-', header: formName(form) })),
  { id: 'up', header: 'Omhoog' },
  { id: 'down', header: 'Omlaag' },
];

const ladderRow = (name: string, ladder: Ladder): FigureRow => ({
  id: name,
  name,
  cells: [...ladder.forms, ladder.up, ladder.down].map(toldWords),
});

/** Werkvorm and moves per municipality; the total of RWA, and Nijkerk apart below it. */
export const ladderPerMunicipality = (report: ReportData): readonly FigureRow[] => [
  ...report.municipalities.map((m) => ladderRow(m.municipality, m)),
  { ...ladderRow('RWA samen', report.total), isTotal: true },
  ladderRow('Nijkerk (apart)', report.nijkerk),
];

export const ladderPerGroup = (report: ReportData): readonly FigureRow[] => [
  ...report.targetGroups.map((t) => ladderRow(groupName(t.targetGroup), t)),
  { ...ladderRow('RWA samen', report.total), isTotal: true },
];

const count = (told: Told): number | null => (typeof told === 'number' ? told : null);

export const formCategories: readonly ChartCategory[] = REPORT_FORMS.map((form) => ({
  id: form ?? '-',
  label: formName(form),
}));

/** People per werkvorm before the period and at its end; what is not told is not drawn. */
export const formSeries = ({ total }: ReportData): readonly ChartSeries[] => [
  { id: 'before', label: 'Begin', kind: 'bar', stack: 'before', values: total.formsBefore.map(count) },
  { id: 'now', label: 'Eind', kind: 'bar', stack: 'now', values: total.forms.map(count) },
];

function sheetOf(
  name: string,
  head: string,
  columns: readonly FigureColumn[],
  rows: readonly FigureRow[],
): ExportSheet {
  return {
    name,
    columns: [
      { title: head, kind: 'text', width: 24 },
      ...columns.map(({ header }) => ({
        title: header,
        kind: 'text' as const,
        width: Math.max(10, header.length + 2),
      })),
    ],
    rows: rows.map(({ name: own, cells }): ExportCell[] => [String(own), ...cells.map(String)]),
  };
}

/** The tables that are on screen, with the same groups left out; people and hours both. */
export function reportSheets(report: ReportData): readonly [ExportSheet, ...ExportSheet[]] {
  const all = (measure: Measure): readonly FigureRow[] => [
    ...groupRows(report, measure),
    ...nijkerkRows(report, measure).map((row) => ({ ...row, name: 'Nijkerk (apart)' })),
  ];
  return [
    sheetOf('Mensen', 'Gemeente', GROUP_COLUMNS, all('people')),
    sheetOf('Uren', 'Gemeente', GROUP_COLUMNS, all('hours')),
    sheetOf('Werkvorm per gemeente', 'Gemeente', LADDER_COLUMNS, ladderPerMunicipality(report)),
    sheetOf('Werkvorm per doelgroep', 'Doelgroep', LADDER_COLUMNS, ladderPerGroup(report)),
  ];
}

export const REPORT_MEANINGS: readonly Meaning[] = [
  {
    what: 'Mensen',
    meaning: 'Medewerkers die in de periode in dienst waren. Begeleiders tellen niet mee.',
  },
  { what: 'Uren', meaning: 'Uren in het rooster in deze periode, zonder de pauzes.' },
  { what: 'Werkvorm', meaning: 'De trede van de ladder op de laatste dag van de periode, of vandaag.' },
  {
    what: 'Omhoog en omlaag',
    meaning: 'Mensen die aan het eind op een hogere of lagere trede staan dan aan het begin van de periode.',
  },
  {
    what: '< 5',
    meaning: 'Een groep van 1 tot en met 4 mensen. Hoeveel het er zijn, staat nergens: ook niet in het bestand.',
  },
  {
    what: 'Verborgen',
    meaning: 'Een getal dat weg is gelaten, omdat een kleine groep er anders mee uit te rekenen is.',
  },
  { what: 'Nijkerk', meaning: 'Wordt uitgevoerd door de Inclusief Groep. Staat apart en telt in geen totaal mee.' },
];
