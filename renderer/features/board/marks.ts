import type { IsoDate } from '#domain/model/common.ts';
import type { AssignmentId, WorkplaceId } from '#domain/model/ids.ts';
import type { Block } from '#domain/model/site.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { sentenceOf } from '#domain/rules/index.ts';

/** What a card shows of the findings about it. */
export interface Mark {
  /** Its worst finding; `overridden` = only findings that someone lets stand with a reason. */
  readonly level: 'block' | 'warn' | 'overridden';
  readonly sentences: readonly string[];
}

const RANK = { overridden: 0, warn: 1, block: 2 } as const;

/**
 * True for findings about one person on one day, or about an aid that is short then. What lies with a group, a site, an
 * order or an employer, or with somebody's week as a whole, would only be noise on each of those cards; the column and
 * the inspector tell it.
 */
function isOnCard(finding: Finding): boolean {
  return finding.date !== null && (finding.personId !== null || finding.aidId !== null);
}

/** The mark of each assignment that has one: for what blocks, warns or was let stand, never for what only informs. */
export function marksOf(plan: Plan): ReadonlyMap<AssignmentId, Mark> {
  const marks = new Map<AssignmentId, Mark>();
  for (const finding of plan.findings()) {
    if (finding.severity === 'info' || !isOnCard(finding)) continue;
    const level = finding.overridden !== null ? 'overridden' : finding.severity === 'block' ? 'block' : 'warn';
    for (const id of finding.assignmentIds) {
      const known = marks.get(id);
      const worst = known && RANK[known.level] > RANK[level] ? known.level : level;
      marks.set(id, { level: worst, sentences: [...(known?.sentences ?? []), sentenceOf(finding)] });
    }
  }
  return marks;
}

/** What somebody lets stand of a guidance group or of an employer's place: told where the board shows those. */
export interface Exceptions {
  /** By guidance group. */
  readonly groups: ReadonlyMap<string, readonly Finding[]>;
  /** By workplace. */
  readonly places: ReadonlyMap<WorkplaceId, readonly Finding[]>;
}

/** The exceptions that hold, by where the board marks them. Those about one person stand on the person's card. */
export function exceptionsOf(plan: Plan): Exceptions {
  const groups = new Map<string, Finding[]>();
  const places = new Map<WorkplaceId, Finding[]>();
  const put = <K>(map: Map<K, Finding[]>, key: K, finding: Finding): void => {
    const known = map.get(key);
    if (known) known.push(finding);
    else map.set(key, [finding]);
  };
  for (const finding of plan.findings()) {
    if (finding.overridden === null || finding.tier !== 4) continue;
    if (finding.group !== null) put(groups, finding.group, finding);
    else if (finding.organisationId !== null) {
      const theirs = plan.catalogue.workplaces.filter((w) => w.organisationId === finding.organisationId);
      for (const { id } of theirs) put(places, id, finding);
    }
  }
  return { groups, places };
}

/** Those of them that fall in a block of a day. What has no day or no times is of every block. */
export function exceptionsIn(
  exceptions: readonly Finding[] | undefined,
  date: IsoDate,
  block: Pick<Block, 'from' | 'to'>,
): readonly Finding[] {
  return (exceptions ?? []).filter(
    (f) =>
      (f.date === null || f.date === date) &&
      (f.from === null || f.to === null || (f.from < block.to && f.to > block.from)),
  );
}

/** "Toch zo gelaten door T. de Boer: voor korte tijd. Te weinig begeleiding …" */
export function exceptionWords(findings: readonly Finding[]): string {
  return findings
    .map((f) => `Toch zo gelaten door ${f.overridden?.by}: ${f.overridden?.reason}. ${sentenceOf(f)}`)
    .join(' ');
}
