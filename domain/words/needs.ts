import { assertNever } from '../model/common.ts';
import type { Load, LoadName, NeedKind } from '../model/need.ts';
import { fullName } from '../model/person.ts';
import type { Lookup } from '../plan/lookup.ts';
import { decimal, time, timeRange } from './dutch.ts';

/** "geen lawaai", "niet bukken": a need that a load must not be there. */
function without(load: LoadName): string {
  return load === 'bukken' || load === 'staand' ? `niet ${load}` : `geen ${load}`;
}

/** A need as a person says it: "tillen tot 5 kg", "niet samen met Jan Bos". In lower case, without a full stop. */
export function needWords(what: NeedKind, lookup: Pick<Lookup, 'people' | 'workplaces'>): string {
  switch (what.kind) {
    case 'feature':
      return what.feature;
    case 'load':
      return without(what.load);
    case 'lift':
      return `tillen tot ${decimal(what.maxKg)} kg`;
    case 'keep-apart': {
      const other = lookup.people.get(what.personId);
      return `niet samen met ${other ? fullName(other) : 'iemand die weg is'}`;
    }
    case 'hours-a-day':
      return `hoogstens ${decimal(what.maxMinutes / 60, 2)} uur per dag`;
    case 'small-group':
      return `kleine groep (hoogstens ${what.max})`;
    case 'fixed-place': {
      const place = what.workplaceId && lookup.workplaces.get(what.workplaceId);
      return place ? `vaste plek: ${place.code} ${place.name}` : 'vaste plek';
    }
    case 'fixed-guide': {
      const guide = what.personId && lookup.people.get(what.personId);
      return guide ? `vaste begeleider: ${fullName(guide)}` : 'vaste begeleider';
    }
    case 'not-alone':
      return 'niet alleen werken';
    case 'extra-breaks':
      return 'extra pauzes';
    case 'start-not-before':
      return `niet beginnen voor ${time(what.at)}`;
    case 'no-evening':
      return 'geen avond';
    case 'transport-window':
      return `vervoer van ${timeRange(what.from, what.to)}`;
    default:
      return assertNever(what);
  }
}

/** A load of a workplace: "lawaai", "tillen tot 10 kg". */
export function loadWords(load: Load): string {
  return load.kind === 'lift' ? `tillen tot ${decimal(load.kg)} kg` : load.load;
}
