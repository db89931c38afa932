import { FEATURES, type Load, type NeedKind } from '#domain/model/need.ts';
import type { Person } from '#domain/model/person.ts';
import type { RecordChange } from '#domain/model/record.ts';
import { recordsOf } from '#seeds/build.ts';

/** One sheet of the import format: a header and rows, as text. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const DAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
const two = (n: number): string => String(n).padStart(2, '0');
const time = (minute: number | null): string =>
  minute === null ? '' : `${Math.floor(minute / 60)}:${two(minute % 60)}`;
const date = (iso: string | null): string => (iso === null ? '' : iso.split('-').toReversed().join('-'));
const decimal = (n: number): string => String(n).replace('.', ',');
const list = (items: readonly string[]): string => items.join('; ');
const until = (iso: string | null): string => (iso === null ? '' : ` t/m ${date(iso)}`);

function loadWords(load: Load): string {
  return load.kind === 'lift' ? `tillen ${decimal(load.kg)} kg` : load.load;
}

function needWords(what: NeedKind, numbers: ReadonlyMap<string, string>, codes: ReadonlyMap<string, string>): string {
  switch (what.kind) {
    case 'feature':
      return what.feature;
    case 'load':
      return `geen ${what.load}`;
    case 'lift':
      return `tillen <= ${decimal(what.maxKg)} kg`;
    case 'keep-apart':
      return `niet samen met ${numbers.get(what.personId)}`;
    case 'hours-a-day':
      return `max ${decimal(what.maxMinutes / 60)} uur per dag`;
    case 'small-group':
      return `kleine groep (max ${what.max})`;
    case 'fixed-place':
      return `vaste werkplek ${what.workplaceId === null ? '' : codes.get(what.workplaceId)}`.trim();
    case 'fixed-guide':
      return `vaste begeleider ${what.personId === null ? '' : numbers.get(what.personId)}`.trim();
    case 'not-alone':
      return 'niet alleen werken';
    case 'extra-breaks':
      return 'extra pauzes';
    case 'start-not-before':
      return `start niet voor ${time(what.at)}`;
    case 'no-evening':
      return 'geen avond';
    case 'transport-window':
      return `vervoersvenster ${time(what.from)}-${time(what.to)}`;
  }
}

function workDays(person: Person): string {
  const part = { all: '', morning: '-o', afternoon: '-m' } as const;
  return person.workDays.flatMap((day, i) => (day === null ? [] : [`${DAYS[i]}${part[day]}`])).join(' ');
}

/**
 * The records of a company as the workbook that would give them. What the format has no column for stays behind:
 * closures, norms, who established a need and since when, earlier wage values.
 */
