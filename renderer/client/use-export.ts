import { useMutation } from '@tanstack/react-query';
import type { ExportTable } from '#contract/exports.ts';
import { useClient } from './client-context.tsx';
import { saveFile } from './save-file.ts';
import { sayError } from './say-error.ts';

/**
 * Keeps a table that is on screen as a workbook or CSV. `save` gives null when the file was handed over, else what went
 * wrong, for the screen.
 */
export function useExport(): {
  readonly save: (table: ExportTable) => Promise<string | null>;
  readonly isBusy: boolean;
} {
  const { api } = useClient();
  const { mutateAsync, isPending } = useMutation(api.exports.table.mutationOptions());
  const save = async (table: ExportTable): Promise<string | null> => {
    try {
      const { fileName, content } = await mutateAsync(table);
      saveFile(fileName, content);
      return null;
    } catch (error) {
      return sayError(error).what;
    }
  };
  return { save, isBusy: isPending };
}
