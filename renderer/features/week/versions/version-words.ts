import type { Publication } from '#domain/model/publication.ts';

const MOMENT = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** "27 nov, 13:00". */
const sayMoment = (at: string): string => MOMENT.format(new Date(at)).replace('.', '');

/** "Versie 2 (27 nov, 13:00, Anna)". */
export const sayVersion = ({ number, at, by }: Publication): string => `Versie ${number} (${sayMoment(at)}, ${by})`;
