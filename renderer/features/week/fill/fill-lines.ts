import type { FillChoice, FillChoices, FillPreview, FillRow } from '#domain/plan/fill/fill-types.ts';

/** Rows of one person on one day that are told and chosen as one: morning and afternoon with the same cause. */
export interface FillLine {
  readonly id: string;
  /** The first says who, when and where. */
  readonly first: FillRow;
  readonly rows: readonly FillRow[];
  readonly choice: FillChoice | undefined;
}

/** The rows of a preview by what is asked of the planner. */
export interface FillGroups {
  /** Cannot be put there, and something can be chosen. */
  readonly toChoose: readonly FillRow[];
  /** Cannot be put there, and nothing can be done about it here. */
  readonly nothing: readonly FillRow[];
  /** Goes because the source no longer wants it; and what somebody chose to keep of that. */
  readonly gone: readonly FillRow[];
  readonly other: readonly FillRow[];
  /** Comes as asked, but for its order. */
  readonly orders: readonly FillRow[];
}

export function groupsOf(rows: FillPreview['rows'], choices: FillChoices): FillGroups {
  const isLeft = (row: FillRow): boolean => row.outcome === 'gone' || choices[row.key]?.do === 'keep';
  const conflicts = rows.filter((row) => row.outcome === 'conflict');
  const isOrder = (row: FillRow): boolean => row.outcome === 'placed' && choices[row.key] === undefined;
  const rest = rows.filter((row) => row.outcome !== 'conflict' && !isLeft(row));
  return {
    toChoose: conflicts.filter((row) => canChoose(row, choices[row.key])),
    nothing: conflicts.filter((row) => !canChoose(row, choices[row.key])),
    gone: rows.filter(isLeft),
    other: rest.filter((row) => !isOrder(row)),
    orders: rest.filter(isOrder),
  };
}

/** Whether the planner can do something about a row; what was chosen can always be taken back. */
function canChoose({ outcome, problem }: FillRow, choice: FillChoice | undefined): boolean {
  if (outcome !== 'conflict' || choice !== undefined) return true;
  return problem !== null && (problem.needsReason || problem.mayBeElsewhere);
}

/**
 * Rows of one person, day and workplace of which the same is said and the same can be chosen, as one line.
 * @param say what is said of a row
 */
export function linesOf(
  rows: readonly FillRow[],
  choices: FillChoices,
  say: (row: FillRow, choice: FillChoice | undefined) => string,
): readonly FillLine[] {
  const asOne = (row: FillRow): string => {
    const { key, personId, date, workplaceId, outcome, problem } = row;
    const may = [problem?.needsReason, problem?.mayBeElsewhere];
    return JSON.stringify([personId, date, workplaceId, outcome, may, choices[key], say(row, choices[key])]);
  };
  return [...Map.groupBy(rows, asOne)].flatMap(([, same]) => {
    const [first] = same;
    return first ? [{ id: first.key, first, rows: same, choice: choices[first.key] }] : [];
  });
}

/** What one press in the row does; null = there is more to choose, in a dialog. */
export function quickChoice({
  first,
  choice,
}: FillLine): { readonly label: string; readonly choose: FillChoice | null } | null {
  if (choice?.do === 'skip') return { label: 'Niet overslaan', choose: null };
  if (choice?.do === 'keep') return { label: 'Toch weghalen', choose: null };
  if (first.outcome === 'conflict') return null;
  if (choice?.do === 'replace') return { label: 'Niet vervangen', choose: null };
  if (choice !== undefined) return { label: 'Wis keuze', choose: null };
  if (first.outcome === 'gone') return { label: 'Laat staan', choose: { do: 'keep' } };
  if (first.outcome === 'kept') return { label: 'Vervang', choose: { do: 'replace', reason: null } };
  return { label: 'Overslaan', choose: { do: 'skip' } };
}
