import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { LANGUAGES, type Language } from '#domain/model/language.ts';
import type { ReadablePage } from '#domain/readable/readable-page.ts';
import { workColor } from '#main/exports/pictogram-svg.ts';
import { readablePdf } from '#main/exports/readable-pdf.ts';
import { pageOf, sourcesOf } from '#tests/domain/readable/rosters.ts';
import { World } from '#tests/domain/world.ts';

const AT = new Date('2026-11-23T13:05:00Z');
const MONDAY = '2026-11-30' as IsoDate;

interface Item {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
}

/** Opens it with pdf.js, which has nothing in common with what wrote it: every stretch of text with its place and size. */
async function itemsOf(pdf: Uint8Array): Promise<readonly (readonly Item[])[]> {
  const document = await getDocumentProxy(Uint8Array.from(pdf));
  const pages: Item[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[];
        // Marks of Arabic letters are glyphs of their own, which no character stands for.
        const text = item.str.replace(/[\p{Cc}\s]+/gu, (gap) => (gap === ' ' ? ' ' : ''));
        return text === '' ? [] : [{ text, x, y, size: Math.hypot(a, b), width: item.width }];
      }),
    );
  }
  return pages;
}

/** Somebody with the longest name that occurs, who works all week; in a place of its own each part of the day when it is busy. */
function busy(language: Language | null, days: number, isBusy: boolean): World {
  const world = new World();
  world.employee('Fatima', {
    firstName: 'Frederike-Antoinette',
    infix: 'van',
    lastName: 'Oldenbarneveldt-Gebremedhin',
    secondLanguage: language,
  });
  world.guide('Wim', { firstName: 'Mohammed-Amine', infix: 'Ait', lastName: 'Ben Haddou-van der Heijden' });
  const places = ['productie', 'groen', 'metaalbewerking', 'elektromontage', 'schoonmaak'] as const;
  for (const workType of places) {
    const isGreen = workType === 'groen';
    world.workplace(workType.slice(0, 1).toUpperCase(), {
      name: `Werkplek voor ${workType}`,
      workType,
      ...(isGreen && { workForm: 'begeleid op locatie', guidanceGroup: 'Ploeg Soest' }),
    });
  }
  for (let day = 0; day < days; day += 1) {
    const date = addDays(MONDAY, day);
    for (const [at, block] of ['ochtend', 'middag'].entries()) {
      const place = places[(isBusy ? 2 * day + at : 0) % places.length]?.slice(0, 1).toUpperCase() ?? 'P';
      world.assign('Fatima', place, { date, block });
      world.assign('Wim', place, { date, block });
    }
  }
  return world;
}

const changedFrom = (world: World, before: World): ReadablePage => pageOf(world, 'Fatima', sourcesOf(world, before));

describe.each([null, ...LANGUAGES])('second language %s', (language) => {
  it.each([
    [5, false],
    [7, false],
    [5, true],
  ])(
    '%i days (each part of the day elsewhere: %s) fit on one A4 in type of at least 14 points, within its edges',
    async (days, isBusy) => {
      const page = changedFrom(busy(language, days, isBusy), busy(language, 4, !isBusy));
      const pages = await itemsOf(await readablePdf(page, AT));
      expect(pages).toHaveLength(1);
      const items = pages[0] ?? [];
      expect(items.length).toBeGreaterThan(40);
      // Letters of Arabic overlap: what pdf.js adds up is some points more than what is drawn.
      for (const { text, size, x, y, width } of items) {
        expect([text, size]).toEqual([text, expect.closeTo(Math.max(size, 14), 5)]);
        expect([text, x >= 36 - 1 && x + width <= 595.28 - 36 + 6 && y > 14 && y < 842 - 14]).toEqual([text, true]);
      }
      const all = items.map(({ text }) => text).join(' ');
      for (const { name, day, stays } of page.days) {
        expect(all).toContain(name.nl);
        expect(all).toContain(day);
        for (const { place, work } of stays) {
          expect(all.replaceAll('· ', '')).toContain(place);
          expect(all).toContain(work.nl);
        }
      }
      expect(all).toContain('Gemaakt op 23-11-2026 14:05');
      expect(all).toContain('versie 2');
      expect(all).toContain('Nieuw');
    },
  );
});

