import type { Block } from '#domain/model/site.ts';
import { timeRange } from '#domain/words/dutch.ts';

/** What is wrong with own times in minutes of the day, in one sentence for at the field; null when they can be kept. */
export function timesError(
  block: Pick<Block, 'name' | 'from' | 'to'>,
  from: number | null,
  to: number | null,
): string | null {
  if (from === null || to === null) return 'Vul twee tijden in, bijvoorbeeld 08:30 en 11:00.';
  if (from >= to) return 'De eindtijd moet na de begintijd liggen.';
  if (to <= block.from || from >= block.to) {
    return `Kies tijden in de ${block.name} (${timeRange(block.from, block.to)}).`;
  }
  return null;
}
