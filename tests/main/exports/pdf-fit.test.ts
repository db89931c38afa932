import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderPdf } from '#main/exports/pdf.ts';
import type { PdfCell, PdfDoc } from '#main/exports/pdf-doc.ts';
import { fittingRows, type Measure } from '#main/exports/pdf-fit.ts';
import { readPdf } from './read-pdf.ts';

const SEED = 20_261_205;
const LONGEST = 'Oldenbarneveldt-Gebremedhin, Frederike-Antoinette van';

describe('rows that fit', () => {
  /** Every character 5 wide, 6 in bold; every line 10 high. */
  const measure: Measure = {
    widthOf: (text, { bold }) => text.length * (bold ? 6 : 5),
    lineHeight: () => 10,
  };
  // Inner widths 50 and 100; 56 high is five lines of 10 and the padding.
  const columns = [
    { title: 'Dagdeel', width: 50 },
    { title: 'Ma', width: '*' },
  ] as const;
  const frame = { width: 50 + 100 + 16 + 1.5, height: 56, size: 10, lineSpacing: 1 };
  const row = (name: string, ...lines: readonly string[]): readonly PdfCell[] => [
    { lines: [name], isHeader: true },
    { lines },
  ];
  const told = (rows: readonly (readonly PdfCell[])[]) => rows.map((cells) => cells.map(({ lines }) => lines));

  it.each<[string, readonly PdfCell[], readonly (readonly string[])[][]]>([
    ['low enough stays one', row('ochtend', 'a', 'b', 'c', 'd', 'e'), [[['ochtend'], ['a', 'b', 'c', 'd', 'e']]]],
    [
      'a line more goes on in a row of its own, named again',
      row('ochtend', 'a', 'b', 'c', 'd', 'e', 'f'),
      [
        [['ochtend'], ['a', 'b', 'c', 'd', 'e']],
        [['ochtend', '(vervolg)'], ['f']],
      ],
    ],
    [
      'what wraps counts for each of its lines',
      row(
        'ochtend',
        'twintig tekens breed',
        'een naam die over twee regels gaat',
        'nog zo een die over twee gaat',
        'x',
      ),
      [
        [['ochtend'], ['twintig tekens breed', 'een naam die over twee regels gaat', 'nog zo een die over twee gaat']],
        [['ochtend', '(vervolg)'], ['x']],
      ],
    ],
    [
      'a word wider than its column goes on in the next line; after a hyphen it may',
      row('voormiddagdienst', 'aaaaaaaaaa-bbbbbbbbbb-cccccccccc', 'd'.repeat(45)),
      [
        [['voormiddag\ndienst'], ['aaaaaaaaaa-bbbbbbbbbb-cccccccccc']],
        [['voormiddag\ndienst', '(vervolg)'], [`${'d'.repeat(20)}\n${'d'.repeat(20)}\n${'d'.repeat(5)}`]],
      ],
    ],
  ])('%s', (_, given, expected) => {
    expect(told(fittingRows(columns, [given], frame, measure))).toEqual(expected);
  });
});

const doc = (size: 'A4' | 'A3', days: number, rows: readonly (readonly PdfCell[])[]): PdfDoc => ({
  title: 'Rooster P001',
  language: 'nl-NL',
  page: { size, orientation: 'landscape' },
  header: { left: 'Hal A', right: 'Week 49' },
  footer: 'Gemaakt',
  size: size === 'A3' ? 12 : 10,
  at: new Date('2026-11-23T13:05:00Z'),
  content: [
    { kind: 'heading', level: 1, text: 'Rooster P001' },
    { kind: 'text', text: 'ochtend = 08:00–12:00' },
    {
      kind: 'table',
      columns: [
        { title: 'Dagdeel', width: 80 },
        ...Array.from({ length: days }, (_, at) => ({ title: `dag ${at}`, width: '*' as const })),
      ],
      rows,
    },
  ],
});

const squeezed = (text: string): string => text.replace(/\s+/g, '');

it(`nobody is left out and nothing stands beside the paper, however many work there and however they are called (seed ${SEED})`, async () => {
  const name = fc.oneof(
    fc.constantFrom(LONGEST, 'Bos, Jan', 'Wiśniewska-Brzęczyszczykiewicz, Małgorzata', 'W'.repeat(84)),
    fc.string({ unit: fc.constantFrom(...'abcdeWMi -'), minLength: 1, maxLength: 60 }),
  );
  const day = fc.array(name, { minLength: 5, maxLength: 40, size: 'max' });
  const given = fc.tuple(
    fc.constantFrom<'A4' | 'A3'>('A4', 'A3'),
    fc
      .integer({ min: 1, max: 7 })
      .chain((days) => fc.array(fc.array(day, { minLength: days, maxLength: days }), { minLength: 1, maxLength: 2 })),
  );
  let continued = 0;
  await fc.assert(
    fc.asyncProperty(given, async ([size, blocks]) => {
      // Each stay is told apart by a number that nothing else has.
      let nth = 0;
      const stays: string[] = [];
      const rows = blocks.map((days, at): readonly PdfCell[] => [
        { lines: [`deel ${at}`], isHeader: true },
        ...days.map((names) => ({
          lines: names.map((own) => {
            const stay = `${own} #${nth++}#`;
            stays.push(stay);
            return stay;
          }),
        })),
      ]);
      const { pages } = await readPdf(await renderPdf(doc(size, blocks[0]?.length ?? 1, rows)));
      const cells = pages.flatMap((page) => page.rows.flatMap((row) => row.map(({ text }) => squeezed(text))));
      const all = cells.join('|');
      for (const stay of stays) expect(all).toContain(squeezed(stay));
      expect(all.match(/#\d+#/g)?.length ?? 0).toBe(stays.length);
      expect(pages.map(({ isOnPaper }) => isOnPaper)).toEqual(pages.map(() => true));
      continued += cells.filter((text) => text.endsWith('(vervolg)')).length;
    }),
    { seed: SEED, numRuns: 12 },
  );
  expect(continued).toBeGreaterThan(10);
});
