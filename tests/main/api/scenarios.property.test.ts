import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IsoWeek } from '#domain/model/common.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { Command } from '#domain/plan/command.ts';
import { Plan } from '#domain/plan/plan.ts';
import { countPerTier } from '#domain/scenario/finding-difference.ts';
import { commit } from '#main/db/commit.ts';
import { readSettings } from '#main/db/queries/work.ts';
import {
  afternoon,
  assembly,
  countingIds,
  day,
  fatima,
  guide,
  henk,
  morning,
  order,
  packing,
} from '#tests/main/company.ts';
import { dumpOf } from '#tests/main/db/dump.ts';
import { companyBoard } from './board.ts';

// A scenario against its twin: the same steps done for real in a second database. What the scenario shows is what the
// twin is; the first database does not move until the scenario is accepted, and is then the twin.

const WEEKS = ['2026-W49', '2026-W50'] as const;
const DAYS = ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-07'].map(day);
const week = (date: string): IsoWeek => (date < '2026-12-07' ? WEEKS[0] : WEEKS[1]) as IsoWeek;

type Step =
  | {
      readonly what: 'place';
      readonly who: number;
      readonly where: number;
      readonly day: number;
      readonly part: number;
    }
  | { readonly what: 'move' | 'remove' | 'times'; readonly row: number; readonly day: number; readonly where: number }
  | { readonly what: 'absent'; readonly who: number; readonly day: number; readonly length: number }
  | { readonly what: 'order'; readonly days: number; readonly hours: number }
  | { readonly what: 'contract'; readonly who: number; readonly hours: number }
  | { readonly what: 'seats'; readonly where: number; readonly seats: number }
  | { readonly what: 'undo' };

const nat = (max: number) => fc.integer({ min: 0, max });
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        what: fc.constant('place' as const),
        who: nat(2),
        where: nat(1),
        day: nat(3),
        part: nat(1),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        what: fc.constantFrom('move' as const, 'remove' as const, 'times' as const),
        row: nat(9),
        day: nat(3),
        where: nat(1),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ what: fc.constant('absent' as const), who: nat(2), day: nat(3), length: nat(9) }),
    },
    { weight: 2, arbitrary: fc.record({ what: fc.constant('order' as const), days: nat(20), hours: nat(200) }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('contract' as const), who: nat(2), hours: nat(36) }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('seats' as const), where: nat(1), seats: nat(4) }) },
    { weight: 3, arbitrary: fc.constant({ what: 'undo' as const }) },
  ),
  { minLength: 3, maxLength: 14 },
);

const PEOPLE = [fatima, henk, guide];
const PLACES = [packing, assembly];

type Board = Awaited<ReturnType<typeof companyBoard>>;
type Opened = Awaited<ReturnType<Board['client']['plan']['open']>>['data'];

/** How a world is asked and changed: the real one, or a scenario in it. */
interface World {
  readonly open: (week: IsoWeek) => Promise<Opened>;
  readonly do: (command: Command, week: IsoWeek) => Promise<unknown>;
  readonly change: (changes: RecordChange[]) => Promise<unknown>;
  readonly undo: () => Promise<unknown>;
}

/** Does one step; gives what was refused, or null. */
async function doStep(world: World, step: Step): Promise<string | null> {
  const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
  const opened = async (w: IsoWeek = WEEKS[0] as IsoWeek) => world.open(w);
  const ask = async (asking: Promise<unknown>): Promise<string | null> => {
    try {
      await asking;
      return null;
    } catch (error) {
      return (error as { code?: string }).code ?? 'UNKNOWN';
    }
  };
  switch (step.what) {
    case 'undo':
      return ask(world.undo());
    case 'place': {
      const date = pick(DAYS, step.day);
      const person = pick(PEOPLE, step.who);
      const cell = {
        workplaceId: pick(PLACES, step.where).id,
        date,
        blockId: pick([morning, afternoon], step.part).id,
      };
      const orderId = person.kind === 'employee' && cell.workplaceId === packing.id ? order.id : null;
      const command = { do: 'place', personId: person.id, ...cell, orderId, from: null, to: null } as const;
      return ask(world.do({ ...command, reason: 'proef' }, week(date)));
    }
    case 'move':
    case 'remove':
    case 'times': {
      const date = pick(DAYS, step.day);
      const { assignments } = await opened(week(date));
      // Not by id: the twins give their own.
      const rows = assignments.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)));
      const row = rows[step.row % Math.max(1, rows.length)];
      if (!row) return 'EMPTY';
      if (step.what === 'remove') return ask(world.do({ do: 'remove', assignmentIds: [row.id] }, week(row.date)));
      if (step.what === 'times') {
        return ask(
          world.do({ do: 'set-times', assignmentId: row.id, from: 510, to: 690, reason: 'proef' }, week(row.date)),
        );
      }
      const cell = { workplaceId: pick(PLACES, step.where).id, date, blockId: row.blockId };
      return ask(world.do({ do: 'move', assignmentId: row.id, ...cell, orderId: null, reason: 'proef' }, week(date)));
    }
    case 'absent': {
      const from = pick(DAYS, step.day);
      const to = day(`2026-12-${String(7 + step.length).padStart(2, '0')}`);
      const personId = pick(PEOPLE, step.who).id;
      return ask(world.do({ do: 'mark-absent', personId, from, to, blockName: null, kind: 'ziek' }, week(from)));
    }
    case 'order': {
      const [before] = (await opened()).catalogue.orders;
      if (!before) return 'EMPTY';
      const after = {
        ...before,
        deadline: day(`2026-12-${String(5 + step.days).padStart(2, '0')}`),
        amount: { kind: 'hours' as const, normMinutes: 60 * (step.hours + 1), doneMinutes: 0 },
      };
      return ask(world.change([{ kind: 'order', before, after }]));
    }
    case 'contract': {
      const before = (await opened()).catalogue.people.find(({ id }) => id === pick(PEOPLE, step.who).id);
      if (!before) return 'EMPTY';
      return ask(world.change([{ kind: 'person', before, after: { ...before, contractMinutes: 60 * step.hours } }]));
    }
    case 'seats': {
      const before = (await opened()).catalogue.workplaces.find(({ id }) => id === pick(PLACES, step.where).id);
      if (!before) return 'EMPTY';
      return ask(world.change([{ kind: 'workplace', before, after: { ...before, seats: step.seats } }]));
    }
  }
}

