import type { Absence } from '../model/absence.ts';
import type { Assignment } from '../model/assignment.ts';
import { assertNever, type IsoDate } from '../model/common.ts';
import type { AbsenceId, AssignmentId, BlockId, NewId, OrderId, WorkplaceId } from '../model/ids.ts';
import { fullName } from '../model/person.ts';
import type { RecordChange } from '../model/record.ts';
import { count, shortDay, timeRange } from '../words/dutch.ts';
import type { PlanningCommand, SingleCommand } from './command.ts';
import type { Plan } from './plan.ts';

/** What a command would change, and what undo will call it; or the sentence that says why it makes no sense. */
export type Draft =
  | { readonly ok: true; readonly changes: readonly RecordChange[]; readonly label: () => string }
  | { readonly ok: false; readonly sentence: string };

type Cell = { readonly workplaceId: WorkplaceId; readonly date: IsoDate; readonly blockId: BlockId };

const problem = (sentence: string): Draft => ({ ok: false, sentence });

const GONE = 'Deze inzet is intussen weg. Kijk nog eens op het bord.';

/**
 * Turns commands into changes against one plan. Commands of one gesture see the results of those before them.
 * `otherAssignments` are rows outside the week that an absence may reach.
 */
class Drafter {
  readonly #plan: Plan;
  readonly #newId: NewId;
  readonly #others: readonly Assignment[];
  /** Rows as this gesture leaves them; null = removed. */
  readonly #rows = new Map<AssignmentId, Assignment | null>();
  readonly changes: RecordChange[] = [];

  constructor(plan: Plan, newId: NewId, others: readonly Assignment[]) {
    this.#plan = plan;
    this.#newId = newId;
    this.#others = others;
  }

  /** Label of the step, or a problem. */
  add(command: SingleCommand): Draft {
    switch (command.do) {
      case 'place':
        return this.#place(command);
      case 'move':
        return this.#move(command);
      case 'swap':
        return this.#swap(command.first, command.second);
      case 'remove':
        return this.#remove(command.assignmentIds);
      case 'set-times':
        return this.#setTimes(command.assignmentId, command.from, command.to);
      case 'set-order':
        return this.#setOrder(command.assignmentId, command.orderId);
      case 'mark-absent':
        return this.#markAbsent(command);
      case 'end-absence':
        return this.#endAbsence(command.absenceId);
      default:
        return assertNever(command);
    }
  }

