import type { SheetName } from '#contract/imports.ts';

export interface Column {
  readonly name: string;
  readonly required: boolean;
}

const column = (text: string): Column =>
  text.endsWith('*') ? { name: text.slice(0, -1), required: true } : { name: text, required: false };

/** The import format: the columns of each sheet; a star marks what must be there. */
export const FORMAT: Readonly<Record<SheetName, readonly Column[]>> = {
  Dagdelen: ['Locatie*', 'Naam*', 'Van*', 'Tot*', 'Pauzes'].map(column),
  Medewerkers: [
    'Personeelsnummer*',
    'Voornaam*',
    'Tussenvoegsel',
    'Achternaam*',
    'Geboortedatum*',
    'Gemeente*',
    'Doelgroep',
    'Werkvorm',
    'Locatie',
    'Contracturen*',
    'Werkdagen*',
    'Begeleidingsniveau*',
    'Permanente nabijheid',
    'Behoeften',
    'Certificaten',
    'Prestatie',
    'Voorkeur',
    'Leerdoel',
  ].map(column),
  Begeleiders: [
    'Personeelsnummer*',
    'Voornaam*',
    'Tussenvoegsel',
    'Achternaam*',
    'Rol*',
    'Werksoorten*',
    'Capaciteit',
    'Contracturen*',
    'Werkdagen*',
    'Locatie',
    'Certificaten',
  ].map(column),
  Werkplekken: [
    'Code*',
    'Naam*',
    'Locatie*',
    'Werksoort*',
    'Werkvorm*',
    'Plaatsen*',
    'Voorzieningen',
    'Belastingen',
    'Vereiste certificaten',
    'Begeleidingsgroep',
    'Organisatie',
  ].map(column),
  Hulpmiddelen: ['Code*', 'Naam*', 'Locatie', 'Aantal*', 'Vervult*'].map(column),
  Orders: [
    'Ordernummer*',
    'Omschrijving*',
    'Opdrachtgever*',
    'Werksoort*',
    'Werkplekken',
    'Aantal',
    'Normminuten per stuk',
    'Normuren',
    'Startdatum',
    'Deadline*',
    'Prijs per stuk',
    'Prijs',
    'Gereed',
    'Herhaling',
    'Certificaten',
    'Wacht op',
    'Deel van',
    'Opmerking',
  ].map(column),
  Afwezigheid: ['Personeelsnummer*', 'Van*', 'Tot en met*', 'Dagdeel', 'Soort'].map(column),
  Inzet: ['Datum*', 'Dagdeel*', 'Personeelsnummer*', 'Werkplek*', 'Ordernummer', 'Van', 'Tot'].map(column),
};
