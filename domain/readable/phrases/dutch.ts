import { WEEKDAYS } from '../../words/dutch.ts';
import type { Phrases } from './phrases.ts';

export const DUTCH: Phrases = {
  days: WEEKDAYS,
  roster: 'Rooster',
  week: 'Week {week}',
  work: 'U werkt van {from} tot {to}.',
  pause: 'Pauze van {from} tot {to}.',
  guide: 'Begeleider',
  bus: 'U gaat met de bus.',
  free: 'U werkt niet.',
  fresh: 'Nieuw',
  changed: 'Nieuw: dit is veranderd.',
  unsure: 'Dit rooster is nog niet zeker.',
  ask: 'Hebt u een vraag? Vraag het uw begeleider.',
  works: {
    productie: 'Productie',
    groen: 'Groen',
    schoonmaak: 'Schoonmaak',
    metaalbewerking: 'Metaalbewerking',
    elektromontage: 'Elektromontage',
  },
  kinds: { inside: 'binnen', outside: 'buiten', away: 'op een andere plek' },
};
