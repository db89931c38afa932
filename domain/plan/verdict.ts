import type { NewId, OrderId } from '../model/ids.ts';
import type { Finding } from '../rules/finding.ts';
import { sentenceOf } from '../rules/index.ts';
import type { Carried, Cell } from './cell.ts';
import type { PlanningCommand, SingleCommand } from './command.ts';
import { blockers, decisiveOf, refusalOf } from './decide.ts';
import { draft } from './drafts.ts';
import type { FindingMemo } from './finding-delta.ts';
import { lackedBefore } from './fit.ts';
import { type GuidanceState, guidanceState } from './guidance-state.ts';
import { defaultOrder } from './orders.ts';
import type { Plan } from './plan.ts';
import type { FindingDelta } from './view.ts';

/** fits ✓ · fits-with-aid ✓+ · warns ! · needs-reason ⛔ (may be overridden) · refused ⛔ (never). */
export type VerdictLevel = 'fits' | 'fits-with-aid' | 'warns' | 'needs-reason' | 'refused';

/** What a drop would do: exactly the findings that `decide` and `apply` would leave behind. */
export interface Verdict {
  readonly level: VerdictLevel;
  readonly added: readonly Finding[];
  readonly resolved: readonly Finding[];
  /** Still there afterwards, but less. */
  readonly eased: readonly Finding[];
  /** The finding that set the level; null when it fits. */
  readonly decisive: Finding | null;
  /**
   * true = refused for what the person's own day or week says; groups, places and orders were not looked at, so the lists
   * say only what was found so far. Rankings ask for this, and the signs of cells that nobody looks at yet.
   */
  readonly partial: boolean;
  /** When the command makes no sense at all: why, in Dutch. */
  readonly problem: string | null;
}

/** Ids for rows that are looked at and never written. */
export function draftIds(): NewId {
  let n = 0;
  return () => {
    const id = DRAFT_IDS[n] ?? `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
    DRAFT_IDS[n++] = id;
    return id;
  };
}

/** Made once: the same text is found much faster than an equal one. */
const DRAFT_IDS: string[] = [];

function commandFor(plan: Plan, card: Carried, cell: Cell, copy: boolean, orderId: OrderId | null): SingleCommand {
  const isGuide = plan.lookup.people.get(card.personId)?.kind === 'guide';
  const order = isGuide ? null : orderId;
  return card.assignmentId !== null && !copy
    ? { do: 'move', assignmentId: card.assignmentId, ...cell, orderId: order }
    : { do: 'place', personId: card.personId, ...cell, orderId: order, from: null, to: null };
}

/** The command of dropping cards on a cell. Whoever is there already stays; null when nothing would change. */
export function dropCommand(plan: Plan, cards: readonly Carried[], cell: Cell, copy = false): PlanningCommand | null {
  const here = new Set(plan.placed.inCell(cell.workplaceId, cell.date, cell.blockId).map((p) => p.person.id));
  const coming = cards.filter((c) => !here.has(c.personId));
  const [first] = coming;
  if (!first) return null;
  const orderId = defaultOrder(
    plan,
    cell,
    coming.map((c) => c.personId),
  );
  if (coming.length === 1) return commandFor(plan, first, cell, copy, orderId);
  return { do: 'several', commands: coming.map((c) => commandFor(plan, c, cell, copy, orderId)) };
}

function levelOf(
  plan: Plan,
  added: readonly Finding[],
  inTheWay: readonly Finding[],
  usesAid: boolean,
): Pick<Verdict, 'level' | 'decisive'> {
  const decisive = decisiveOf(inTheWay);
  if (decisive) return { level: refusalOf(decisive) === 'always' ? 'refused' : 'needs-reason', decisive };
  const [warning] = added
    .filter((f) => f.severity !== 'info' && f.overridden === null && !lackedBefore(plan, f))
    .toSorted((a, b) => a.tier - b.tier || b.size - a.size || (a.key < b.key ? -1 : 1));
  if (warning) return { level: 'warns', decisive: warning };
  return { level: usesAid ? 'fits-with-aid' : 'fits', decisive: null };
}

/** The memo of one gesture: valid while the plan does not change. */
export type VerdictMemo = FindingMemo;

/** What a command would do. Pass one `memo` for all verdicts of one gesture: it makes them cheap. */
export function verdictOf(plan: Plan, command: PlanningCommand, memo?: VerdictMemo): Verdict {
  return judge(plan, command, memo).verdict;
}

/** A verdict with what it rests on; `delta` is null when the command makes no sense at all. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly delta: FindingDelta | null;
}

/**
 * What a command would do, and what that rests on.
 * @param refusedEarly true = who is refused for their own day or week is not judged further (see `Verdict.partial`)
 */
export function judge(
  plan: Plan,
  command: PlanningCommand,
  memo?: VerdictMemo,
  { refusedEarly = false }: { readonly refusedEarly?: boolean } = {},
): Judgement {
  const drafted = draft(plan, command, draftIds());
  if (!drafted.ok) {
    const nothing = { added: [], resolved: [], eased: [], decisive: null, partial: false };
    return { verdict: { level: 'refused', ...nothing, problem: drafted.sentence }, delta: null };
  }
  const delta = plan.tryOut(drafted.changes, memo, refusedEarly ? isRefused : undefined);
  const usesAid = delta.placed.some((row) => row.aidNeeds.length > 0);
  const { added, resolved, eased, partial } = delta;
  const verdict = { ...levelOf(plan, added, blockers(delta), usesAid), added, resolved, eased, partial, problem: null };
  return { verdict, delta };
}

const isRefused = (soFar: FindingDelta): boolean => {
  const decisive = decisiveOf(blockers(soFar));
  return decisive !== null && refusalOf(decisive) === 'always';
};

/** Why, in one sentence; null when it simply fits. */
export function reasonOf(verdict: Verdict): string | null {
  return verdict.problem ?? (verdict.decisive ? sentenceOf(verdict.decisive) : null);
}

/** What a command does to the guidance of its cell: before and after, and the findings on orders it clears. */
export function guidanceEffect(
  plan: Plan,
  command: PlanningCommand,
  cell: Cell,
): { readonly before: GuidanceState; readonly after: GuidanceState } | null {
  const before = guidanceState(plan, plan.placed, cell);
  const drafted = draft(plan, command, draftIds());
  if (!before || !drafted.ok) return null;
  const after = plan.lookAt(drafted.changes, (rows) => guidanceState(plan, rows, cell));
  return after && { before, after };
}
