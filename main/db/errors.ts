import type { RecordKind } from '#domain/model/record.ts';

/** Why a database file cannot be opened. */
export type DatabaseProblem =
  | 'not-a-database'
  | 'foreign'
  | 'newer'
  | 'older'
  | 'corrupt'
  | 'missing'
  | 'backup-failed';

/** The database file cannot be used as it is. `message` is Dutch, names the file and says the way out. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly problem: DatabaseProblem;
  readonly file: string;

  constructor(problem: DatabaseProblem, file: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.problem = problem;
    this.file = file;
  }
}

/** Someone changed the same record first: the `before` of a change is not what the database holds. */
export class ConflictError extends Error {
  override readonly name = 'ConflictError';
  readonly kind: RecordKind;
  readonly key: string;

  constructor(kind: RecordKind, key: string) {
    super('Iemand heeft dit net veranderd. Probeer het nog een keer.');
    this.kind = kind;
    this.key = key;
  }
}

/** With its article, for "Deze locatie …" and "Dit dagdeel …". */
const NOUNS: { readonly [K in RecordKind]: string } = {
  site: 'Deze locatie',
  block: 'Dit dagdeel',
  closure: 'Deze sluiting',
  organisation: 'Deze organisatie',
  workType: 'Deze werksoort',
  workplace: 'Deze werkplek',
  aid: 'Dit hulpmiddel',
  person: 'Deze persoon',
  order: 'Deze order',
  progress: 'Deze boeking',
  absence: 'Deze afwezigheid',
  assignment: 'Deze inzet',
  baseRow: 'Deze regel van het basisrooster',
  norm: 'Deze norm',
  parameter: 'Dit getal',
  ruleChoice: 'Deze keuze',
  agreement: 'Deze plaatsingsafspraak',
  exception: 'Deze afwijking',
  publication: 'Dit gepubliceerde rooster',
  settings: 'Deze instelling',
};

/** A record cannot be removed: a roster or another record still refers to it. It can be archived. */
export class InUseError extends Error {
  override readonly name = 'InUseError';
  readonly kind: RecordKind;
  readonly key: string;

  constructor(kind: RecordKind, key: string) {
    super(`${NOUNS[kind]} wordt nog gebruikt en kan niet weg. Zet het in het archief.`);
    this.kind = kind;
    this.key = key;
  }
}

/** A record refers to something that does not exist. */
export class DanglingReferenceError extends Error {
  override readonly name = 'DanglingReferenceError';
  readonly kind: RecordKind;
  readonly key: string;

  constructor(kind: RecordKind, key: string) {
    super(`${NOUNS[kind]} verwijst naar iets wat niet (meer) bestaat.`);
    this.kind = kind;
    this.key = key;
  }
}

/** Two records would carry the same number, code or name. */
export class NotUniqueError extends Error {
  override readonly name = 'NotUniqueError';
  readonly kind: RecordKind;
  readonly key: string;

  constructor(kind: RecordKind, key: string) {
    super(`${NOUNS[kind]} heeft een nummer, code of naam die al bestaat.`);
    this.kind = kind;
    this.key = key;
  }
}
