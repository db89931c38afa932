import { z } from 'zod';
import { hallBoard } from '#domain/hall/hall-sheet.ts';
import { preferences } from './preferences.ts';

/** Light, dark, or as the computer of the hall is set. */
export const hallTheme = preferences.shape.theme;
export type HallTheme = z.infer<typeof hallTheme>;

/** All that a hall screen ever receives. It travels outside the procedures below, by a key that opens nothing else. */
export const hallSheet = z.strictObject({
  board: hallBoard,
  theme: hallTheme,
  /** Version of the program: a page that is of another one loads itself again. */
  program: z.string(),
});
export type HallSheet = z.infer<typeof hallSheet>;
