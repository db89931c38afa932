/** Reads CSV by the letter of RFC 4180, with semicolons: a reader that has nothing in common with the writer. */
export function parseRfc4180(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let at = 0;
  const endField = (): void => {
    row.push(field);
    field = '';
  };
  while (at < text.length) {
    if (text[at] === '"') {
      if (field !== '') throw new Error(`A quote inside a field at ${at}`);
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new Error('A quoted field without an end');
        if (text[at] !== '"') field += text[at];
        else if (text[at + 1] === '"') {
          field += '"';
          at += 1;
        } else break;
      }
      at += 1;
      const next = text[at];
      if (next !== ';' && next !== '\r' && next !== undefined) throw new Error(`Text behind a quoted field at ${at}`);
    } else if (text[at] === ';') {
      endField();
      at += 1;
    } else if (text[at] === '\r') {
      if (text[at + 1] !== '\n') throw new Error(`A bare CR at ${at}`);
      endField();
      rows.push(row);
      row = [];
      at += 2;
    } else if (text[at] === '\n') throw new Error(`A bare LF at ${at}`);
    else {
      field += text[at];
      at += 1;
    }
  }
  if (field !== '' || row.length > 0) throw new Error('The last line has no end');
  return rows;
}
