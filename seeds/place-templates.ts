import type { Feature, LoadName } from '#domain/model/need.ts';
import type { WorkForm } from '#domain/model/work.ts';

export type SiteKind = 'hall' | 'green' | 'cleaning' | 'employer';

export interface PlaceTemplate {
  readonly site: SiteKind;
  /** Two letters that start the code. */
  readonly letter: string;
  /** null = a green crew, which gets its name from the list of crews. */
  readonly name: string | null;
  readonly workType: string;
  readonly workForm: WorkForm;
  /** Seats at about five employees a workplace; larger examples scale it. */
  readonly seats: number;
  readonly features: readonly Feature[];
  readonly loads: readonly LoadName[];
  readonly liftKg: number | null;
  readonly certificates: readonly string[];
}

type Line = readonly [
  name: string | null,
  seats: number,
  features: readonly Feature[],
  loads: readonly LoadName[],
  liftKg: number | null,
  certificates?: readonly string[],
];

const lines = (
  base: Pick<PlaceTemplate, 'site' | 'letter' | 'workType' | 'workForm'>,
  rows: readonly Line[],
): PlaceTemplate[] =>
  rows.map(([name, seats, features, loads, liftKg, certificates = []]) => ({
    ...base,
    name,
    seats,
    features,
    loads,
    liftKg,
    certificates,
  }));

/** The 25 workplaces of one region: a hall, a green depot, a town hall and an employer's premises. */
export const PLACE_TEMPLATES: readonly PlaceTemplate[] = [
  ...lines({ site: 'hall', letter: 'P', workType: 'productie', workForm: 'beschut binnen' }, [
    [
      'Inpaktafel',
      8,
      ['zittend werk', 'wisselen zitten/staan', 'mal', 'rolstoeltoegankelijk', 'toilet dichtbij', 'vaste taakvolgorde'],
      ['lawaai'],
      5,
    ],
    [
      'Assemblage licht',
      6,
      [
        'zittend werk',
        'prikkelarm',
        'werkinstructie in beeld',
        'mal',
        'eenhandig gereedschap',
        'rolstoeltoegankelijk',
        'toilet dichtbij',
        'vaste taakvolgorde',
      ],
      [],
      5,
    ],
    [
      'Montagelijn',
      8,
      ['werkinstructie in beeld', 'mal', 'wisselen zitten/staan', 'vaste taakvolgorde'],
      ['lawaai', 'tijdsdruk', 'staand'],
      10,
    ],
    [
      'Sorteren en tellen',
      6,
      ['zittend werk', 'wisselen zitten/staan', 'rolstoeltoegankelijk', 'toilet dichtbij', 'vaste taakvolgorde'],
      ['stof'],
      10,
    ],
    [
      'Stille hoek',
      4,
      [
        'prikkelarm',
        'zittend werk',
        'hoog-laagtafel',
        'werkinstructie in beeld',
        'rolstoeltoegankelijk',
        'vaste taakvolgorde',
      ],
      [],
      5,
    ],
    ['Magazijn en pallets', 5, ['toilet dichtbij'], ['staand', 'machine', 'bukken', 'kou'], 20, ['heftruck']],
  ]),
  ...lines({ site: 'hall', letter: 'M', workType: 'metaalbewerking', workForm: 'beschut binnen' }, [
    ['Boren en tappen', 5, ['mal', 'werkinstructie in beeld', 'toilet dichtbij'], ['lawaai', 'machine', 'staand'], 10],
    ['Buigen en zetten', 4, ['mal', 'werkinstructie in beeld'], ['lawaai', 'machine', 'staand'], 15, ['VCA']],
    ['Ontbramen', 5, ['zittend werk', 'mal', 'toilet dichtbij'], ['stof', 'trilling'], 10],
    ['Lascabine', 3, ['mal'], ['lawaai', 'hitte', 'stof', 'machine'], 15, ['lasser ISO 9606']],
  ]),
  ...lines({ site: 'hall', letter: 'E', workType: 'elektromontage', workForm: 'beschut binnen' }, [
    [
      'Bekabelen',
      7,
      ['zittend werk', 'wisselen zitten/staan', 'mal', 'werkinstructie in beeld', 'prikkelarm', 'rolstoeltoegankelijk'],
      [],
      5,
    ],
    [
      'Kastenbouw',
      5,
      ['mal', 'werkinstructie in beeld', 'wisselen zitten/staan'],
      ['tijdsdruk', 'staand'],
      15,
      ['ESD-instructie'],
    ],
    [
      'Printen monteren',
      6,
      [
        'zittend werk',
        'hoog-laagtafel',
        'prikkelarm',
        'werkinstructie in beeld',
        'rolstoeltoegankelijk',
        'vaste taakvolgorde',
      ],
      [],
      5,
      ['ESD-instructie'],
    ],
    [
      'Testen en keuren',
      4,
      ['zittend werk', 'werkinstructie in beeld', 'rolstoeltoegankelijk', 'vaste taakvolgorde'],
      ['tijdsdruk'],
      5,
      ['NEN 3140 aanwijzing VOP'],
    ],
  ]),
  ...lines({ site: 'green', letter: 'G', workType: 'groen', workForm: 'begeleid op locatie' }, [
    [null, 6, ['vaste taakvolgorde'], ['kou', 'machine', 'lawaai', 'trilling', 'staand'], 15, ['bosmaaier']],
    [null, 6, ['vaste taakvolgorde'], ['kou', 'bukken', 'staand'], 10, ['VCA']],
    [null, 7, ['vaste taakvolgorde', 'toilet dichtbij'], ['kou', 'bukken'], 10],
    [null, 5, [], ['kou', 'machine', 'lawaai', 'hoogte', 'staand'], 20, ['VCA', 'kettingzaag']],
    [null, 6, ['vaste taakvolgorde', 'toilet dichtbij'], ['kou', 'klantcontact'], 10],
  ]),
  ...lines({ site: 'cleaning', letter: 'S', workType: 'schoonmaak', workForm: 'begeleid op locatie' }, [
    ['begane grond', 5, ['vaste taakvolgorde', 'toilet dichtbij'], ['klantcontact', 'chemie', 'staand'], 5],
    ['kantoren', 6, ['vaste taakvolgorde', 'toilet dichtbij', 'prikkelarm'], ['chemie', 'staand'], 5],
    ['trappen en glas', 4, ['toilet dichtbij'], ['chemie', 'bukken', 'hoogte'], 10, ['RAS-basis']],
    [
      'bedrijfsrestaurant',
      4,
      ['vaste taakvolgorde', 'toilet dichtbij'],
      ['klantcontact', 'tijdsdruk', 'staand'],
      10,
      ['RAS-basis'],
    ],
  ]),
  ...lines({ site: 'employer', letter: 'W', workType: 'productie', workForm: 'groepsdetachering' }, [
    ['Orders verzamelen', 7, ['werkinstructie in beeld', 'toilet dichtbij'], ['tijdsdruk', 'staand'], 15],
    [
      'Retouren uitpakken',
      6,
      ['wisselen zitten/staan', 'werkinstructie in beeld', 'toilet dichtbij', 'vaste taakvolgorde'],
      ['lawaai'],
      10,
    ],
  ]),
];

