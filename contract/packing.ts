import type { Catalogue } from '#domain/plan/plan-data.ts';
import type { OpenedWeek } from './plan.ts';

// A week of 1,500 people is 10,000 rows of ten fields. Walked field by field and written with every name and id in
// full it is 4.5 MB and takes longer to send than to read from the database; packed it is a quarter of that.

/**
 * How a column travels: `texts` as positions in the texts of all columns, or null; `ids` as one text, apart by spaces
 * (each quote inside a text that travels in a text costs time on both sides); `same` as the one value of all rows.
 */
type PackedColumn =
  | { readonly name: string; readonly as: 'texts' | 'values'; readonly values: readonly unknown[] }
  | { readonly name: string; readonly as: 'ids'; readonly values: string }
  | { readonly name: string; readonly as: 'same'; readonly values: unknown };

/** Rows of equal form, column by column. Texts are numbered: most ids return many times. */
interface PackedRows {
  readonly count: number;
  readonly texts: readonly string[];
  readonly columns: readonly PackedColumn[];
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
  const columns = Object.keys(rows[0] ?? {}).map((name): PackedColumn => {
    const values = rows.map((row) => row[name]);
    const [first] = values;
    if (typeof first !== 'object' || first === null) {
      if (values.every((value) => value === first)) return { name, as: 'same', values: first };
    }
    // A row's own id never returns, so it has no number; being a UUID it has no space.
    if (name === 'id') return { name, as: 'ids', values: values.join(' ') };
    if (!values.every((value) => value === null || typeof value === 'string')) return { name, as: 'values', values };
    return { name, as: 'texts', values: values.map((value) => (typeof value === 'string' ? positionOf(value) : null)) };
  });
  return { count: rows.length, texts: [...texts.keys()], columns };
}

function unpackRows({ count, texts, columns }: PackedRows): Row[] {
  const rows = Array.from({ length: count }, (): Record<string, unknown> => ({}));
  for (const column of columns) {
    const valueAt = reader(column, texts);
    for (const [i, row] of rows.entries()) row[column.name] = valueAt(i);
  }
  return rows;
}

function reader(column: PackedColumn, texts: readonly string[]): (row: number) => unknown {
  switch (column.as) {
    case 'same':
      return () => column.values;
    case 'ids': {
      const ids = column.values.split(' ');
      return (row) => ids[row];
    }
    case 'texts':
      return (row) => {
        const at = column.values[row];
        return typeof at === 'number' ? texts[at] : at;
      };
    case 'values':
      return (row) => column.values[row];
    default:
      throw new TypeError('Not a packed week');
  }
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

function isOpenedWeek(value: unknown): value is OpenedWeek {
  return typeof value === 'object' && value !== null && 'isCatalogueKnown' in value && 'catalogueId' in value;
}

/** The number of this form in what oRPC sends; its own end at 7. */
const TYPE = 20;

/**
 * How an opened week travels: for the links of a window. Round trips give equal data, but for the catalogue that the
 * asker has already: that stays out, and `data.catalogue` arrives as null (see KeptCatalogue of the window's client).
 */
export const planPacking = {
  type: TYPE,
  condition: isOpenedWeek,
  /** Two texts, which oRPC leaves as they are: the catalogue's, or null, and the week's. */
  serialize: ({ data, ...answer }: OpenedWeek): readonly [string | null, string] => {
    const { catalogue, assignments, around, published, ...rest } = data;
    return [
      answer.isCatalogueKnown ? null : catalogueText(catalogue),
      JSON.stringify({
        answer,
        rest,
        assignments: packRows(assignments),
        around: packRows(around.map((row) => ({ ...row, places: row.places.join(' '), fills: row.fills.join(' ') }))),
        published: packRows(published),
      }),
    ];
  },
  /** @throws TypeError or SyntaxError when the host did not send a packed week. */
  deserialize: (sent: unknown): unknown => {
    if (!Array.isArray(sent) || typeof sent[1] !== 'string' || (sent[0] !== null && typeof sent[0] !== 'string')) {
      throw new TypeError('Not a packed week');
    }
    const { answer, rest, assignments, around, published } = JSON.parse(sent[1]);
    return {
      ...answer,
      data: {
        ...rest,
        catalogue: sent[0] === null ? null : JSON.parse(sent[0]),
        assignments: unpackRows(assignments),
        around: unpackRows(around).map((row) => ({ ...row, places: words(row['places']), fills: words(row['fills']) })),
        published: unpackRows(published),
      },
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
