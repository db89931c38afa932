import ical from 'ical.js';
import { expect, it } from 'vitest';
import { readPdf } from './read-pdf.ts';
import { readZip } from './read-zip.ts';
import { exported, rosterWorld } from './roster-world.ts';

const PEOPLE = 1500;
const { board, truth } = rosterWorld(PEOPLE);

/** Every so many-th paper is opened: reading one takes far longer than making it. */
const EVERY = 8;
const TIME_LIMIT = 180_000;

it(
  '1,500 people in sixty teams as PDF: everyone of a team stands there at each place of each day',
  async () => {
    const [archive] = await exported(board().client, { bundle: true });
    const files = await readZip(archive?.bytes ?? new Uint8Array());
    expect(files.length).toBeGreaterThanOrEqual(60);
    for (const { name, bytes } of files.filter((_, at) => at % EVERY === 0)) {
      const crew = Number(/Ploeg (\d+)/.exec(name)?.[1] ?? Number.NaN);
      if (Number.isNaN(crew)) continue;
      const codes = [2 * crew, 2 * crew + 1].map((at) => `P1${String(at).padStart(3, '0')}`);
      const { pages } = await readPdf(bytes);
      let told = 0;
      for (const [, ...cells] of pages.flatMap((page) => page.rows).slice(1)) {
        for (const { text } of cells) told += text.match(/\S+: /g)?.length ?? 0;
      }
      const own = truth().filter(({ code }) => codes.includes(code));
      expect([name, told]).toEqual([
        name,
        new Set(own.map(({ number, date, code }) => `${number}|${date}|${code}`)).size,
      ]);
    }
  },
  TIME_LIMIT,
);

it('and as calendars: every row is an event of its own', async () => {
  const [archive] = await exported(board().client, { format: 'ics', bundle: true });
  const uids = new Set<unknown>();
  let events = 0;
  for (const { bytes } of await readZip(archive?.bytes ?? new Uint8Array())) {
    const calendar = new ical.Component(ical.parse(new TextDecoder().decode(bytes)));
    for (const event of calendar.getAllSubcomponents('vevent')) {
      events += 1;
      uids.add(event.getFirstPropertyValue('uid'));
    }
  }
  expect([events, uids.size]).toEqual([truth().length, truth().length]);
});
