import { addDays } from '../calendar/dates.ts';
import type { Agreement } from '../model/agreement.ts';
import type { IsoDate } from '../model/common.ts';
import type { PersonId, WorkplaceId } from '../model/ids.ts';
import type { Person } from '../model/person.ts';
import type { Workplace } from '../model/workplace.ts';
import { count } from '../words/dutch.ts';
import { holdsPrivate } from '../words/private-words.ts';
import { keepsSeatsOn } from './kept-seats.ts';

/** One field that is not right beside what its form allows; Dutch. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** The lists as they will be. */
export interface AgreementLists {
  readonly agreements: readonly Agreement[];
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly workplaces: ReadonlyMap<WorkplaceId, Workplace>;
}

/** What is wrong with an agreement: who guides, the places to come back to, a text about somebody's health. */
export function agreementProblems(agreement: Agreement, lists: AgreementLists): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const [i, id] of agreement.guideIds.entries()) {
    const person = lists.people.get(id);
    if (person && person.kind !== 'guide') problems.push({ path: `guideIds.${i}`, message: 'Kies een begeleider.' });
    else if (agreement.guideIds.indexOf(id) < i) {
      problems.push({ path: `guideIds.${i}`, message: 'Deze begeleider staat er al.' });
    }
  }
  if (agreement.buddy !== null && holdsPrivate(agreement.buddy)) {
    problems.push({ path: 'buddy', message: 'Schrijf hier alleen een naam.' });
  }
  const places = agreement.returnPlaces.map(({ workplaceId }) => workplaceId);
  for (const [i, { workplaceId }] of agreement.returnPlaces.entries()) {
    const place = lists.workplaces.get(workplaceId);
    if (!place) continue;
    const at = (field: 'workplaceId' | 'seats', message: string) =>
      problems.push({ path: `returnPlaces.${i}.${field}`, message });
    if (places.indexOf(workplaceId) < i) at('workplaceId', 'Deze werkplek staat er al.');
    else if (place.organisationId === agreement.organisationId) {
      at('workplaceId', 'Dit is een werkplek bij deze werkgever. Kies een werkplek om naar terug te komen.');
    } else {
      const message = tooMany(place, lists.agreements, agreement);
      if (message !== null) at('seats', message);
    }
  }
  return problems;
}

/** What is wrong with a workplace: fewer seats than agreements keep there. */
export function workplaceProblems(workplace: Workplace, agreements: readonly Agreement[]): readonly FieldProblem[] {
  const { most } = mostKept(workplace.id, agreements, null);
  if (most <= workplace.seats) return [];
  return [{ path: 'seats', message: `Er zijn hier ${most} terugkeerplekken afgesproken. Vul minstens ${most} in.` }];
}

function tooMany(place: Workplace, agreements: readonly Agreement[], own: Agreement): string | null {
  const { most, others } = mostKept(place.id, agreements, own);
  if (most <= place.seats) return null;
  const there = `Deze werkplek heeft ${count(place.seats, 'plaats', 'plaatsen')}`;
  return others === 0 ? `${there}.` : `${there}, en ${others} daarvan zijn al terugkeerplek.`;
}

/** The most seats of a workplace kept on one day, and how many of them by others than `own`; only days on which `own` keeps any. */
function mostKept(
  id: WorkplaceId,
  agreements: readonly Agreement[],
  own: Agreement | null,
): { readonly most: number; readonly others: number } {
  const seatsOf = (a: Agreement) =>
    a.returnPlaces.reduce((sum, place) => (place.workplaceId === id ? sum + place.seats : sum), 0);
  const keeping = agreements.filter((a) => seatsOf(a) > 0);
  const withEmployer = Map.groupBy(agreements, (a) => a.organisationId);
  const keeps = (a: Agreement, date: IsoDate) => keepsSeatsOn(a, withEmployer.get(a.organisationId) ?? [], date);
  // Seats start to be kept on a first day, or on the day after another agreement with the employer has ended.
  const days = agreements.flatMap((a) => (a.to === null ? [a.from] : [a.from, addDays(a.to, 1)]));
  let worst = { most: 0, others: 0 };
  for (const day of days) {
    if (own && !keeps(own, day)) continue;
    const there = keeping.filter((a) => keeps(a, day));
    const most = there.reduce((sum, a) => sum + seatsOf(a), 0);
    if (most > worst.most) worst = { most, others: own ? most - seatsOf(own) : most };
  }
  return worst;
}