test('more than fits in any way goes on on a second page, with nothing left out and no day broken', async () => {
  const pages = await itemsOf(await readablePdf(changedFrom(busy('pl', 7, true), busy('pl', 4, false)), AT));
  expect(pages).toHaveLength(2);
  const places = pages.map((items) => items.filter(({ text }) => text.includes('Werkplek voor')).length);
  expect(places.reduce((sum, n) => sum + n)).toBe(14);
  // Two places each day: an odd number would be half a day.
  expect(places.map((n) => n % 2)).toEqual([0, 0]);
});

test('Arabic runs from right to left, times and Latin names within it from left to right', async () => {
  const [items = []] = await itemsOf(await readablePdf(pageOf(busy('ar', 3, false), 'Fatima'), AT));
  const first = items.find(({ text }) => text === 'العمل' && items.some((own) => own.text === '16:15'));
  const line = items.filter(
    ({ text, y }) => Math.abs(y - (items.findLast((i) => i.text === 'من')?.y ?? 0)) < 2 && text !== '',
  );
  expect(first).toBeDefined();
  const fromRight = line.toSorted((a, b) => b.x - a.x).map(({ text }) => text);
  const start = fromRight.indexOf('العمل');
  expect(fromRight.slice(start, start + 5)).toEqual(['العمل', 'من', '08:00', 'إلى', '16:15']);
  // It begins at the right edge of its frame, not of the page's left.
  expect(Math.max(...line.map(({ x, width }) => x + width))).toBeGreaterThan(540);
});

/** The marks of a page's drawing that say what it reads as: UTF-16 with its byte order, as PDF writes text. */
function actualTexts(pdf: Uint8Array): readonly string[] {
  const file = Buffer.from(pdf);
  const texts: string[] = [];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
    let drawing = '';
    try {
      drawing = inflateSync(file.subarray(at + 7)).toString('latin1');
    } catch {
      // Fonts and what is not compressed.
    }
    for (const [, raw = ''] of drawing.matchAll(/\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)/g)) {
      const bytes = Buffer.from(
        raw.replace(/\\([\s\S])/g, (_, c: string) => ({ n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' })[c] ?? c),
        'latin1',
      );
      texts.push(bytes.subarray(2).swap16().toString('utf16le'));
    }
  }
  return texts;
}

test('an Arabic line says what it reads as, for who has it read out or copies it', async () => {
  const page = pageOf(busy('ar', 3, false), 'Fatima');
  const told = actualTexts(await readablePdf(page, AT));
  expect(told).toContain('الإنتاج · العمل من 08:00 إلى 16:15');
  expect(told).toContain('لا يوجد عمل');
  expect(actualTexts(await readablePdf(pageOf(busy('pl', 3, false), 'Fatima'), AT))).toEqual([]);
});

test('nothing private and nothing of lessons is in the file', async () => {
  const world = busy('ti', 5, false);
  Object.assign(world.catalogue.people[0] ?? {}, {
    birthDate: '2010-03-04',
    targetGroup: 'jongere',
    wageValues: [{ workType: 'productie', percent: 37, from: null }],
    needs: [{ what: { kind: 'feature', feature: 'prikkelarm' }, source: 'bedrijfsarts', author: 'Dr. Geheim' }],
  });
  Object.assign(world.absent('Fatima', addDays(MONDAY, 5)), { kind: 'les' });
  const pages = await itemsOf(await readablePdf(pageOf(world, 'Fatima'), AT));
  const all = pages
    .flat()
    .map(({ text }) => text)
    .join(' ');
  expect(all).toContain('Werkplek voor productie');
  expect(all).not.toMatch(/2010|jongere|37|prikkel|Geheim|\bles\b|afwezig|school/i);
});

test('werksoorten have the colours of the screen', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../../renderer/ui/tokens.css'), 'utf8');
  for (const code of ['productie', 'groen', 'schoonmaak', 'metaalbewerking', 'elektromontage']) {
    expect(tokens).toContain(`--work-${code}: light-dark(${workColor(code)},`);
  }
  expect(tokens).toContain(`light-dark(${workColor('keuken')},`);
});
