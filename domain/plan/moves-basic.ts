import { weekdayIndex } from '../calendar/dates.ts';
import { overlap } from '../calendar/intervals.ts';
import { absentIn } from '../model/absence.ts';
import { type Interval, type IsoDate, isOutOfUse } from '../model/common.ts';
import type { AssignmentId, OrderId, PersonId, WorkplaceId } from '../model/ids.ts';
import type { Person } from '../model/person.ts';
import type { Block } from '../model/site.ts';
import type { Workplace } from '../model/workplace.ts';
import { partOf } from '../rules/outside-availability.ts';
import type { Cell } from './cell.ts';
import type { SingleCommand } from './command.ts';
import { defaultOrder } from './orders.ts';
import { groupOf, type Placed } from './placed.ts';
import type { Plan } from './plan.ts';

/** The kinds of change that remedies are made of. `replace`: somebody who is free takes over a seat. */
export type MoveKind = 'move' | 'swap' | 'replace' | 'place' | 'remove' | 'times' | 'order';

/** One change of the roster that a remedy may be made of. */
export interface Move {
  readonly kind: MoveKind;
  readonly commands: readonly SingleCommand[];
  /** Assignments that it changes: two moves that share one exclude each other. */
  readonly rows: readonly AssignmentId[];
  /** When the rows lay before and lie after: a move that is nowhere during a trouble cannot mend it. */
  readonly spans: readonly Interval[];
  /** The same text for the same move. */
  readonly key: string;
}

/** The moves of single rows and people. Looks things up once; valid while the plan does not change. */
export class BasicMoves {
  readonly plan: Plan;
  readonly #workplaces: readonly Workplace[];
  readonly #dates: ReadonlyMap<IsoDate, readonly Placed[]>;
  readonly #free = new Map<string, readonly Person[]>();
  readonly #guideCells = new Map<string, readonly Cell[]>();

  constructor(plan: Plan) {
    this.plan = plan;
    this.#workplaces = plan.catalogue.workplaces
      .filter((w) => w.archivedOn === null)
      .toSorted((a, b) => (a.code < b.code ? -1 : 1));
    this.#dates = Map.groupBy(plan.placed.all(), (row) => row.date);
  }

  /** Everyone who is planned on a day. */
  onDate(date: IsoDate): readonly Placed[] {
    return this.#dates.get(date) ?? [];
  }

  /** Workplaces in use, by code. */
  get workplaces(): readonly Workplace[] {
    return this.#workplaces;
  }

  /** Somebody who is planned goes: to another place, another block, or away. */
  leaving(row: Placed): readonly Move[] {
    return [this.removal(row), ...this.otherBlocks(row), ...this.elsewhere(row)];
  }

  /** Somebody else comes instead: who is free, or who is elsewhere and swaps. */
  exchanged(row: Placed): readonly Move[] {
    return [...this.standIns(row), ...this.swaps(row)];
  }

