import type { Catalogue, PlanData } from '#domain/plan/plan-data.ts';

// A week of 1,500 people is 10,000 rows of ten fields. Walked field by field and written with every name and id in
// full it is 4.5 MB and takes longer to send than to read from the database; packed it is a quarter of that.

/** Rows of equal form, column by column. Texts are numbered: most ids return many times. */
interface PackedRows {
  readonly count: number;
  readonly texts: readonly string[];
  readonly columns: readonly {
    readonly name: string;
    /** True: the values are positions in `texts`, or null. */
    readonly isText: boolean;
    readonly values: readonly unknown[];
  }[];
}

type Row = Readonly<Record<string, unknown>>;

function packRows(rows: readonly Row[]): PackedRows {
  const texts = new Map<string, number>();
  const positionOf = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const columns = Object.keys(rows[0] ?? {}).map((name) => {
    const values = rows.map((row) => row[name]);
    // A row's own id never returns: numbering it costs time and saves no room.
    const isText = name !== 'id' && values.every((value) => value === null || typeof value === 'string');
    const packed = isText ? values.map((value) => (typeof value === 'string' ? positionOf(value) : null)) : values;
    return { name, isText, values: packed };
  });
  return { count: rows.length, texts: [...texts.keys()], columns };
}

function unpackRows({ count, texts, columns }: PackedRows): Row[] {
  return Array.from({ length: count }, (_, i) => {
    const row: Record<string, unknown> = {};
    for (const { name, isText, values } of columns) {
      const value = values[i];
      row[name] = isText && typeof value === 'number' ? texts[value] : value;
    }
    return row;
  });
}

/** The words of a text; none of an empty one. */
const words = (text: unknown): string[] => (typeof text === 'string' && text !== '' ? text.split(' ') : []);

/** A catalogue is replaced, never changed in place: its text holds for as long as the object does. */
const textOfCatalogue = new WeakMap<Catalogue, string>();

function catalogueText(catalogue: Catalogue): string {
  const text = textOfCatalogue.get(catalogue) ?? JSON.stringify(catalogue);
  textOfCatalogue.set(catalogue, text);
  return text;
}

function isPlanData(data: unknown): data is PlanData {
  return typeof data === 'object' && data !== null && 'orderMinutesElsewhere' in data && 'catalogue' in data;
}

/** The number of this form in what oRPC sends; its own end at 7. */
const TYPE = 20;

/** How a whole week travels: for the links of a window. Round trips give equal data. */
export const planPacking = {
  type: TYPE,
  condition: isPlanData,
  /** Two texts, which oRPC leaves as they are: the catalogue's, and the week's. */
  serialize: ({ catalogue, assignments, around, published, ...rest }: PlanData): readonly [string, string] => [
    catalogueText(catalogue),
    JSON.stringify({
      rest,
      assignments: packRows(assignments),
      around: packRows(around.map((row) => ({ ...row, places: row.places.join(' '), fills: row.fills.join(' ') }))),
      published: packRows(published),
    }),
  ],
  /** @throws TypeError or SyntaxError when the host did not send a packed week. */
  deserialize: (sent: unknown): PlanData => {
    if (!Array.isArray(sent) || typeof sent[0] !== 'string' || typeof sent[1] !== 'string') {
      throw new TypeError('Not a packed week');
    }
    const { rest, assignments, around, published } = JSON.parse(sent[1]);
    return {
      ...rest,
      catalogue: JSON.parse(sent[0]),
      assignments: unpackRows(assignments),
      around: unpackRows(around).map((row) => ({ ...row, places: words(row['places']), fills: words(row['fills']) })),
      published: unpackRows(published),
    };
  },
};

/** The same for a host, which sends weeks but takes none. */
export const planPackingOfHost = {
  ...planPacking,
  deserialize: (): never => {
    throw new TypeError('A host takes no weeks');
  },
};