export function sheetsOf(records: readonly RecordChange[]): readonly Sheet[] {
  const people = recordsOf(records, 'person');
  const places = recordsOf(records, 'workplace');
  const blocks = recordsOf(records, 'block');
  const orders = recordsOf(records, 'order');
  const nameOf = new Map(
    [...recordsOf(records, 'site'), ...recordsOf(records, 'organisation')].map((r) => [r.id as string, r.name]),
  );
  const numbers = new Map<string, string>(people.map((p) => [p.id, p.number]));
  const codes = new Map<string, string>(places.map((p) => [p.id, p.code]));
  const orderNumbers = new Map<string, string>(orders.map((o) => [o.id, o.number]));
  const blockNames = new Map<string, string>(blocks.map((b) => [b.id, b.name]));
  const ref = (map: ReadonlyMap<string, string>, id: string | null): string => (id === null ? '' : (map.get(id) ?? ''));
  const certificates = (p: Person): string => list(p.certificates.map((c) => `${c.name}${until(c.validTo)}`));
  const name = (p: Person): readonly string[] => [p.number, p.firstName, p.infix, p.lastName];
  return [
    {
      name: 'Dagdelen',
      rows: [
        ['Locatie', 'Naam', 'Van', 'Tot', 'Pauzes'],
        ...blocks.map((b) => [
          ref(nameOf, b.siteId),
          b.name,
          time(b.from),
          time(b.to),
          list(b.breaks.map((p) => `${time(p.from)}-${time(p.to)}`)),
        ]),
      ],
    },
    {
      name: 'Medewerkers',
      rows: [
        [
          ...['Personeelsnummer', 'Voornaam', 'Tussenvoegsel', 'Achternaam', 'Geboortedatum', 'Gemeente', 'Doelgroep'],
          ...['Werkvorm', 'Locatie', 'Contracturen', 'Werkdagen', 'Begeleidingsniveau', 'Permanente nabijheid'],
          ...['Behoeften', 'Certificaten', 'Prestatie', 'Voorkeur', 'Leerdoel'],
        ],
        ...people.flatMap((p) =>
          p.kind === 'guide'
            ? []
            : [
                [
                  ...name(p),
                  date(p.birthDate),
                  p.municipality,
                  p.targetGroup ?? '',
                  p.workForm ?? '',
                  ref(nameOf, p.siteId),
                  decimal(p.contractMinutes / 60),
                  workDays(p),
                  p.guidanceLevel,
                  p.permanentPresence ? 'ja' : 'nee',
                  list(p.needs.map((need) => needWords(need.what, numbers, codes))),
                  certificates(p),
                  list([
                    ...new Map(p.wageValues.map((w) => [w.workType, `${w.workType} ${decimal(w.percent)}`])).values(),
                  ]),
                  p.preferences.join(' > '),
                  list(
                    p.goals.map((g) => `${g.workType} ${decimal(g.minutesPerWeek / 60)} uur per week${until(g.until)}`),
                  ),
                ],
              ],
        ),
      ],
    },
    {
      name: 'Begeleiders',
      rows: [
        [
          ...['Personeelsnummer', 'Voornaam', 'Tussenvoegsel', 'Achternaam', 'Rol', 'Werksoorten', 'Capaciteit'],
          ...['Contracturen', 'Werkdagen', 'Locatie', 'Certificaten'],
        ],
        ...people.flatMap((p) =>
          p.kind === 'employee'
            ? []
            : [
                [
                  ...name(p),
                  p.role,
                  list(p.workTypes),
                  decimal(p.capacity),
                  decimal(p.contractMinutes / 60),
                  workDays(p),
                  ref(nameOf, p.siteId),
                  certificates(p),
                ],
              ],
        ),
      ],
    },
    {
      name: 'Werkplekken',
      rows: [
        [
          ...['Code', 'Naam', 'Locatie', 'Werksoort', 'Werkvorm', 'Plaatsen', 'Voorzieningen', 'Belastingen'],
          ...['Vereiste certificaten', 'Begeleidingsgroep', 'Organisatie'],
        ],
        ...places.map((w) => [
          w.code,
          w.name,
          ref(nameOf, w.siteId),
          w.workType,
          w.workForm,
          String(w.seats),
          list(FEATURES.filter((f) => w.features.includes(f))),
          list(w.loads.map(loadWords)),
          list(w.requiredCertificates),
          w.guidanceGroup ?? '',
          ref(nameOf, w.organisationId),
        ]),
      ],
    },
    {
      name: 'Hulpmiddelen',
      rows: [
        ['Code', 'Naam', 'Locatie', 'Aantal', 'Vervult'],
        ...recordsOf(records, 'aid').map((a) => [
          a.code,
          a.name,
          ref(nameOf, a.siteId),
          String(a.stock),
          list(a.fulfils),
        ]),
      ],
    },
    {
      name: 'Orders',
      rows: [
        [
          ...['Ordernummer', 'Omschrijving', 'Opdrachtgever', 'Werksoort', 'Werkplekken', 'Aantal'],
          ...['Normminuten per stuk', 'Normuren', 'Startdatum', 'Deadline', 'Gereed'],
        ],
        ...orders.map((o) => [
          o.number,
          o.description,
          ref(nameOf, o.clientId),
          o.workType,
          list(o.workplaceIds.map((id) => ref(codes, id))),
          ...(o.amount.kind === 'pieces'
            ? [String(o.amount.pieces), decimal(o.amount.minutesPerPiece), '']
            : ['', '', decimal(o.amount.normMinutes / 60)]),
          date(o.startsOn),
          date(o.deadline),
          decimal(o.amount.kind === 'pieces' ? o.amount.donePieces : o.amount.doneMinutes / 60),
        ]),
      ],
    },
    {
      name: 'Afwezigheid',
      rows: [
        ['Personeelsnummer', 'Van', 'Tot en met', 'Dagdeel', 'Soort'],
        ...recordsOf(records, 'absence').map((a) => [
          ref(numbers, a.personId),
          date(a.from),
          date(a.to),
          a.blockName ?? '',
          a.kind ?? '',
        ]),
      ],
    },
    {
      name: 'Inzet',
      rows: [
        ['Datum', 'Dagdeel', 'Personeelsnummer', 'Werkplek', 'Ordernummer', 'Van', 'Tot'],
        ...recordsOf(records, 'assignment').map((a) => [
          date(a.date),
          ref(blockNames, a.blockId),
          ref(numbers, a.personId),
          ref(codes, a.workplaceId),
          ref(orderNumbers, a.orderId),
          time(a.from),
          time(a.to),
        ]),
      ],
    },
  ];
}
