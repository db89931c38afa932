import ical from 'ical.js';
import { expect, it } from 'vitest';
import { readPdf } from './read-pdf.ts';
import { readZip } from './read-zip.ts';
import { exported, rosterWorld } from './roster-world.ts';

const PEOPLE = 1500;
const { board, truth } = rosterWorld(PEOPLE);

it('1,500 people in sixty teams as PDF: everyone stands there on as many days as they work', async () => {
  const [archive] = await exported(board().client, { bundle: true });
  const files = await readZip(archive?.bytes ?? new Uint8Array());
  expect(files.length).toBeGreaterThanOrEqual(60);
  // How often somebody of a team has a place on a day, counted in the papers and in the database.
  let told = 0;
  for (const { bytes } of files) {
    const { pages } = await readPdf(bytes);
    for (const [, ...cells] of pages.flatMap((page) => page.rows).slice(1)) {
      for (const { text } of cells) told += text.match(/\S+: /g)?.length ?? 0;
    }
  }
  const places = new Set(truth().map(({ number, date, code }) => `${number}|${date}|${code}`));
  expect(told).toBe(places.size);
});

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
