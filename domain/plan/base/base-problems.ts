import type { BaseRow } from '../../model/base-row.ts';
import type { BlockId, PersonId, WorkplaceId } from '../../model/ids.ts';
import { fullName, type Person } from '../../model/person.ts';
import type { Block } from '../../model/site.ts';
import type { Workplace } from '../../model/workplace.ts';
import { timeRange, WEEKDAYS } from '../../words/dutch.ts';
import { clash, timesOf } from './base-roster.ts';

/** What a row of the base roster may refer to, by id. */
export interface BaseLists {
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly workplaces: ReadonlyMap<WorkplaceId, Workplace>;
  readonly blocks: ReadonlyMap<BlockId, Block>;
}

interface Problem {
  /** Field of the row. */
  readonly path: string;
  /** Dutch. */
  readonly message: string;
}

const sharesDays = (a: BaseRow, b: BaseRow): boolean =>
  (a.validTo === null || a.validTo >= b.validFrom) && (b.validTo === null || b.validTo >= a.validFrom);

/**
 * What is wrong with a new or changed row beyond its form: somebody or something out of use, a block that the site of the
 * workplace does not have, times outside it, or the same person in two places at once.
 * @param before null = a new row; one that only ends earlier may speak of what is out of use by now
 * @param own the rows of the same person as they will be, this one included
 */
export function baseProblems(
  row: BaseRow,
  before: BaseRow | null,
  own: readonly BaseRow[],
  { people, workplaces, blocks }: BaseLists,
): readonly Problem[] {
  const person = people.get(row.personId);
  const workplace = workplaces.get(row.workplaceId);
  const block = blocks.get(row.blockId);
  // References to nothing are told as such, by the one who checks those.
  if (!person || !workplace || !block) return [];
  const problems: Problem[] = [];
  if (before === null) {
    if (person.archivedOn !== null) problems.push({ path: 'personId', message: `${fullName(person)} is uit dienst.` });
    if (workplace.archivedOn !== null) {
      problems.push({ path: 'workplaceId', message: `${workplace.name} is niet meer in gebruik.` });
    }
    if (block.siteId !== workplace.siteId || block.archivedOn !== null) {
      problems.push({ path: 'blockId', message: 'De locatie van deze werkplek heeft dit dagdeel niet.' });
    }
  }
  if ((row.from ?? block.from) >= (row.to ?? block.to)) {
    problems.push({ path: 'from', message: 'De begintijd ligt voor de eindtijd.' });
  }
  if (person.kind === 'guide' && row.orderId !== null) {
    problems.push({ path: 'orderId', message: 'Een begeleider werkt niet op een order.' });
  }
  const other = own.find((o) => o.id !== row.id && sharesDays(row, o) && clash(row, o, blocks));
  if (other) problems.push({ path: 'workplaceId', message: clashSentence(other, person, workplaces, blocks) });
  return problems;
}

function clashSentence(
  other: BaseRow,
  person: Person,
  workplaces: BaseLists['workplaces'],
  blocks: BaseLists['blocks'],
): string {
  const times = timesOf(other, blocks);
  const place = workplaces.get(other.workplaceId)?.name ?? 'een andere werkplek';
  const when = times === null ? '' : ` van ${timeRange(times.from, times.to)}`;
  return `${fullName(person)} staat op ${WEEKDAYS[other.weekday]}${when} al op ${place}.`;
}
