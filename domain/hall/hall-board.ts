import { absentIn } from '../model/absence.ts';
import type { IsoDate } from '../model/common.ts';
import type { SiteId } from '../model/ids.ts';
import { cardName, fullName } from '../model/person.ts';
import type { Block, Site } from '../model/site.ts';
import type { Workplace } from '../model/workplace.ts';
import { groupOf, type Placed } from '../plan/placed.ts';
import type { Plan } from '../plan/plan.ts';
import { dutchOrder } from '../words/dutch-order.ts';
import type { HallBlock, HallBoard, HallPerson, HallPlace, HallTeam } from './hall-sheet.ts';

/**
 * What the hall of a site may read about a day of the plan's week. Who is absent is not named: the seat is empty.
 * Null when the site is not there, or no longer.
 */
export function hallBoardOf(plan: Plan, siteId: SiteId, date: IsoDate): HallBoard | null {
  const site = plan.lookup.sites.get(siteId);
  if (!site || site.archivedOn !== null) return null;
  const here = plan.placed.ofSite(siteId, date);
  const nameOf = namesOf(here);
  const byBlock = Map.groupBy(here, (row) => row.block.id);
  const blocks = [...byBlock.values()]
    .flatMap((rows) => (rows[0] ? [blockOf(plan, site, rows[0].block, rows, nameOf)] : []))
    .toSorted((a, b) => a.from - b.from || a.to - b.to || dutchOrder(a.name, b.name));
  return { site: site.name, date, isClosed: plan.closedName(siteId, date) !== null, blocks };
}

/** The name of somebody on this day's board. */
type NameOf = (row: Placed) => string;

/** As a card on the board; the whole name where two people of the day have one card name. */
function namesOf(rows: Iterable<Placed>): NameOf {
  const people = new Map([...rows].map(({ person }) => [person.id, person]));
  const byCard = Map.groupBy(people.values(), cardName);
  return ({ person }) => ((byCard.get(cardName(person))?.length ?? 0) > 1 ? fullName(person) : cardName(person));
}

function blockOf(plan: Plan, site: Site, block: Block, rows: readonly Placed[], nameOf: NameOf): HallBlock {
  const position = ({ workType }: HallTeam): number => plan.lookup.workTypes.get(workType)?.position ?? 999;
  const byGroup = Map.groupBy(rows, (row) => groupOf(row.workplace, site));
  const teams = [...byGroup.values()].map((team) => teamOf(plan, team, nameOf));
  return {
    name: block.name,
    from: block.from,
    to: block.to,
    teams: teams.toSorted((a, b) => position(a) - position(b) || byFirstCode(a, b)),
  };
}

function teamOf(plan: Plan, rows: readonly Placed[], nameOf: NameOf): HallTeam {
  const places = [...Map.groupBy(rows, (row) => row.workplace.id).values()]
    .flatMap((there) => (there[0] ? [placeOf(plan, there[0].workplace, there, nameOf)] : []))
    .toSorted((a, b) => dutchOrder(a.code, b.code));
  // A named group may hold several werksoorten: that of its first place speaks for it, as on the board.
  const first = rows.find((row) => row.workplace.code === places[0]?.code)?.workplace;
  const workType = first?.workType ?? '';
  const name = first?.guidanceGroup ?? plan.lookup.workTypes.get(workType)?.name ?? workType;
  return { name, workType, places };
}

function placeOf(plan: Plan, { code, name, seats }: Workplace, rows: readonly Placed[], nameOf: NameOf): HallPlace {
  const present = rows.filter(
    ({ person, date, block }) => !plan.absencesOf(person.id).some((absence) => absentIn(absence, date, block)),
  );
  const seated = present.filter((row) => row.guide === null).length;
  return {
    code,
    name,
    people: present.map((row) => personOf(row, nameOf)).toSorted(guidesFirst),
    empty: Math.max(0, seats - seated),
  };
}

function personOf(row: Placed, nameOf: NameOf): HallPerson {
  const { guide, block, from, to } = row;
  const isWhole = from === block.from && to === block.to;
  return {
    name: nameOf(row),
    isGuide: guide !== null,
    from: isWhole ? null : from,
    to: isWhole ? null : to,
  };
}

const byFirstCode = (a: HallTeam, b: HallTeam): number => dutchOrder(a.places[0]?.code ?? '', b.places[0]?.code ?? '');
const guidesFirst = (a: HallPerson, b: HallPerson): number =>
  Number(b.isGuide) - Number(a.isGuide) || dutchOrder(a.name, b.name) || (a.from ?? 0) - (b.from ?? 0);
