import { fileNameOf } from '#domain/words/file-name.ts';
import type { AppContext } from './context.ts';
import type { Os } from './implementer.ts';

/** Files of what a window shows. */
export function createExportsApi(context: Pick<AppContext, 'now' | 'user' | 'exporter'>, os: Os) {
  return os.exports.router({
    table: os.exports.table.handler(async ({ input: { title, format, sheets } }) => {
      const at = context.now();
      const { bytes, mediaType } = await context.exporter.table(sheets, format, { title, at, by: context.user });
      return { fileName: fileNameOf(title, at, format), content: new Blob([bytes], { type: mediaType }) };
    }),
  });
}
