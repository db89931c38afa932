import { inflateSync } from 'node:zlib';

const HEADER = 44;
const ENTRY = 20;

/**
 * A WOFF 1.0 font as the OpenType font that it packs (W3C, WOFF File Format 1.0): the library unpacks each table in
 * JavaScript for every document anew, which takes longer than all of the rest.
 * @throws RangeError for a file that is no WOFF
 */
export function openTypeOf(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('Not a WOFF font');
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = HEADER + at * ENTRY;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [
      number,
      number,
      number,
    ];
    const data = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      data: packed < length ? inflateSync(data) : data,
    };
  });
  const power = 2 ** Math.floor(Math.log2(count));
  const start = Buffer.alloc(12 + 16 * count);
  woff.copy(start, 0, 4, 8);
  start.writeUInt16BE(count, 4);
  start.writeUInt16BE(power * 16, 6);
  start.writeUInt16BE(Math.log2(power), 8);
  start.writeUInt16BE((count - power) * 16, 10);
  const parts: Buffer[] = [start];
  let offset = start.length;
  for (const [at, { tag, checksum, data }] of tables.entries()) {
    const entry = 12 + 16 * at;
    tag.copy(start, entry);
    start.writeUInt32BE(checksum, entry + 4);
    start.writeUInt32BE(offset, entry + 8);
    start.writeUInt32BE(data.length, entry + 12);
    // Each table begins at a multiple of four.
    const padded = Buffer.concat([data, Buffer.alloc(-data.length & 3)]);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}
