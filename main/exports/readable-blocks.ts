import { directionOf, type Language } from '#domain/model/language.ts';
import { clockShapes, type Pictogram, shapesOf } from '#domain/readable/pictogram.ts';
import type { ReadableDay, ReadablePage, ReadableStay, Words } from '#domain/readable/readable-page.ts';
import { time } from '#domain/words/dutch.ts';
import type { PdfBlock, PdfText } from './pdf-doc.ts';
import { svgOf, workColor } from './pictogram-svg.ts';

/** The smallest type on a readable page, in points: nothing on it is smaller. */
export const READABLE_SIZE = 14;
const INK = '#1f2933';
const NEW_COLOR = '#a8201a';
const LINE = '#9aa5b1';
/** Points from one thing to the next. */
const GAP = 4;
const DAY_WIDTH = 96;
/** Of what the font asks, which is a quarter more than the letters. */
const LINE_HEIGHT = 1;

/**
 * How much room a day gets; whoever has much to do gets the next one, so that the week stays on one page.
 * `said` = the times in a Dutch sentence too, beside the clocks; `other` = the second language in sentences; `pauses` =
 * when they begin; `guides` = so many names.
 */
export interface Density {
  readonly isRoomy: boolean;
  readonly said: boolean;
  readonly other: boolean;
  readonly pauses: boolean;
  readonly guides: number;
}
/** For whoever has more to do than fits in any way. */
export const TIGHTEST: Density = { isRoomy: false, said: false, other: false, pauses: false, guides: 1 };
export const DENSITIES: readonly Density[] = [
  { isRoomy: true, said: true, other: true, pauses: true, guides: 2 },
  { isRoomy: true, said: false, other: true, pauses: true, guides: 2 },
  { isRoomy: false, said: false, other: true, pauses: true, guides: 2 },
  { isRoomy: false, said: false, other: true, pauses: true, guides: 1 },
  { isRoomy: false, said: false, other: true, pauses: false, guides: 1 },
  TIGHTEST,
];

type Part = { readonly width: number | 'auto' | '*'; readonly blocks: readonly PdfBlock[] };

const text = (own: PdfText, more: Partial<Extract<PdfBlock, { kind: 'text' }>> = {}): PdfBlock => ({
  kind: 'text',
  text: own,
  lineHeight: LINE_HEIGHT,
  ...more,
});

/** Decoration: the same stands beside it in words. */
const picture = (shapes: Parameters<typeof svgOf>[0], side: number, color = INK): PdfBlock => ({
  kind: 'picture',
  svg: svgOf(shapes, color),
  alt: null,
  width: side,
  height: side,
});
const pictogram = (name: Pictogram, side: number, color = INK): Part => ({
  width: side,
  blocks: [picture(shapesOf(name), side, color)],
});
/** Text in the middle of a line that pictures of this height stand on. */
const beside = (own: PdfText, side: number, width: Part['width'] = 'auto'): Part => ({
  width,
  blocks: [text(own, { margin: [0, Math.max(0, (side - READABLE_SIZE * 1.2) / 2), 0, 0] })],
});

/** Of what the font asks: the fonts of these scripts ask half as much again as ours. */
const OTHER_LINE: Readonly<Record<Language, number>> = { en: 1, ar: 0.8, ti: 0.9, tr: 1, pl: 1, uk: 1 };

/** Something in the second language, from its own side. */
function otherLine(words: string | null, language: Language | null): readonly PdfBlock[] {
  if (words === null || language === null) return [];
  return [text(words, { lang: language, rtl: directionOf(language) === 'rtl', lineHeight: OTHER_LINE[language] })];
}

const bothWords = (of: readonly (Words | null)[]): string | null => {
  const others = of.flatMap((words) => (words?.other == null ? [] : [words.other]));
  return others.length === 0 ? null : others.join(' · ');
};

/** A star and its word. */
const newMark = ({ labels }: ReadablePage): readonly Part[] => [
  pictogram('fresh', 17, NEW_COLOR),
  beside([{ text: labels.fresh.nl, bold: true, color: NEW_COLOR }], 17),
];

/** Characters that surely fit on a line beside a pictogram. */
const LINE_BESIDE = 48;
/** "Begeleider: Karin Smit"; without the word where that would take another line. */
const named = (word: string, names: string): string => {
  const whole = `${word}: ${names}`;
  return whole.length <= LINE_BESIDE ? whole : names;
};

/** With more there is no room for the word beside the cup. */
const MOST_NAMED_PAUSES = 3;

/** Clocks and times: begin, pauses, end. */
function clockRow(stay: ReadableStay, side: number, pauses: boolean, more: readonly Part[] = []): PdfBlock {
  const clock = (minute: number): readonly Part[] => [
    { width: side, blocks: [picture(clockShapes(minute), side)] },
    beside([{ text: time(minute), bold: true, size: 15 }], side),
  ];
  const shown = pauses ? stay.pauses : [];
  const word = shown.length > 0 && shown.length <= MOST_NAMED_PAUSES ? [beside('pauze', side)] : [];
  return {
    kind: 'row',
    gap: 5,
    margin: [0, 2, 0, 0],
    parts: [
      ...clock(stay.from),
      ...(shown.length > 0 ? [pictogram('pause', side - 3)] : []),
      ...word,
      ...shown.map(({ from }) => beside(time(from), side)),
      ...clock(stay.to),
      ...more,
    ],
  };
}

