import fc from 'fast-check';
import { addDays } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { NeedKind } from '#domain/model/need.ts';
import type { Command, SingleCommand } from '#domain/plan/command.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { idOf, MONDAY } from '../names.ts';
import { World } from '../world.ts';

const FEATURES = ['prikkelarm', 'hoog-laagtafel', 'tolk'] as const;
const LOADS = ['lawaai', 'stof'] as const;

/** Everything random about a small company and its week, as numbers that fast-check can shrink. */
export interface Dice {
  readonly people: readonly {
    readonly need: number;
    readonly level: number;
    readonly hours: number;
    readonly bhv: boolean;
  }[];
  readonly places: readonly {
    readonly seats: number;
    readonly features: number;
    readonly noisy: boolean;
    readonly cert: boolean;
    readonly crew: boolean;
  }[];
  readonly rows: readonly {
    readonly who: number;
    readonly place: number;
    readonly day: number;
    readonly block: number;
    readonly cut: number;
    readonly order: boolean;
  }[];
  readonly absences: readonly { readonly who: number; readonly day: number; readonly block: number }[];
}

const small = fc.nat({ max: 30 });

export const dice: fc.Arbitrary<Dice> = fc.record({
  people: fc.array(fc.record({ need: small, level: fc.nat({ max: 2 }), hours: small, bhv: fc.boolean() }), {
    minLength: 3,
    maxLength: 9,
  }),
  places: fc.array(
    fc.record({
      seats: fc.nat({ max: 3 }),
      features: fc.nat({ max: 7 }),
      noisy: fc.boolean(),
      cert: fc.boolean(),
      crew: fc.boolean(),
    }),
    { minLength: 2, maxLength: 4 },
  ),
  rows: fc.array(
    fc.record({
      who: small,
      place: small,
      day: fc.nat({ max: 2 }),
      block: fc.nat({ max: 1 }),
      cut: fc.nat({ max: 3 }),
      order: fc.boolean(),
    }),
    { maxLength: 25 },
  ),
  absences: fc.array(fc.record({ who: small, day: fc.nat({ max: 2 }), block: fc.nat({ max: 2 }) }), { maxLength: 3 }),
});

const BLOCKS = ['ochtend', 'middag'] as const;
const day = (n: number): IsoDate => addDays(MONDAY, n % 3);
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

function needsFor(n: number, other: string): readonly NeedKind[] {
  const kinds: readonly (readonly NeedKind[])[] = [
    [],
    [{ kind: 'feature', feature: 'prikkelarm' }],
    [{ kind: 'feature', feature: 'hoog-laagtafel' }],
    [
      { kind: 'load', load: 'lawaai' },
      { kind: 'lift', maxKg: 10 },
    ],
    [{ kind: 'hours-a-day', maxMinutes: 240 }],
    [{ kind: 'keep-apart', personId: idOf('person', other) as never }],
    [
      { kind: 'feature', feature: 'tolk' },
      { kind: 'feature', feature: 'hoog-laagtafel' },
    ],
  ];
  return pick(kinds, n);
}