const nameOf = (row: Opened['assignments'][number]): string =>
  JSON.stringify([row.personId, row.date, row.blockId, row.workplaceId, row.from, row.orderId]);

/** A week without what counts steps or depends on the order in which ids were given. */
function meaning(data: Opened): unknown {
  const plain = JSON.parse(
    JSON.stringify(data, (key, value: unknown) => (key === 'version' || key === 'id' ? undefined : value)),
  ) as Record<string, unknown[]>;
  const sorted = (list: unknown[] | undefined) => (list ?? []).map((row) => JSON.stringify(row)).sort();
  return { ...plain, assignments: sorted(plain['assignments']), absences: sorted(plain['absences']) };
}

const COUNTS = { without: ['history', 'meta', 'override_log'], withoutColumns: ['version', 'id', 'assignment_id'] };
const HOW = { numRuns: 60, seed: 20_261_123 };

/** A board whose first start is over: what Beheer saves is then only what it saves. */
async function startedBoard(): Promise<Board> {
  const board = await companyBoard({ newId: countingIds(900_000) });
  const before = readSettings(board.db);
  const started = { kind: 'settings' as const, before, after: { ...before, dataState: 'real' as const } };
  commit(board.db, { changes: [started], label: 'x', at: 'x', by: 'x', undoable: false });
  return board;
}

async function twins() {
  const [board, twin] = [await startedBoard(), await startedBoard()];
  const { id } = await board.client.scenarios.create({ name: 'Proef' });
  const scenario: World = {
    open: async (asked) => (await board.client.plan.open({ week: asked, scenario: id })).data,
    do: (command, asked) => board.client.scenarios.do({ id, command, week: asked }),
    change: (changes) => board.client.scenarios.change({ id, changes, label: 'proef' }),
    undo: () => board.client.scenarios.undo({ id }),
  };
  const real: World = {
    open: async (asked) => (await twin.client.plan.open({ week: asked })).data,
    do: (command, asked) => twin.client.plan.do({ command, week: asked }),
    change: (changes) => twin.client.manage.save({ changes, label: 'proef' }),
    undo: () => twin.client.plan.undo(),
  };
  return { board, twin, id, scenario, real };
}

test(`a scenario shows what doing its steps would give, and the real plan does not move by a byte (seed ${HOW.seed})`, async () => {
  let accepted = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (given) => {
      const { board, twin, id, scenario, real } = await twins();
      const before = dumpOf(board.db.file);
      for (const step of given) {
        // Redo is no part of a scenario: an undo of nothing is refused in both.
        expect(await doStep(scenario, step)).toBe(await doStep(real, step));
        for (const w of WEEKS) {
          expect(meaning(await scenario.open(w as IsoWeek))).toEqual(meaning(await real.open(w as IsoWeek)));
        }
        expect(dumpOf(board.db.file)).toBe(before);
      }
      // What is judged of both worlds is judged as anew: counts per tier, and the real side is the board of before.
      const compared = await board.client.scenarios.compare({ id });
      const plans = await Promise.all(compared.weeks.map(async (w) => new Plan(await real.open(w))));
      const found = countPerTier(plans.flatMap((plan) => plan.findings()));
      const sides = compared.tiers.map(({ tier, scenario: side }) => ({ tier, ...side }));
      expect(sides).toEqual(found);
      // The orders are those of the twin, whether its changes were laid over the outlook or read anew.
      const { id: empty } = await twin.client.scenarios.create({ name: 'Leeg' });
      const there = await twin.client.scenarios.compare({ id: empty });
      const orders = ({ levels, turnoverCents, expectedInTime }: typeof there, side: 'real' | 'scenario') => [
        levels.map((level) => level[side]),
        turnoverCents[side],
        expectedInTime[side],
      ];
      expect(orders(compared, 'scenario')).toEqual(orders(there, 'real'));
      try {
        await board.client.scenarios.accept({ id });
      } catch (error) {
        expect(['REFUSED', 'NOTHING']).toContain((error as { code?: string }).code);
        refused += 1;
        expect(dumpOf(board.db.file)).toBe(before);
        return;
      }
      accepted += 1;
      // Accepted is done: the twin, which did every step for real.
      expect(dumpOf(board.db.file, COUNTS)).toBe(dumpOf(twin.db.file, COUNTS));
      await board.client.plan.undo();
      const whole = { without: ['history', 'meta', 'override_log'], withoutColumns: ['version'] };
      const first = await startedBoard();
      expect(dumpOf(board.db.file, whole)).toBe(dumpOf(first.db.file, whole));
    }),
    HOW,
  );
  // Neither way is empty.
  expect(accepted).toBeGreaterThan(5);
  expect(refused).toBeGreaterThan(1);
});
