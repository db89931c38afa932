import { addDays } from '#domain/calendar/dates.ts';
import type { Agreement } from '#domain/model/agreement.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { AgreementId, NewId } from '#domain/model/ids.ts';
import type { Guides } from './guides.ts';
import type { Places } from './places.ts';

/** Employers with an agreement: the first of the regions. */
const MOST = 2;
const FULL_WEEK = 40 * 60;

/** Placement agreements with the first employers: for the work that is done there, by those who guide there. */
export function draftAgreements({ organisations, workplaces }: Places, { posts }: Guides, from: IsoDate, newId: NewId) {
  const employers = organisations.filter(
    ({ id, kind }) => kind === 'werkgever' && workplaces.some((place) => place.organisationId === id),
  );
  return employers.slice(0, MOST).map(({ id, name }): Agreement => {
    const here = workplaces.filter((place) => place.organisationId === id);
    const guides = [...posts.values()].filter((post) => here.some((place) => place.id === post)).length;
    return {
      id: newId() as AgreementId,
      organisationId: id,
      name: `Groepsplaatsing ${name}`,
      from: addDays(from, -180),
      to: addDays(from, 550),
      workTypes: [...new Set(here.map((place) => place.workType))],
      maxGroup: here.reduce((sum, place) => sum + place.seats, 0),
      guidanceMinutesPerWeek: guides * FULL_WEEK,
      visitEveryWeeks: 6,
      priceBasis: null,
      guideIds: [],
      buddy: null,
      buddyTrained: false,
      returnPlaces: [],
      archivedOn: null,
      version: 1,
    };
  });
}
