import { crc32 } from 'node:zlib';

interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** UTF-8 names (APPNOTE 4.4.4, bit 11). */
const FLAGS = 0x0800;
const VERSION = 20;

/**
 * Files in one archive, as they are: PDF and workbooks are packed already (PKWARE APPNOTE 6.3, method 0).
 * @param at the date that the files carry, on the clock of Amsterdam
 */
export function zipOf(files: readonly ZipFile[], at: Date): Uint8Array<ArrayBuffer> {
  const [date, time] = dosTime(at);
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const path = Buffer.from(name);
    // From "version needed" to "extra length": the same in both heads.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(FLAGS, 2);
    common.writeUInt16LE(time, 6);
    common.writeUInt16LE(date, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(bytes.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const local = [Buffer.from('PK\x03\x04', 'latin1'), common, path, bytes];
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, path);
    parts.push(...local);
    offset += local.reduce((sum, part) => sum + part.length, 0);
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Uint8Array.from(Buffer.concat([...parts, ...directory, end]));
}

function dosTime(at: Date): [number, number] {
  const text = at.toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' });
  const [year = 1980, month = 1, day = 1, hour = 0, minute = 0, second = 0] = text.split(/\D/).map(Number);
  return [((year - 1980) << 9) | (month << 5) | day, (hour << 11) | (minute << 5) | (second >> 1)];
}
