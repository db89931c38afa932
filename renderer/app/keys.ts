/** What a key does anywhere in the program. */
export type GlobalAction = 'undo' | 'redo' | 'keys';

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** The focus is in something one types in. */
  readonly isTyping: boolean;
}

/** While typing, Ctrl+Z belongs to the text and `?` is a letter. */
export function globalAction(pressed: PressedKey): GlobalAction | null {
  if (pressed.isTyping || pressed.altKey) return null;
  const key = pressed.key.toLowerCase();
  if (pressed.ctrlKey || pressed.metaKey) {
    if (key === 'z') return pressed.shiftKey ? 'redo' : 'undo';
    return key === 'y' ? 'redo' : null;
  }
  return key === '?' ? 'keys' : null;
}

/** The key map of the help overlay: what to press, and what it does. */
export const KEY_MAP: readonly {
  readonly title: string;
  readonly keys: readonly { readonly press: readonly string[]; readonly does: string }[];
}[] = [
  {
    title: 'Overal',
    keys: [
      { press: ['Ctrl', 'Z'], does: 'Maak de laatste stap ongedaan' },
      { press: ['Ctrl', 'Y'], does: 'Doe de stap opnieuw' },
      { press: ['?'], does: 'Laat deze toetsen zien' },
      { press: ['Tab'], does: 'Ga naar het volgende onderdeel' },
      { press: ['Esc'], does: 'Sluit een venster, of stop met slepen' },
    ],
  },
  {
    title: 'Op het rooster',
    keys: [
      { press: ['←', '→', '↑', '↓'], does: 'Ga van kaart naar kaart en van vak naar vak' },
      { press: ['Ctrl', '→'], does: 'Ga meteen naar het volgende vak' },
      { press: ['Spatie'], does: 'Pak iemand op, of zet iemand neer' },
      { press: ['Shift', 'Spatie'], does: 'Kies nog iemand, om samen te verplaatsen' },
      { press: ['Enter'], does: 'Open de persoon, de werkplek of de vrije plaats' },
      { press: ['Alt'], does: 'Houd vast bij slepen: kopieer in plaats van verplaatsen' },
      { press: ['Del'], does: 'Haal iemand van de plek' },
      { press: ['Ctrl', 'C'], does: 'Kopieer de inzet' },
      { press: ['Ctrl', 'V'], does: 'Plak de inzet in dit vak' },
      { press: ['/'], does: 'Zoek een naam' },
    ],
  },
  {
    title: 'In een lijst',
    keys: [
      { press: ['↑', '↓'], does: 'Ga een regel omhoog of omlaag' },
      { press: ['Enter'], does: 'Open de regel' },
      { press: ['/'], does: 'Zoek in de lijst' },
    ],
  },
];