/** The world of one throw: every third person is a guide. */
export function worldOf(d: Dice): World {
  const w = new World();
  w.site('Depot');
  w.aid('H1', { stock: 1 });
  w.aid('T1', { site: null, stock: 1, fulfils: ['tolk'] });
  w.order('2001', { amount: { kind: 'hours', normMinutes: 500, doneMinutes: 0 }, deadline: day(1) });
  d.people.forEach((p, i) => {
    const certificates = p.bhv ? [{ name: 'BHV', validTo: null }] : [{ name: 'VCA', validTo: day(0) }];
    if (i % 3 === 2) w.guide(`G${i}`, { certificates, capacity: p.hours % 2 === 0 ? 1 : 0.5 });
    else {
      w.employee(`E${i}`, {
        certificates,
        guidanceLevel: pick(['laag', 'midden', 'hoog'] as const, p.level),
        contractMinutes: 300 + p.hours * 30,
        workDays: ['all', pick(['all', 'morning', null] as const, p.level), 'all', 'all', 'all', null, null],
        needs: needsFor(p.need, `E${(i + 1) % d.people.length}`),
      });
    }
  });
  d.places.forEach((p, i) => {
    w.workplace(`P${i}`, {
      site: i % 3 === 2 ? 'Depot' : 'Hal',
      seats: p.seats,
      features: FEATURES.filter((_, bit) => (p.features >> bit) & 1),
      loads: p.noisy ? [...LOADS.map((load) => ({ kind: 'load', load }) as const), { kind: 'lift', kg: 15 }] : [],
      requiredCertificates: p.cert ? ['VCA'] : [],
      guidanceGroup: p.crew ? 'ploeg' : null,
    });
  });
  for (const r of d.rows) {
    const times = r.cut === 0 ? {} : pick([{ to: '10:30' }, { from: '09:45' }, { from: '10:05', to: '11:00' }], r.cut);
    const block = pick(BLOCKS, r.block);
    const person = pick(w.catalogue.people, r.who);
    w.assign(person.firstName, pick(w.catalogue.workplaces, r.place).code, {
      date: day(r.day),
      block,
      ...(block === 'ochtend' ? times : {}),
      ...(r.order ? { order: '2001' } : {}),
    });
  }
  for (const a of d.absences)
    w.absent(pick(w.catalogue.people, a.who).firstName, day(a.day), day(a.day), pick([null, ...BLOCKS], a.block));
  return w;
}

/** One throw for a command: read against the plan as it then stands, so that it is usually a sensible one. */
export const commandDice = fc.record({
  kind: fc.nat({ max: 6 }),
  a: fc.nat({ max: 99 }),
  b: fc.nat({ max: 99 }),
  c: fc.nat({ max: 99 }),
  why: fc.boolean(),
});
export type CommandDice = typeof commandDice extends fc.Arbitrary<infer T> ? T : never;

export function commandOf(plan: Plan, d: CommandDice): Command {
  const rows = [...plan.placed.all()].sort((x, y) => (x.assignment.id < y.assignment.id ? -1 : 1));
  const workplace = pick(plan.catalogue.workplaces, d.b);
  const blocks = plan.lookup.blocksOf(workplace.siteId);
  const cell = { workplaceId: workplace.id, date: day(d.c), blockId: pick(blocks, d.c).id };
  const orderId = d.why ? (plan.catalogue.orders[0]?.id ?? null) : null;
  const reason = d.why ? { reason: 'eigen verzoek' } : {};
  const person = pick(plan.catalogue.people, d.a);
  const place: SingleCommand = { do: 'place', personId: person.id, ...cell, orderId, from: null, to: null, ...reason };
  const row = rows.length > 0 ? pick(rows, d.a) : null;
  const second = rows.length > 0 ? pick(rows, d.b) : null;
  if (!row || !second) return place;
  switch (d.kind) {
    case 0:
      return { do: 'move', assignmentId: row.assignment.id, ...cell, orderId, ...reason };
    case 1:
      return { do: 'swap', first: row.assignment.id, second: second.assignment.id, ...reason };
    case 2:
      return { do: 'remove', assignmentIds: [row.assignment.id] };
    case 3:
      return {
        do: 'set-times',
        assignmentId: row.assignment.id,
        from: row.block.from + d.c,
        to: row.block.to - d.b,
        ...reason,
      };
    case 4:
      return {
        do: 'mark-absent',
        personId: person.id,
        from: day(d.b),
        to: day(d.b),
        blockName: d.why ? 'ochtend' : null,
        kind: 'ziek',
      };
    case 5:
      return {
        do: 'several',
        commands: [place, { do: 'move', assignmentId: row.assignment.id, ...cell, orderId }],
        ...reason,
      };
    default:
      return place;
  }
}
