import type { Meaning } from '../meanings.tsx';

/** What each figure means, in a sentence; on screen and in the workbook. */
export const MEANINGS: readonly Meaning[] = [
  {
    what: 'Normuur',
    meaning: 'Een uur werk op het tempo van de norm. Iemand met een loonwaarde van 50 % maakt in 2 uur 1 normuur.',
  },
  { what: 'Beschikbaar', meaning: 'Alles wat mensen kunnen doen: gepland en nog vrij samen.' },
  { what: 'Gepland', meaning: 'Wat in het rooster staat, zonder de pauzes.' },
  {
    what: 'Nog vrij',
    meaning:
      'Uren uit contracten die nog niet in het rooster staan, zonder verlof en lessen. Verder weg is er verzuim van afgetrokken. Elk uur telt een keer: bij het werk dat iemand het liefst doet, en anders het beste kan.',
  },
  {
    what: 'Gevraagd door orders',
    meaning: 'Wat er van de orders nog te doen is, gelijk verdeeld over de open dagen tot hun deadline.',
  },
  { what: 'Past nergens', meaning: 'Vrije uren van mensen voor wie nu geen passende werkplek is.' },
  { what: 'Geschat', meaning: 'Van wie geen loonwaarde bekend is, telt de standaard uit Instellingen.' },
  {
    what: 'Bezetting',
    meaning:
      'Hoeveel van de open plaatsen gebruikt wordt. Vrijgehouden plaatsen zijn voor wie terugkomt van een werkgever.',
  },
  { what: 'Nijkerk', meaning: 'Wordt uitgevoerd door de Inclusief Groep. Telt nooit mee bij RWA en staat apart.' },
];