/** A pictogram with the words that it stands for. */
const line = (name: Pictogram, words: PdfText): PdfBlock => ({
  kind: 'row',
  gap: 5,
  margin: [0, 1, 0, 0],
  parts: [pictogram(name, 18), beside(words, 18, '*')],
});

/** "M. Ait Ben Haddou": where the whole first name takes another line. */
const withInitial = (name: string): string => name.replace(/^(\S)\S+(?= )/u, '$1.');

function stayBlocks(stay: ReadableStay, page: ReadablePage, density: Density, isMarked: boolean): readonly PdfBlock[] {
  const color = workColor(stay.workType);
  const { isRoomy, other, said, pauses } = density;
  const isTight = !pauses;
  const names = stay.guides.slice(0, density.guides);
  const guides = (isTight ? names.map(withInitial) : names).join(', ');
  const work: PdfText = [
    { text: stay.work.nl, bold: true, color, size: isRoomy ? 16 : 15 },
    { text: isRoomy ? ` · ${stay.kind.nl}` : ` · ${stay.place}` },
  ];
  const more = isTight && guides !== '' ? [pictogram('guide', 18), beside(guides, 20, '*')] : [];
  const clocks = clockRow(stay, isRoomy ? 24 : 20, pauses, more);
  return [
    {
      kind: 'row',
      gap: 6,
      parts: [
        pictogram(stay.workPictogram, isRoomy ? 36 : isTight ? 22 : 30, color),
        ...(isRoomy ? [pictogram(stay.kindPictogram, 30)] : []),
        { width: '*', blocks: [text(work), ...(isRoomy ? [text(stay.place)] : isTight ? [] : [clocks])] },
        ...(isMarked ? newMark(page) : []),
      ],
    },
    ...(isRoomy || isTight ? [clocks] : []),
    ...(stay.bus ? [line('bus', stay.bus.nl)] : []),
    ...(guides !== '' && !isTight ? [line('guide', named(page.labels.guide.nl, guides))] : []),
    ...(said ? [text(stay.times.nl)] : []),
    ...(other ? otherLine(bothWords([stay.work, stay.times]), page.language) : []),
    ...(other && stay.bus ? otherLine(stay.bus.other, page.language) : []),
  ];
}

/** A day in its frame: what day it is at the left, what there is to do beside it. */
export function dayBlock(day: ReadableDay, page: ReadablePage, density: Density): PdfBlock {
  const stays = day.stays.flatMap((stay): readonly PdfBlock[] => [...stayBlocks(stay, page, density, stay.isNew)]);
  const { free } = page.labels;
  const blocks = day.stays.length > 0 ? stays : [freeRow(free, page.language)];
  return {
    kind: 'box',
    line: day.isNew ? NEW_COLOR : LINE,
    padding: density.isRoomy ? 5 : 3,
    margin: [0, 0, 0, GAP],
    blocks: [
      {
        kind: 'row',
        gap: 8,
        parts: [
          {
            width: DAY_WIDTH,
            blocks: [
              { kind: 'heading', level: 2, text: day.name.nl, size: 16, margin: [0, 0, 0, 0] },
              text(day.day),
              ...otherLine(day.name.other, page.language),
              ...(day.isNew && !day.stays.some(({ isNew }) => isNew)
                ? [{ kind: 'row' as const, gap: GAP, parts: newMark(page) }]
                : []),
            ],
          },
          { width: '*', blocks },
        ],
      },
    ],
  };
}

const freeRow = (free: Words, language: Language | null): PdfBlock => ({
  kind: 'row',
  gap: 8,
  parts: [pictogram('free', 30), { width: '*', blocks: [text(free.nl), ...otherLine(free.other, language)] }],
});

/** Whose week it is, which one, and what to know of it. */
export function headBlocks(page: ReadablePage): readonly PdfBlock[] {
  const { name, language, roster, weekName, period, unsure, hasNew, labels } = page;
  return [
    { kind: 'heading', level: 1, text: name, size: 19, margin: [0, 0, 0, 0] },
    text([{ text: `${roster.nl} · ${weekName.nl}`, bold: true }, { text: ` · ${period}` }]),
    ...otherLine(bothWords([roster, weekName]), language),
    ...(unsure ? [text([{ text: unsure.nl, bold: true }]), ...otherLine(unsure.other, language)] : []),
    ...(hasNew
      ? [
          {
            kind: 'row' as const,
            gap: GAP,
            parts: [
              pictogram('fresh', 17, NEW_COLOR),
              {
                width: '*' as const,
                blocks: [
                  text([{ text: labels.changed.nl, color: NEW_COLOR }]),
                  ...otherLine(labels.changed.other, language),
                ],
              },
            ],
          },
        ]
      : []),
  ];
}

/** Whom to ask. */
export const footBlocks = ({ labels, language }: ReadablePage): readonly PdfBlock[] => [
  text(labels.ask.nl),
  ...otherLine(labels.ask.other, language),
];