  #place(command: Extract<SingleCommand, { do: 'place' }>): Draft {
    const person = this.#plan.lookup.people.get(command.personId);
    if (!person) return problem('Deze medewerker staat niet (meer) in het programma.');
    if (person.archivedOn !== null) return problem(`${fullName(person)} is uit dienst.`);
    const wrong = this.#wrongWith(command);
    if (wrong !== null) return problem(wrong);
    const times = this.#times(command.blockId, command.from, command.to);
    if (typeof times === 'string') return problem(times);
    this.#write(null, {
      id: this.#newId() as AssignmentId,
      personId: person.id,
      workplaceId: command.workplaceId,
      date: command.date,
      blockId: command.blockId,
      orderId: person.kind === 'guide' ? null : command.orderId,
      ...times,
      overrides: [],
      fillsIn: command.fillsIn ?? false,
      origin: 'hand',
      version: 1,
    });
    return this.#done(() => `${fullName(person)} op ${this.#placeName(command)}, ${this.#when(command)}`);
  }

  #move(command: Extract<SingleCommand, { do: 'move' }>): Draft {
    const row = this.#row(command.assignmentId);
    if (!row) return problem(GONE);
    const wrong = this.#wrongWith(command);
    if (wrong !== null) return problem(wrong);
    this.#write(row, this.#movedTo(row, command, command.orderId));
    const name = this.#nameOf(row);
    if (row.workplaceId !== command.workplaceId) {
      return this.#done(
        () => `${name} van ${this.#placeName(row)} naar ${this.#placeName(command)}, ${this.#when(command)}`,
      );
    }
    return this.#done(() => `${name} op ${this.#placeName(command)} naar ${this.#when(command)}`);
  }

  #swap(firstId: AssignmentId, secondId: AssignmentId): Draft {
    const first = this.#row(firstId);
    const second = this.#row(secondId);
    if (!first || !second) return problem(GONE);
    if (first.personId === second.personId) return problem('Dit is dezelfde persoon.');
    this.#write(first, this.#movedTo(first, second, second.orderId));
    this.#write(second, this.#movedTo(second, first, first.orderId));
    return this.#done(() => `${this.#nameOf(first)} en ${this.#nameOf(second)} gewisseld`);
  }

  #remove(ids: readonly AssignmentId[]): Draft {
    const rows = ids.map((id) => this.#row(id)).filter((row) => row !== null);
    const [first] = rows;
    if (!first || rows.length !== ids.length) return problem(GONE);
    for (const row of rows) this.#write(row, null);
    return this.#done(() =>
      rows.length === 1
        ? `${this.#nameOf(first)} van ${this.#placeName(first)} gehaald`
        : `${count(rows.length, 'inzet', 'inzetten')} weggehaald`,
    );
  }

  #setTimes(id: AssignmentId, from: number | null, to: number | null): Draft {
    const row = this.#row(id);
    if (!row) return problem(GONE);
    const times = this.#times(row.blockId, from, to);
    if (typeof times === 'string') return problem(times);
    this.#write(row, { ...row, ...times, origin: 'hand' });
    const block = this.#plan.lookup.blocks.get(row.blockId);
    return this.#done(
      () => `Tijden van ${this.#nameOf(row)}: ${timeRange(times.from ?? block?.from ?? 0, times.to ?? block?.to ?? 0)}`,
    );
  }

  #setOrder(id: AssignmentId, orderId: OrderId | null): Draft {
    const row = this.#row(id);
    if (!row) return problem(GONE);
    const order = orderId && this.#plan.lookup.orders.get(orderId);
    if (orderId && !order) return problem('Deze order staat niet (meer) in het programma.');
    this.#write(row, { ...row, orderId, origin: 'hand' });
    return this.#done(() => `${this.#nameOf(row)} ${order ? `op order ${order.number}` : 'zonder order'}`);
  }

  #markAbsent(command: Extract<SingleCommand, { do: 'mark-absent' }>): Draft {
    const person = this.#plan.lookup.people.get(command.personId);
    if (!person) return problem('Deze medewerker staat niet (meer) in het programma.');
    if (command.from > command.to) return problem('De eerste dag ligt na de laatste dag. Kies een latere laatste dag.');
    const covers = (a: Absence): boolean =>
      a.from <= command.from && command.to <= a.to && (a.blockName === null || a.blockName === command.blockName);
    if (this.#plan.absencesOf(person.id).some(covers)) return problem(`${fullName(person)} is dan al afwezig.`);
    const { do: _, ...period } = command;
    this.changes.push({
      kind: 'absence',
      before: null,
      after: { id: this.#newId() as AbsenceId, ...period, version: 1 },
    });
    const inPeriod = (a: Assignment): boolean =>
      a.personId === person.id &&
      command.from <= a.date &&
      a.date <= command.to &&
      (command.blockName === null || this.#plan.lookup.blocks.get(a.blockId)?.name === command.blockName);
    const here = this.#plan.placed.ofPersonWeek(person.id).map((p) => p.assignment);
    const known = new Set(here.map((a) => a.id));
    for (const row of [...here, ...this.#others.filter((a) => !known.has(a.id))]) {
      if (inPeriod(row) && this.#rows.get(row.id) !== null) this.#write(row, null);
    }
    const until = command.to === command.from ? '' : ` tot en met ${shortDay(command.to)}`;
    const part = command.blockName === null ? '' : ` (${command.blockName})`;
    return this.#done(() => `${fullName(person)} afwezig op ${shortDay(command.from)}${part}${until}`);
  }

  #endAbsence(id: AbsenceId): Draft {
    const absence = this.#plan.absences().find((a) => a.id === id);
    if (!absence) return problem('Deze afwezigheid is intussen weg.');
    this.changes.push({ kind: 'absence', before: absence, after: null });
    const person = this.#plan.lookup.people.get(absence.personId);
    return this.#done(() => `${person ? fullName(person) : '?'} niet meer afwezig`);
  }

  #movedTo(row: Assignment, cell: Cell, orderId: OrderId | null): Assignment {
    const samePlace = row.workplaceId === cell.workplaceId;
    const sameBlock = row.blockId === cell.blockId;
    const guide = this.#plan.lookup.people.get(row.personId)?.kind === 'guide';
    return {
      ...row,
      workplaceId: cell.workplaceId,
      date: cell.date,
      blockId: cell.blockId,
      orderId: guide ? null : orderId,
      // Own times belong to the block they were typed for; an override to the place it was given for.
      from: sameBlock ? row.from : null,
      to: sameBlock ? row.to : null,
      overrides: samePlace ? row.overrides : [],
      origin: 'hand',
    };
  }

  /** Why nobody can be placed in this cell; null when that is possible. */
  #wrongWith(cell: Cell): string | null {
    const workplace = this.#plan.lookup.workplaces.get(cell.workplaceId);
    const block = this.#plan.lookup.blocks.get(cell.blockId);
    if (!workplace || workplace.archivedOn !== null) return 'Deze werkplek is niet (meer) in gebruik.';
    if (!block || block.siteId !== workplace.siteId || block.archivedOn !== null) {
      const site = this.#plan.lookup.sites.get(workplace.siteId)?.name ?? '?';
      return `${site} heeft dit dagdeel niet. Kies een dagdeel van ${site}.`;
    }
    if (!this.#plan.dates.has(cell.date)) return `${shortDay(cell.date)} ligt niet in deze week.`;
    return null;
  }

  #times(
    blockId: BlockId,
    from: number | null,
    to: number | null,
  ): { readonly from: number | null; readonly to: number | null } | string {
    const block = this.#plan.lookup.blocks.get(blockId);
    if (!block) return 'Dit dagdeel bestaat niet (meer).';
    const own = { from: from ?? block.from, to: to ?? block.to };
    if (own.from >= own.to) return 'De begintijd ligt niet voor de eindtijd. Kies een latere eindtijd.';
    if (own.to <= block.from || own.from >= block.to) {
      return `Deze tijden liggen buiten de ${block.name} (${timeRange(block.from, block.to)}).`;
    }
    return { from: own.from === block.from ? null : own.from, to: own.to === block.to ? null : own.to };
  }

  #row(id: AssignmentId): Assignment | null {
    const drafted = this.#rows.get(id);
    if (drafted !== undefined) return drafted;
    return this.#plan.placed.get(id)?.assignment ?? null;
  }

  #write(before: Assignment | null, after: Assignment | null): void {
    const id = before?.id ?? after?.id;
    if (id !== undefined) this.#rows.set(id, after);
    const at = this.changes.findIndex((c) => c.kind === 'assignment' && (c.after?.id ?? c.before?.id) === id);
    const earlier = this.changes[at];
    const change: RecordChange = {
      kind: 'assignment',
      before: earlier?.kind === 'assignment' ? earlier.before : before,
      after,
    };
    if (earlier) this.changes.splice(at, 1);
    if (change.before !== null || change.after !== null) this.changes.push(change);
  }

  #nameOf(row: Assignment): string {
    const person = this.#plan.lookup.people.get(row.personId);
    return person ? fullName(person) : '?';
  }

  #placeName({ workplaceId }: Pick<Cell, 'workplaceId'>): string {
    const workplace = this.#plan.lookup.workplaces.get(workplaceId);
    return workplace ? this.#plan.lookup.placeName(workplace) : '?';
  }

  #when(cell: Cell): string {
    return `${shortDay(cell.date)} ${this.#plan.lookup.blocks.get(cell.blockId)?.name ?? ''}`.trimEnd();
  }

  #done(label: () => string): Draft {
    return { ok: true, changes: this.changes, label };
  }
}

/** Changes and label of a command; every command of `several`, or none. */
export function draft(plan: Plan, command: PlanningCommand, newId: NewId, others: readonly Assignment[] = []): Draft {
  const drafter = new Drafter(plan, newId, others);
  if (command.do !== 'several') return drafter.add(command);
  const labels: (() => string)[] = [];
  for (const single of command.commands) {
    const one = drafter.add(single);
    if (!one.ok) return one;
    labels.push(one.label);
  }
  const [first = () => ''] = labels;
  const more = labels.length - 1;
  return {
    ok: true,
    changes: drafter.changes,
    label: () => (more === 0 ? first() : `${first()} (en nog ${more})`),
  };
}
