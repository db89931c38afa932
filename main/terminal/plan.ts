import { ORPCError, safe } from '@orpc/client';
import { z } from 'zod';
import type { RoosterbordClient } from '#contract/index.ts';
import { weekOf } from '#domain/calendar/dates.ts';
import { assertNever, type IsoDate } from '#domain/model/common.ts';
import type { Command } from '#domain/plan/command.ts';
import { Codes } from './codes.ts';
import { Finder, Unclear } from './finder.ts';
import { dutchIssue, type PlanLine, planLine } from './plan-lines.ts';

type PlanningLine = Exclude<PlanLine, { do: 'undo' | 'redo' }>;

const dateOf = (line: PlanningLine): IsoDate => {
  const date = line.do === 'absent' ? (line.from ?? line.date) : line.date;
  if (date === undefined) throw new Unclear('Noem bij "absent" een date, of from en to.');
  return date;
};

function commandOf(line: PlanningLine, find: Finder): Command {
  const reason = 'reason' in line && line.reason !== undefined ? { reason: line.reason } : {};
  switch (line.do) {
    case 'place': {
      const workplaceId = find.workplace(line.workplace);
      return {
        do: 'place',
        personId: find.person(line.employee),
        workplaceId,
        date: line.date,
        blockId: find.block(workplaceId, line.block),
        orderId: find.order(line.order),
        from: line.from ?? null,
        to: line.to ?? null,
        ...reason,
      };
    }
    case 'move': {
      const workplaceId = find.workplace(line.workplace);
      return {
        do: 'move',
        assignmentId: find.seat(line.employee, line.date, line.block, line.fromWorkplace),
        workplaceId,
        date: line.toDate ?? line.date,
        blockId: find.block(workplaceId, line.toBlock ?? line.block),
        orderId: find.order(line.order),
        ...reason,
      };
    }
    case 'swap':
      return {
        do: 'swap',
        first: find.seat(line.employee, line.date, line.block, line.workplace),
        second: find.seat(line.other, line.otherDate ?? line.date, line.otherBlock ?? line.block, line.otherWorkplace),
        ...reason,
      };
    case 'remove':
      return { do: 'remove', assignmentIds: [find.seat(line.employee, line.date, line.block, line.workplace)] };
    case 'times':
      return {
        do: 'set-times',
        assignmentId: find.seat(line.employee, line.date, line.block, line.workplace),
        from: line.from,
        to: line.to,
        ...reason,
      };
    case 'order':
      return {
        do: 'set-order',
        assignmentId: find.seat(line.employee, line.date, line.block, line.workplace),
        orderId: find.order(line.order),
      };
    case 'absent': {
      const from = dateOf(line);
      return {
        do: 'mark-absent',
        personId: find.person(line.employee),
        from,
        to: line.to ?? line.date ?? from,
        blockName: find.blockName(line.block ?? null),
        kind: line.kind ?? null,
      };
    }
    default:
      return assertNever(line);
  }
}

/** One line of the answer: `result` says which of the forms it has. */
export type Answer = {
  readonly result: 'applied' | 'overridden' | 'refused' | 'invalid';
  readonly [key: string]: unknown;
};

type Applied = Awaited<ReturnType<RoosterbordClient['plan']['do']>>;

function answer(applied: Applied, codes: Codes): Answer {
  return {
    result: applied.overridden.length > 0 ? 'overridden' : 'applied',
    label: applied.label,
    changes: applied.changes.map((c) => codes.change(c)),
    overridden: applied.overridden.map((f) => codes.finding(f)),
    revision: applied.revision,
  };
}

async function carryOut(client: RoosterbordClient, line: PlanLine): Promise<Answer> {
  if (line.do === 'undo' || line.do === 'redo') {
    const applied = await client.plan[line.do]();
    const { catalogue } = await client.manage.catalogue();
    return answer(applied, new Codes(catalogue));
  }
  const week = weekOf(dateOf(line));
  const { data } = await client.plan.open({ week });
  const codes = new Codes(data.catalogue);
  const command = commandOf(line, new Finder(data));
  const { error, data: applied, isDefined } = await safe(client.plan.do({ week, command }));
  if (!error) return answer(applied, codes);
  if (!isDefined || error.code !== 'REFUSED') throw error;
  const { sentence, needsReason, findings } = error.data;
  const [decisive] = findings;
  return {
    result: 'refused',
    rule: decisive?.rule ?? null,
    tier: decisive?.tier ?? null,
    needsReason,
    sentence,
    findings: findings.map((f) => codes.finding(f)),
  };
}

/**
 * Answers one line of standard input with one line of JSON: applied, overridden, refused, or invalid when the line
 * itself cannot be understood.
 */
export async function planLineAnswer(client: RoosterbordClient, text: string): Promise<Answer> {
  try {
    const line = planLine.parse(JSON.parse(text), { error: dutchIssue });
    return await carryOut(client, line);
  } catch (error) {
    const invalid = (sentence: string): Answer => ({ result: 'invalid', sentence });
    if (error instanceof SyntaxError) return invalid('Deze regel is geen geldige JSON.');
    if (error instanceof z.ZodError) {
      const [issue] = error.issues;
      const field = issue?.path.join('.') ?? '';
      return invalid(field === '' ? (issue?.message ?? '') : `Dit klopt niet bij "${field}": ${issue?.message ?? ''}`);
    }
    if (error instanceof Unclear) return invalid(error.message);
    if (error instanceof ORPCError && error.defined) return { result: 'refused', rule: null, sentence: error.message };
    throw error;
  }
}