  /** To every other place in the block of the same name; guides to every other group. */
  elsewhere(row: Placed): readonly Move[] {
    const cells = row.guide
      ? this.guideCells(row.date, row.block.name).filter((c) => !this.#sameGroup(c, row))
      : this.#workplaces
          .filter((w) => w.id !== row.workplace.id)
          .flatMap((w) => this.cell(w, row.date, row.block.name) ?? []);
    return cells.filter((c) => this.#mayCome(row.person, c)).map((cell) => this.moveTo(row, cell));
  }

  /** To the other blocks of the day at the same place. */
  otherBlocks(row: Placed): readonly Move[] {
    return this.plan.lookup
      .blocksOf(row.site.id)
      .filter((b) => b.id !== row.block.id)
      .map((b) => ({ workplaceId: row.workplace.id, date: row.date, blockId: b.id }))
      .filter((cell) => this.#mayCome(row.person, cell))
      .map((cell) => this.moveTo(row, cell));
  }

  moveTo(row: Placed, cell: Cell, orderId: OrderId | null = this.#orderAt(row.person, cell)): Move {
    const block = this.plan.lookup.blocks.get(cell.blockId);
    const { id } = row.assignment;
    const command: SingleCommand = { do: 'move', assignmentId: id, ...cell, orderId };
    return {
      kind: 'move',
      commands: [command],
      rows: [id],
      spans: [spanOf(row), ...(block ? [spanOf(block)] : [])],
      key: `move ${id} ${cell.workplaceId} ${cell.date} ${cell.blockId} ${orderId}`,
    };
  }

  /** With everyone else of the same kind who is at another place at that time. */
  swaps(row: Placed): readonly Move[] {
    const others: Placed[] = [];
    for (const other of this.onDate(row.date)) {
      if (other.person.kind !== row.person.kind || other.person.id === row.person.id) continue;
      if (other.workplace.id === row.workplace.id || !overlap(other, row)) continue;
      if (this.#mayCome(row.person, cellOf(other)) && this.#mayCome(other.person, cellOf(row))) others.push(other);
    }
    return others.map((other) => {
      const [first, second] =
        row.assignment.id < other.assignment.id
          ? [row.assignment.id, other.assignment.id]
          : [other.assignment.id, row.assignment.id];
      return {
        kind: 'swap',
        commands: [{ do: 'swap', first, second }],
        rows: [first, second],
        spans: [spanOf(row), spanOf(other), spanOf(row.block), spanOf(other.block)],
        key: `swap ${first} ${second}`,
      };
    });
  }

  /** Everyone of the same kind who is free then, in this seat, on the same order and times. */
  standIns(row: Placed): readonly Move[] {
    const { id, orderId, from, to } = row.assignment;
    return this.free(row.person.kind, row.date, row.block)
      .filter((p) => p.id !== row.person.id && this.#mayGuide(p, cellOf(row)))
      .map((p) => ({
        kind: 'replace',
        commands: [
          { do: 'remove', assignmentIds: [id] },
          { do: 'place', personId: p.id, ...cellOf(row), orderId, from, to },
        ],
        rows: [id],
        spans: [spanOf(row)],
        key: `replace ${id} ${p.id}`,
      }));
  }

  removal(row: Placed): Move {
    const { id } = row.assignment;
    return {
      kind: 'remove',
      commands: [{ do: 'remove', assignmentIds: [id] }],
      rows: [id],
      spans: [spanOf(row)],
      key: `remove ${id}`,
    };
  }

  /** Own times for a row; null for both = the whole block. */
  times(row: Placed, from: number | null, to: number | null): Move {
    const { id } = row.assignment;
    const span = { from: from ?? row.block.from, to: to ?? row.block.to };
    return {
      kind: 'times',
      commands: [{ do: 'set-times', assignmentId: id, from, to }],
      rows: [id],
      spans: [spanOf(row), span],
      key: `times ${id} ${span.from} ${span.to}`,
    };
  }

  onOrder(row: Placed, orderId: OrderId): Move {
    const { id } = row.assignment;
    return {
      kind: 'order',
      commands: [{ do: 'set-order', assignmentId: id, orderId }],
      rows: [id],
      spans: [spanOf(row)],
      key: `order ${id} ${orderId}`,
    };
  }

  /** Puts somebody who is free then on a cell. */
  placeOn(person: Person, cell: Cell, orderId: OrderId | null = this.#orderAt(person, cell)): Move {
    const block = this.plan.lookup.blocks.get(cell.blockId);
    return {
      kind: 'place',
      commands: [{ do: 'place', personId: person.id, ...cell, orderId, from: null, to: null }],
      rows: [],
      spans: block ? [spanOf(block)] : [],
      key: `place ${person.id} ${cell.workplaceId} ${cell.date} ${cell.blockId} ${orderId}`,
    };
  }

  /** Everyone on a cell who could come: who is free, and who is elsewhere at that time. */
  into(
    cell: Cell,
    kind: Person['kind'],
    may: (person: Person) => boolean,
    orderId?: OrderId | null,
    leave: (row: Placed) => boolean = () => true,
  ): readonly Move[] {
    const block = this.plan.lookup.blocks.get(cell.blockId);
    if (!block) return [];
    const guides = (p: Person): boolean => this.#mayGuide(p, cell);
    const moves = this.free(kind, cell.date, block)
      .filter((p) => may(p) && guides(p))
      .map((p) => this.placeOn(p, cell, orderId));
    for (const row of this.onDate(cell.date)) {
      if (row.person.kind !== kind || row.workplace.id === cell.workplaceId || row.block.name !== block.name) continue;
      if (may(row.person) && this.#mayCome(row.person, cell) && leave(row)) moves.push(this.moveTo(row, cell, orderId));
    }
    return moves;
  }

  /** Who works then, is not absent and has no place yet: nobody else can come without breaking a rule of tier 1. */
  free(kind: Person['kind'], date: IsoDate, block: Block): readonly Person[] {
    const key = `${kind} ${date} ${block.id}`;
    let people = this.#free.get(key);
    if (!people) {
      people = this.plan.catalogue.people.filter((p) => p.kind === kind && this.isFree(p, date, block));
      this.#free.set(key, people);
    }
    return people;
  }

  isFree(person: Person, date: IsoDate, block: Block): boolean {
    if (person.archivedOn !== null || !worksIn(person, date, block)) return false;
    if (this.plan.ofPerson(person.id, date).some((r) => overlap(r, block))) return false;
    return !this.plan.absencesOf(person.id).some((a) => absentIn(a, date, block));
  }

  /** The cell of a workplace in the block of that name; null when its site has none. */
  cell(workplace: Workplace, date: IsoDate, blockName: string): Cell | null {
    const block = this.plan.lookup.blocksOf(workplace.siteId).find((b) => b.name === blockName);
    return block ? { workplaceId: workplace.id, date, blockId: block.id } : null;
  }

  /**
   * Where a guide comes who is brought to a group: one cell per guidance group and site, the place with most of its
   * people. Anywhere else in the group would be the same guidance.
   */
  guideCells(date: IsoDate, blockName: string): readonly Cell[] {
    const key = `${date} ${blockName}`;
    let cells = this.#guideCells.get(key);
    if (!cells) {
      const best = new Map<string, { readonly cell: Cell; readonly people: number }>();
      for (const workplace of this.#workplaces) {
        const cell = this.cell(workplace, date, blockName);
        const group = this.groupOf(workplace.id);
        if (!cell || group === null) continue;
        const people = this.plan.placed.inCell(cell.workplaceId, date, cell.blockId).filter((r) => r.employee).length;
        const at = `${workplace.siteId} ${group}`;
        if (people > (best.get(at)?.people ?? -1)) best.set(at, { cell, people });
      }
      cells = [...best.values()].map((b) => b.cell);
      this.#guideCells.set(key, cells);
    }
    return cells;
  }

  groupOf(id: WorkplaceId): string | null {
    const workplace = this.plan.lookup.workplaces.get(id);
    const site = workplace && this.plan.lookup.sites.get(workplace.siteId);
    return site ? groupOf(workplace, site) : null;
  }

  person(id: PersonId): Person | null {
    return this.plan.lookup.people.get(id) ?? null;
  }

  #sameGroup(cell: Cell, row: Placed): boolean {
    const site = this.plan.lookup.workplaces.get(cell.workplaceId)?.siteId;
    return site === row.site.id && this.groupOf(cell.workplaceId) === row.group;
  }

  /** Whoever is absent or gone then is moved nowhere: that seat is for somebody who is there. Nobody goes to what is gone. */
  #mayCome(person: Person, cell: Cell): boolean {
    const { blocks, workplaces } = this.plan.lookup;
    const block = blocks.get(cell.blockId);
    if ([person, block, workplaces.get(cell.workplaceId)].some((r) => r && isOutOfUse(r, cell.date))) return false;
    const isAway = block && this.plan.absencesOf(person.id).some((a) => absentIn(a, cell.date, block));
    return !isAway && this.#mayGuide(person, cell);
  }

  /** A guide comes only to work that is his; who has none on record may come anywhere. */
  #mayGuide(person: Person, cell: Cell): boolean {
    if (person.kind !== 'guide' || person.workTypes.length === 0) return true;
    const workplace = this.plan.lookup.workplaces.get(cell.workplaceId);
    return workplace !== undefined && person.workTypes.includes(workplace.workType);
  }

  #orderAt(person: Person, cell: Cell): OrderId | null {
    return person.kind === 'guide' ? null : defaultOrder(this.plan, cell, [person.id]);
  }
}

function worksIn(person: Person, date: IsoDate, block: Block): boolean {
  const works = person.workDays[weekdayIndex(date)] ?? null;
  return works === 'all' || works === partOf(block);
}

const spanOf = ({ from, to }: Interval): Interval => ({ from, to });

const cellOf = ({ assignment: a }: Placed): Cell => ({
  workplaceId: a.workplaceId,
  date: a.date,
  blockId: a.blockId,
});