export interface Region {
  readonly hall: string;
  readonly green: string;
  readonly cleaning: string;
  readonly employer: string;
  /** The organisation on whose premises people work at the employer's site. */
  readonly host: string;
  /** Names of the five green crews. */
  readonly crews: readonly string[];
}

/** Sites of the region, the first row as on the example workbook; larger examples take more rows. */
export const REGIONS: readonly Region[] = [
  {
    hall: 'Hal Uraniumweg',
    green: 'Groenpost Soest',
    cleaning: 'Stadhuis Amersfoort',
    employer: 'Werkgever Vathorst',
    host: 'Vathorst Logistiek',
    crews: ['Ploeg Eemland', 'Ploeg Soesterduinen', 'Ploeg Birkhoven', 'Ploeg Pijnenburg', 'Ploeg Begraafplaats'],
  },
  {
    hall: 'Hal Nijverheidsweg',
    green: 'Groenpost Leusden',
    cleaning: 'Gemeentehuis Leusden',
    employer: 'Werkgever De Isselt',
    host: 'Isselt Verpakkingen',
    crews: ['Ploeg Hamersveld', 'Ploeg Den Treek', 'Ploeg Valleikanaal', 'Ploeg Stoutenburg', 'Ploeg Achterveld'],
  },
  {
    hall: 'Hal Zuiderzee',
    green: 'Groenpost Bunschoten',
    cleaning: 'Gemeentehuis Bunschoten',
    employer: 'Werkgever Haarbrug',
    host: 'Haarbrug Vis en Vers',
    crews: ['Ploeg Spakenburg', 'Ploeg Eemdijk', 'Ploeg Rengerswetering', 'Ploeg Oostmaat', 'Ploeg Haven'],
  },
  {
    hall: 'Hal Eemkwartier',
    green: 'Groenpost Baarn',
    cleaning: 'Gemeentehuis Baarn',
    employer: 'Werkgever Noordschil',
    host: 'Noordschil Meubel',
    crews: ['Ploeg Groeneveld', 'Ploeg Baarnsche Bos', 'Ploeg Lage Vuursche', 'Ploeg Pekingpark', 'Ploeg Eemnesserweg'],
  },
  {
    hall: 'Hal Parallelweg',
    green: 'Groenpost Woudenberg',
    cleaning: 'Gemeentehuis Woudenberg',
    employer: 'Werkgever Parallelweg',
    host: 'Woudenbergse Dozen',
    crews: ['Ploeg Henschoten', 'Ploeg Geerestein', 'Ploeg Ekris', 'Ploeg Griftdijk', 'Ploeg Zegheweg'],
  },
  {
    hall: 'Hal Hooglanderveen',
    green: 'Groenpost Hoogland',
    cleaning: 'Gemeentehuis Soest',
    employer: 'Werkgever Soesterberg',
    host: 'Soesterberg Onderdelen',
    crews: ['Ploeg Schothorst', 'Ploeg Nieuwland', 'Ploeg Kattenbroek', 'Ploeg Randenbroek', 'Ploeg Zielhorst'],
  },
];

/** Invented names of clients. */
export const CLIENTS: readonly string[] = [
  'Bouwmarkt Soest',
  'Lumena Armaturen',
  'Keukenhuis De Eem',
  'Zaadhandel Van Vliet',
  'Drukkerij Keistad',
  'Fietsen Verkade',
  'Speelgoedbank Eemland',
  'Zorgcentrum De Berkenhof',
  'Technisch Buro Holwerda',
  'Kaasmakerij Woudenberg',
  'Waterbedrijf Vallei',
  'Wooncorporatie Het Anker',
  'Tuincentrum De Biezen',
  'Lampen van Loon',
  'Apotheek Service Midden',
  'Scholengroep De Vuurvogel',
];
