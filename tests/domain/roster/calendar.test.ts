import { describe, expect, it } from 'vitest';
import type { IsoWeek } from '#domain/model/common.ts';
import type { VersionRow } from '#domain/model/publication.ts';
import { eventsOf } from '#domain/roster/calendar.ts';
import { type Roster, type RosterOf, rosterOf } from '#domain/roster/roster.ts';
import { afternoon, assembly, day, fatima, guide, henk, morning, order, packing, site } from '#tests/main/company.ts';

const catalogue = {
  people: [fatima, henk, guide],
  workplaces: [packing, assembly],
  blocks: [morning, afternoon],
  orders: [order],
  workTypes: [],
};
const row = (given: Partial<VersionRow> = {}): VersionRow => ({
  personId: fatima.id,
  workplaceId: packing.id,
  date: day('2026-11-30'),
  blockId: morning.id,
  from: 480,
  to: 720,
  orderId: null,
  ...given,
});
const version = (number: number): RosterOf => ({
  kind: 'version',
  number,
  at: `2026-11-2${number}T09:00:00.000Z`,
  by: 'x',
});
const roster = (of: RosterOf, rows: readonly VersionRow[]): Roster =>
  rosterOf(catalogue, site, '2026-W49' as IsoWeek, of, rows);

const everyone = { rows: () => true, of: 'person' } as const;
const said = (rosters: readonly Roster[], choice: Parameters<typeof eventsOf>[1] = everyone) =>
  eventsOf(rosters, choice).map(({ status, sequence, row: { placeCode, block }, since }) => ({
    is: `${status} ${sequence} ${placeCode} ${block}`,
    since,
  }));
const is = (...args: Parameters<typeof said>) => said(...args).map((event) => event.is);

describe('what a calendar hears of the versions', () => {
  it('first time: each stay, at sequence 0', () => {
    expect(is([roster(version(1), [row()])])).toEqual(['CONFIRMED 0 P001 ochtend']);
  });

  it('nothing changed: the same sequence', () => {
    expect(is([roster(version(1), [row()]), roster(version(2), [row()])])).toEqual(['CONFIRMED 0 P001 ochtend']);
  });

  it.each([
    ['place', { workplaceId: assembly.id }, 'E001'],
    ['start', { from: 500 }, 'P001'],
    ['end', { to: 700 }, 'P001'],
  ])('another %s: the same event, later in sequence', (_what, change, code) => {
    const versions = [roster(version(1), [row()]), roster(version(2), [row(change)])];
    expect(is(versions)).toEqual([`CONFIRMED 2 ${code} ochtend`]);
    expect(new Set(versions.map((_, n) => eventsOf(versions.slice(0, n + 1), everyone)[0]?.uid)).size).toBe(1);
  });

  it('another guide is news too', () => {
    const guided = row({ personId: guide.id });
    const mine = { rows: (r: { readonly personId: string }) => r.personId === fatima.id, of: 'person' } as const;
    expect(is([roster(version(1), [row()]), roster(version(2), [row(), guided])], mine)).toEqual([
      'CONFIRMED 2 P001 ochtend',
    ]);
  });

  it('another order is none', () => {
    const versions = [roster(version(1), [row()]), roster(version(2), [row({ orderId: order.id })])];
    expect(is(versions)).toEqual(['CONFIRMED 0 P001 ochtend']);
  });

  it('what went is cancelled, stays so, and comes back later in sequence', () => {
    const there = [row()];
    const versions = [there, [], [], there].map((rows, at) => roster(version(at + 1), rows));
    expect(is(versions.slice(0, 2))).toEqual(['CANCELLED 2 P001 ochtend']);
    expect(is(versions.slice(0, 3))).toEqual(['CANCELLED 2 P001 ochtend']);
    expect(is(versions)).toEqual(['CONFIRMED 6 P001 ochtend']);
  });

  it('the concept: what is as published is sure, what is not is tentative', () => {
    const concept: RosterOf = { kind: 'concept', after: 1 };
    const published = [row(), row({ blockId: afternoon.id, from: 750, to: 975 })];
    const rosters = [roster(version(1), published), roster(concept, [row(), row({ ...published[1], from: 760 })])];
    expect(said(rosters)).toEqual([
      { is: 'CONFIRMED 0 P001 ochtend', since: '2026-11-21T09:00:00.000Z' },
      { is: 'TENTATIVE 0 P001 middag', since: null },
    ]);
  });

  it.each<[string, readonly VersionRow[]]>([
    ['other times', [row({ from: 540 })]],
    ['nothing any more', []],
    ['somebody new beside it', [row(), row({ blockId: afternoon.id, from: 750, to: 975 })]],
  ])(
    'a concept with %s, then a version that says again what the last one said: it does not come too late',
    (_, other) => {
      const published = roster(version(1), [row()]);
      const concept = eventsOf([published, roster({ kind: 'concept', after: 1 }, other)], everyone);
      const again = eventsOf([published, roster(version(2), [row()])], everyone);
      for (const { uid, sequence } of again) {
        expect(concept.find((event) => event.uid === uid)?.sequence ?? 0).toBeLessThanOrEqual(sequence);
      }
      // And what the next version says otherwise comes after the concept.
      const moved = eventsOf([published, roster(version(2), [row({ to: 700 })])], everyone);
      expect(moved[0]?.sequence).toBeGreaterThan(Math.max(...concept.map(({ sequence }) => sequence)));
    },
  );

  it('in the calendar of a team who goes to another place goes, and comes', () => {
    const versions = [roster(version(1), [row()]), roster(version(2), [row({ workplaceId: assembly.id })])];
    expect(is(versions, { rows: () => true, of: 'team' }).toSorted()).toEqual([
      'CANCELLED 2 P001 ochtend',
      'CONFIRMED 2 E001 ochtend',
    ]);
  });

  it('two stays in one part of the day are two events, whatever the order of the rows', () => {
    const rows = [row({ to: 600 }), row({ from: 600, workplaceId: assembly.id })];
    const events = eventsOf([roster(version(1), rows)], everyone);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
    expect(eventsOf([roster(version(1), rows.toReversed())], everyone)).toEqual(events);
  });
});
