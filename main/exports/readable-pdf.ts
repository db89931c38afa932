import type { ReadablePage } from '#domain/readable/readable-page.ts';
import { moment } from '#domain/roster/roster-words.ts';
import { weekName } from '#domain/words/dutch.ts';
import { renderPdf, renderPdfWithin } from './pdf.ts';
import type { PdfDoc } from './pdf-doc.ts';
import {
  DENSITIES,
  type Density,
  dayBlock,
  footBlocks,
  headBlocks,
  READABLE_SIZE,
  TIGHTEST,
} from './readable-blocks.ts';

/** Characters that surely fit on one line at the top; more take two. */
const LINE_OF_HEADER = 62;

/** "Leesbaar rooster Fatima Demir week 49 van 2026": names its file. */
export const readableTitle = ({ name, week }: ReadablePage): string => `Leesbaar rooster ${name} ${weekName(week)}`;

function docOf(page: ReadablePage, at: Date, density: Density): PdfDoc {
  return {
    title: `${page.roster.nl} ${page.name}, ${page.weekName.nl.toLowerCase()}`,
    language: 'nl-NL',
    page: { size: 'A4', orientation: 'portrait', margin: [36, page.source.length > LINE_OF_HEADER ? 80 : 60, 36, 36] },
    header: { left: page.source, right: '' },
    footer: `Gemaakt op ${moment(at)}`,
    size: READABLE_SIZE,
    edgeSize: READABLE_SIZE,
    at,
    content: [
      ...headBlocks(page),
      ...page.days.map((day) => dayBlock(day, page, density)),
      ...(density.said ? footBlocks(page) : []),
    ],
  };
}

/**
 * One person's readable week on one A4. Whoever has more to do than fits gets it closer together, never smaller than 14
 * points; a week that fits in no way goes on on a second page, a day never broken.
 */
export async function readablePdf(page: ReadablePage, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  for (const density of DENSITIES) {
    const pdf = await renderPdfWithin(docOf(page, at, density), 1);
    if (pdf !== null) return pdf;
  }
  return renderPdf(docOf(page, at, TIGHTEST));
}
