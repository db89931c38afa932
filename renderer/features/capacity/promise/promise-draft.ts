import { type PromiseAnswer, type PromiseQuestion, promiseQuestion } from '#domain/capacity/promise-question.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import type { OrderDraft } from '../capacity-context.ts';

/** What is asked, as the form holds it. Numbers that were not understood are NaN, dates text. */
export interface PromiseDraft {
  readonly workType: string;
  readonly amount:
    | { readonly kind: 'hours'; readonly hours: number | null }
    | { readonly kind: 'pieces'; readonly pieces: number | null; readonly minutesPerPiece: number | null };
  readonly from: string | null;
  readonly deadline: string | null;
  readonly certificates: readonly string[];
  readonly workplaceIds: readonly string[];
}

export function newDraft(workType: string, today: IsoDate): PromiseDraft {
  return {
    workType,
    amount: { kind: 'hours', hours: null },
    from: today,
    deadline: null,
    certificates: [],
    workplaceIds: [],
  };
}

/** Norm minutes asked; null when the amount is not (rightly) filled in. */
export function normMinutesOf({ amount }: Pick<PromiseDraft, 'amount'>): number | null {
  const minutes =
    amount.kind === 'hours'
      ? (amount.hours ?? Number.NaN) * 60
      : (amount.pieces ?? Number.NaN) * (amount.minutesPerPiece ?? Number.NaN);
  return Number.isFinite(minutes) && minutes > 0 ? Math.round(minutes * 100) / 100 : null;
}

export type DraftField = 'workType' | 'amount' | 'from' | 'deadline';
export type DraftErrors = Partial<Readonly<Record<DraftField, string>>>;

const WHAT_IS_WRONG: Readonly<Record<DraftField, string>> = {
  workType: 'Kies een werksoort.',
  amount: 'Vul in hoeveel werk het is.',
  from: 'Vul een datum in.',
  deadline: 'Schrijf de datum zo: 24-11-2026.',
};

/** The question that the form holds, or what is wrong at which field. */
export function questionOf(
  draft: PromiseDraft,
): { readonly question: PromiseQuestion } | { readonly errors: DraftErrors } {
  const normMinutes = normMinutesOf(draft);
  const { workType, from, deadline, certificates, workplaceIds } = draft;
  const read = promiseQuestion.safeParse({
    workType,
    normMinutes: normMinutes ?? 0,
    from: from ?? '',
    deadline,
    certificates,
    workplaceIds,
  });
  if (read.success) return { question: read.data };
  const errors: Partial<Record<DraftField, string>> = {};
  for (const { path, code, message } of read.error.issues) {
    const field = path[0] === 'normMinutes' ? 'amount' : path[0];
    if (field !== 'workType' && field !== 'amount' && field !== 'from' && field !== 'deadline') continue;
    const tooMuch = field === 'amount' && code === 'too_big';
    errors[field] ??= code === 'custom' ? message : tooMuch ? 'Dit is te veel in een keer.' : WHAT_IS_WRONG[field];
  }
  return { errors };
}

/**
 * What an order form begins with when this question becomes an order. It is due on the day that was asked when that can
 * be kept, else on the safe day.
 */
export function orderDraftOf(
  draft: PromiseDraft,
  question: PromiseQuestion,
  answer: Pick<PromiseAnswer, 'safeOn' | 'inTime'>,
): OrderDraft {
  const kept = answer.inTime === false ? null : question.deadline;
  const { amount } = draft;
  return {
    workType: question.workType,
    workplaceIds: question.workplaceIds,
    certificates: question.certificates,
    startsOn: question.from,
    deadline: kept ?? answer.safeOn ?? question.deadline ?? '',
    amount:
      amount.kind === 'pieces'
        ? {
            kind: 'pieces',
            pieces: amount.pieces ?? Number.NaN,
            minutesPerPiece: amount.minutesPerPiece ?? Number.NaN,
            donePieces: 0,
          }
        : { kind: 'hours', normMinutes: question.normMinutes, doneMinutes: 0 },
  };
}

/** Certificates that occur anywhere, in the order of the alphabet. */
export function certificatesOf({ people, workplaces }: Pick<Catalogue, 'people' | 'workplaces'>): readonly string[] {
  const names = new Set([
    ...people.flatMap(({ certificates }) => certificates.map(({ name }) => name)),
    ...workplaces.flatMap(({ requiredCertificates }) => requiredCertificates),
  ]);
  return [...names].toSorted((a, b) => a.localeCompare(b, 'nl'));
}
