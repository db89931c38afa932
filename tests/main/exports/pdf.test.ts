import { describe, expect, it } from 'vitest';
import { renderPdf } from '#main/exports/pdf.ts';
import type { PdfBlock, PdfDoc } from '#main/exports/pdf-doc.ts';
import { placeFromRight } from '#main/exports/pdf-rtl.ts';
import { readPdf } from './read-pdf.ts';

const doc = (content: readonly PdfBlock[], given: Partial<PdfDoc> = {}): PdfDoc => ({
  title: 'Rooster Productie',
  language: 'nl-NL',
  page: { size: 'A4', orientation: 'landscape' },
  header: { left: 'Hal A · team Productie', right: 'Week 49 van 2026 · versie 1' },
  footer: 'Gemaakt op 23-11-2026 14:05',
  at: new Date('2026-11-23T13:05:00Z'),
  content,
  ...given,
});

const table = (names: readonly string[]): PdfBlock => ({
  kind: 'table',
  columns: [
    { title: 'Naam', width: 120 },
    { title: 'Ma', width: '*' },
    { title: 'Di', width: '*' },
  ],
  rows: names.map((name, at) => [
    { lines: [name], isHeader: true },
    { lines: [`P${at}: ochtend`, `Q${at}: middag`] },
    { lines: [] },
  ]),
});

describe('a table over pages', () => {
  const names = Array.from({ length: 70 }, (_, at) => `Persoon nummer ${at} met een naam die niet op een regel past`);

  it('is read out once and whole: each row on one page, its empty cells too, the head on the first page only', async () => {
    const pdf = await readPdf(await renderPdf(doc([{ kind: 'heading', level: 1, text: 'Productie' }, table(names)])));
    expect(pdf.pages.length).toBeGreaterThan(3);
    const rows = pdf.pages.flatMap((page) => page.rows);
    expect(rows[0]).toEqual(['Naam', 'Ma', 'Di'].map((text) => ({ role: 'TH', text })));
    expect(rows.slice(1)).toEqual(
      names.map((text, at) => [
        { role: 'TH', text },
        { role: 'TD', text: `P${at}: ochtend Q${at}: middag` },
        { role: 'TD', text: '' },
      ]),
    );
    // Drawn on each page all the same.
    for (const page of pdf.pages) expect(page.text).toContain('Naam');
  });

  it('names what it is about, its page and when it was made on each page, and reads none of it out', async () => {
    const pdf = await readPdf(await renderPdf(doc([table(names)])));
    for (const [at, page] of pdf.pages.entries()) {
      const text = page.text.replace(/\s+/g, ' ');
      expect(text).toContain('Hal A · team Productie');
      expect(text).toContain('Week 49 van 2026 · versie 1');
      expect(text).toContain('Gemaakt op 23-11-2026 14:05');
      expect(text).toContain(`bladzijde ${at + 1} van ${pdf.pages.length}`);
      expect(page.parts.some((part) => part.text.includes('bladzijde'))).toBe(false);
    }
  });
});

it('a document has a title, a language, tags, and carries all of its fonts', async () => {
  const bytes = await renderPdf(
    doc([
      { kind: 'heading', level: 1, text: 'Kop' },
      { kind: 'text', text: [{ text: 'gewoon ' }, { text: 'vet', bold: true }] },
      {
        kind: 'picture',
        svg: '<svg viewBox="0 0 9 9"><rect width="9" height="9"/></svg>',
        alt: 'een blok',
        width: 20,
        height: 20,
      },
      {
        kind: 'picture',
        svg: '<svg viewBox="0 0 9 9"><rect width="9" height="9"/></svg>',
        alt: null,
        width: 20,
        height: 20,
      },
    ]),
  );
  const pdf = await readPdf(bytes);
  expect(pdf).toMatchObject({ title: 'Rooster Productie', language: 'nl-NL', isTagged: true });
  expect(pdf.pages[0]?.parts).toEqual([
    { role: 'H1', text: 'Kop' },
    { role: 'P', text: 'gewoon vet' },
    { role: 'Figure', text: 'een blok' },
  ]);
  expect(pdf.fonts.named).toEqual([]);
  expect(pdf.fonts.embedded.length).toBeGreaterThanOrEqual(2);
  expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
});

describe('names of everywhere', () => {
  it.each([
    'Małgorzata Wiśniewska-Brzęczyszczykiewicz',
    'Yıldız Çağlar-Şimşek',
    'Олександра Ковальчук',
    'Đặng Thị Ngọc',
    'ትግስቲ',
    'Zoë van den Heuvel-’t Hooft',
  ])('%s is written as it is, in fonts that the file carries', async (name) => {
    const pdf = await readPdf(await renderPdf(doc([{ kind: 'text', text: name }])));
    expect(pdf.pages[0]?.parts[0]?.text.replace(/\s+/g, ' ')).toBe(name.normalize('NFC'));
    expect(pdf.fonts.named).toEqual([]);
  });
});

it('fonts that an earlier document read leave nothing of it in the next: not even what a glyph stands for', async () => {
  const draw = (text: string) => renderPdf(doc([{ kind: 'text', text }]));
  // Its glyph is drawn with that of the next text, a letter that stands nowhere else.
  await draw('ĵ');
  // The first time it is asked which font has a letter, and fonts are numbered as they are asked.
  await draw('ȷ');
  const pdf = await draw('ȷ');
  expect((await readPdf(pdf)).pages[0]?.parts[0]?.text).toBe('ȷ');
  await draw('Małgorzata');
  expect(await draw('ȷ')).toEqual(pdf);
});

describe('a line from right to left', () => {
  const word = (text: string, trailingCut = 2) => ({ text, x: 0, width: 10 + trailingCut, trailingCut });

  it('begins at the right, and a stretch of another script keeps its order', () => {
    const words = [word('يوم '), word('08:00 '), word('12:00 '), word('في', 0)];
    placeFromRight(words, 46);
    expect(words.map(({ x }) => x)).toEqual([34, 12, 24, 0]);
  });

  it('of that script alone is turned round', () => {
    const words = [word('واحد '), word('اثنان', 0)];
    placeFromRight(words, 22);
    expect(words.map(({ x }) => x)).toEqual([10, 0]);
  });
});
