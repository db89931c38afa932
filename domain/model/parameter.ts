import { z } from 'zod';
import { isoDate, version } from './common.ts';
import { parameterId } from './ids.ts';

/** What a number of the company is, and what holds until somebody sets another value. */
export interface ParameterKind {
  /** On screen, in a few Dutch words. */
  readonly title: string;
  /** One Dutch sentence: what changes when the number does. */
  readonly help: string;
  /** Dutch, after the number; `time` is shown as a clock time. */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  readonly source: string;
}

const WORKING_VALUE = 'Werkwaarde van Roosterbord; te bevestigen';

/** The numbers that rules and sums rest on, besides the guidance norms. What the law fixes is not among them. */
export const PARAMETERS = {
  'default-wage-value': {
    title: 'Loonwaarde als er geen bekend is',
    help: 'Geldt voor iemand zonder loonwaarde voor een werksoort. Uitkomsten heten dan ‘geschat’.',
    unit: '%',
    min: 1,
    max: 150,
    value: 50,
    source: WORKING_VALUE,
  },
  'evening-start': {
    title: 'Begin van de avond',
    help: 'Wie ‘geen avond’ nodig heeft, werkt niet na deze tijd.',
    unit: 'time',
    min: 900,
    max: 1320,
    value: 1080,
    source: WORKING_VALUE,
  },
  'extra-breaks-stretch': {
    title: 'Extra pauzes: langste tijd zonder pauze',
    help: 'Wie extra pauzes nodig heeft, werkt nooit langer dan dit achter elkaar.',
    unit: 'minuten',
    min: 15,
    max: 240,
    value: 120,
    source: WORKING_VALUE,
  },
  'variety-weeks': {
    title: 'Afwisseling: weken met hetzelfde werk',
    help: 'Wie afwisseling wil en langer dan dit hetzelfde werk doet, komt bij de aandachtspunten.',
    unit: 'weken',
    min: 1,
    max: 26,
    value: 6,
    source: WORKING_VALUE,
  },
  'filler-weeks': {
    title: 'Invallen: over hoeveel weken',
    help: 'Over zoveel weken, met deze week erbij, telt het programma hoe vaak iemand invalt.',
    unit: 'weken',
    min: 1,
    max: 12,
    value: 4,
    source: WORKING_VALUE,
  },
  'filler-times': {
    title: 'Invallen: hoe vaak is te vaak',
    help: 'Wie vaker dan dit invalt, komt bij de aandachtspunten.',
    unit: 'keer',
    min: 1,
    max: 40,
    value: 4,
    source: WORKING_VALUE,
  },
  'order-margin': {
    title: 'Order: ruimte die u wilt houden',
    help: 'Blijft er minder ruimte over dan dit deel van het werk, dan heet de order krap.',
    unit: '%',
    min: 0,
    max: 100,
    value: 10,
    source: WORKING_VALUE,
  },
  'unplanned-weeks': {
    title: 'Order: weken vooruit zonder planning',
    help: 'Een order met een deadline binnen zoveel weken, waar niemand op staat, komt bij de aandachtspunten.',
    unit: 'weken',
    min: 1,
    max: 12,
    value: 2,
    source: WORKING_VALUE,
  },
  'idle-hours': {
    title: 'Vrije uren op een dag',
    help: 'Zijn er op een dag meer uren niet ingedeeld dan dit, dan meldt het programma dat.',
    unit: 'uur',
    min: 0,
    max: 1000,
    value: 8,
    source: WORKING_VALUE,
  },
  'surplus-guides': {
    title: 'Begeleiders over',
    help: 'Is er in een groep zoveel meer begeleiding dan nodig, dan meldt het programma dat.',
    unit: 'begeleiders',
    min: 0.5,
    max: 10,
    value: 1,
    source: WORKING_VALUE,
  },
  'absence-rate': {
    title: 'Afwezigheid in weken zonder rooster',
    help: 'In een week waarin iemand nog niet is ingedeeld, rekent het programma op zoveel minder uren.',
    unit: '%',
    min: 0,
    max: 60,
    value: 14.7,
    source: 'Landelijk verzuim sociale werkbedrijven 2021–2022; te bevestigen',
  },
  'guide-cost': {
    title: 'Kosten van een begeleider',
    help: 'Wat een uur van een begeleider gemiddeld kost. Hiermee rekent het programma de kosten van begeleiding uit.',
    unit: 'euro per uur',
    min: 0,
    max: 250,
    value: 45,
    source: WORKING_VALUE,
  },
} as const satisfies Record<string, ParameterKind>;
export type ParameterKey = keyof typeof PARAMETERS;
export const PARAMETER_KEYS = Object.keys(PARAMETERS) as [ParameterKey, ...ParameterKey[]];

/** Instelling: one number of the company, effective-dated. The latest that has started holds. */
export const parameter = z.object({
  id: parameterId,
  key: z.enum(PARAMETER_KEYS),
  value: z.number(),
  validFrom: isoDate.nullable(),
  /** false shows "te bevestigen". */
  confirmed: z.boolean(),
  source: z.string().trim().max(200),
  version,
});
export type Parameter = z.infer<typeof parameter>;
