import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** The files of an archive, in order, read and checked by another program's reader. */
export function readZip(bytes: Uint8Array): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) return reject(error);
      const files: { name: string; bytes: Uint8Array }[] = [];
      zip.on('error', reject);
      zip.on('end', () => resolve(files));
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (problem, stream) => {
          if (problem) return reject(problem);
          buffer(stream).then((content) => {
            files.push({ name: entry.fileName, bytes: new Uint8Array(content) });
            zip.readEntry();
          }, reject);
        });
      });
      zip.readEntry();
    });
  });
}
