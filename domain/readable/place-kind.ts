import type { Workplace } from '../model/workplace.ts';

/** Soort werkplek, as somebody who goes there knows it. */
export const PLACE_KINDS = ['inside', 'outside', 'away'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

type Where = Pick<Workplace, 'workForm' | 'workType' | 'guidanceGroup'>;

/** In a hall of the company, outside with a crew, or at somebody else's. It says where a place is, nothing of who works there. */
export function placeKind({ workForm, workType }: Where): PlaceKind {
  switch (workForm) {
    case 'arbeidsmatige dagbesteding':
    case 'beschut binnen':
      return 'inside';
    case 'begeleid op locatie':
      return workType === 'groen' ? 'outside' : 'away';
    case 'groepsdetachering':
    case 'individuele detachering':
    case 'regulier':
      return 'away';
  }
}

/** A crew that works outside goes there in its own bus (domain.md, "Guidance group"). */
export const goesByBus = (place: Where): boolean => placeKind(place) === 'outside' && place.guidanceGroup !== null;
