import { expect, test } from 'vitest';
import { exportSheet } from '#contract/exports.ts';
import type { OrderRow } from '#contract/orders.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { orderSheet } from '#features/capacity/order-sheet.ts';
import { orderLines } from '#features/capacity/order-view.ts';
import { exporter } from '#main/exports/exporter.ts';
import { csv, Shelf } from '#tests/main/imports/sources.ts';

const day = (text: string) => text as IsoDate;

const MADE = { title: 'Orders', at: new Date('2026-11-23T12:00:00Z'), by: 'Anna' };

const STATE: Omit<OrderRow, 'orderId'> = {
  deadline: day('2026-12-11'),
  startsOn: null,
  level: 'late',
  totalMinutes: 600,
  leftMinutes: 420,
  plannedMinutes: 300,
  shortMinutes: 120,
  spareMinutes: 0,
  impossibleMinutes: 0,
  unbookedMinutes: 0,
  readyOn: null,
  estimated: false,
  places: [],
  waitsFor: [],
  tooEarlyMinutes: 0,
  pace: { ratio: 1.12, days: 5, bookedMinutes: 168, plannedMinutes: 150 },
  outlook: {
    expectedOn: day('2026-12-14'),
    expectedAtNorm: day('2026-12-15'),
    neededMinutes: 420,
    freeMinutes: 300,
    grossFreeMinutes: 900,
    takenMinutes: 60,
    shortAtDeadline: 90,
    bottleneck: 'people',
    limits: { people: 240, certificate: null, workplace: 600, guidance: null },
    paceRatio: 1.12,
  },
};

const ORDERS =
  `Ordernummer;Omschrijving;Opdrachtgever;Werksoort;Werkplekken;Aantal;Normminuten per stuk;Normuren;Startdatum;Deadline;Prijs per stuk;Prijs;Gereed;Herhaling;Certificaten;Wacht op;Deel van;Opmerking
2001;=Zakjes;Metafors;productie;P1;100;6,5;;23-11-2026;11-12-2026;1,25;;30;;heftruck; VCA;;Balie;Bel eerst
2002;Ronde;Gemeente;productie;;;;12,5;;20-11-2026;;2054;0;elke 2 weken t/m 01-03-2027;;2001;;"twee
regels"
`.replace('heftruck; VCA;', '"heftruck; VCA";');
const PLACES = 'Code;Naam;Locatie;Werksoort;Werkvorm;Plaatsen\nP1;Plek;Hal A;productie;beschut binnen;5';

async function shelfWithOrders() {
  const shelf = new Shelf();
  const { preview } = await shelf.import([csv('werkplekken.csv', PLACES), csv('orders.csv', ORDERS)]);
  expect(preview.errors).toEqual([]);
  return {
    shelf,
    lines: orderLines(
      shelf.catalogue(),
      shelf.catalogue().orders.map(({ id }) => ({ ...STATE, orderId: id })),
    ),
  };
}

test.each(['xlsx', 'csv'] as const)('%s of the list, imported again, changes nothing', async (format) => {
  const { shelf, lines } = await shelfWithOrders();
  const sheet = exportSheet.parse(orderSheet(lines, shelf.catalogue()));
  const { bytes } = await exporter.table([sheet], format, MADE);
  const { preview, changes } = await shelf.preview([{ name: `orders.${format}`, bytes }]);
  expect(preview.errors).toEqual([]);
  expect(preview.rows.map(({ status, differences }) => [status, differences])).toEqual([
    ['unchanged', []],
    ['unchanged', []],
  ]);
  expect(changes).toEqual([]);
});

test('it says how an order stands, in pieces or hours as it counts', async () => {
  const { shelf, lines } = await shelfWithOrders();
  const { columns, rows } = orderSheet(lines, shelf.catalogue());
  const told = (row: number) => Object.fromEntries(columns.map(({ title }, i) => [title, rows[row]?.[i]]));
  // 180 of 600 minutes are done: 30 of 100 pieces.
  expect(told(0)).toMatchObject({
    Staat: 'te laat',
    Gedaan: 30,
    'Geteld in': 'stuks',
    'Nog te doen (normuren)': 7,
    'Gepland (normuren)': 5,
    'Te weinig gepland (normuren)': 2,
    'Vrij die past (normuren)': 4,
    'Te weinig op de deadline (normuren)': 1.5,
    'Klaar volgens plan': null,
    'Kan klaar zijn op': '2026-12-14',
    Tempo: '12 % sneller dan de norm, over 5 dagen',
  });
  expect(told(1)).toMatchObject({ 'Geteld in': 'uur', 'Wacht op': '2001', Herhaling: 'elke 2 weken t/m 01-03-2027' });
});
