import { setImmediate as breathe } from 'node:timers/promises';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { LIMITS, RefusedFile } from './raw.ts';

const MAX_ENTRIES = 5_000;
/** A sheet of real text packs to about a tenth; above this it is made to overwhelm. */
const MAX_RATIO = 1_000;
const RATIO_FROM_BYTES = 100 * 1024 * 1024;

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

const startsWith = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, index) => bytes[index] === byte);

/** "EncryptedPackage" as an OLE directory writes it: the stream in which a locked workbook lies. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

const AS_XLSX = 'Open het in Excel, kies Opslaan als en bewaar het als Excel-werkmap (.xlsx).';

/**
 * Refuses what only looks like a workbook, by its first bytes and not by its name.
 * @throws RefusedFile
 */
export function checkMagic(file: string, bytes: Uint8Array): void {
  if (startsWith(bytes, OLE)) {
    const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED);
    throw new RefusedFile(
      file,
      locked
        ? 'Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf in Excel en lees het opnieuw in.'
        : `Dit is een oud Excel-bestand (.xls). ${AS_XLSX}`,
    );
  }
  if (!startsWith(bytes, ZIP)) throw new RefusedFile(file, `Dit is geen Excel-werkmap. ${AS_XLSX}`);
}

const damaged = (file: string) =>
  new RefusedFile(file, 'Dit bestand is beschadigd of niet compleet. Open het in Excel en bewaar het opnieuw.');

const tooLarge = (file: string) =>
  new RefusedFile(file, 'Dit bestand wordt uitgepakt groter dan 500 MB. Haal er weg wat niet nodig is, of splits het.');

function checkEntry(file: string, entry: Entry): void {
  if (/vbaProject\.bin$/i.test(entry.fileName)) {
    throw new RefusedFile(file, 'Dit bestand bevat macro’s. Bewaar het als Excel-werkmap zonder macro’s (.xlsx).');
  }
  if (entry.isEncrypted()) {
    throw new RefusedFile(file, 'Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord eraf in Excel.');
  }
  const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
  if (entry.uncompressedSize > RATIO_FROM_BYTES && ratio > MAX_RATIO) throw tooLarge(file);
}

async function entriesOf(file: string, zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  if (zip.entryCount > MAX_ENTRIES) throw tooLarge(file);
  for await (const entry of zip.eachEntry()) {
    checkEntry(file, entry);
    total += entry.uncompressedSize;
    if (total > LIMITS.unpackedBytes) throw tooLarge(file);
    if (names.has(entry.fileName)) throw damaged(file);
    names.add(entry.fileName);
    entries.push(entry);
  }
  if (!names.has('[Content_Types].xml') || !names.has('xl/workbook.xml')) {
    throw new RefusedFile(file, `Dit is geen Excel-werkmap. ${AS_XLSX}`);
  }
  return entries;
}

/** Called with each piece of each part of the workbook while it is unpacked and counted. */
export type OnPiece = (entryName: string, piece: Buffer) => void;

/**
 * Walks the table of contents without unpacking, then unpacks part by part into nothing, counting: what an archive
 * says about its own size is not believed.
 * @throws RefusedFile
 */
export async function checkZip(file: string, bytes: Uint8Array, onPiece: OnPiece): Promise<void> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false });
    let total = 0;
    for (const entry of await entriesOf(file, zip)) {
      // yauzl breaks off a stream that gives more bytes than its entry declares.
      for await (const piece of await zip.openReadStreamPromise(entry)) {
        total += (piece as Buffer).length;
        if (total > LIMITS.unpackedBytes) throw tooLarge(file);
        onPiece(entry.fileName, piece as Buffer);
      }
      await breathe();
    }
  } catch (error) {
    throw error instanceof RefusedFile ? error : damaged(file);
  }
}
