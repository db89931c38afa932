import { z } from 'zod';
import { siteId } from '#domain/model/ids.ts';
import { procedure } from './base.ts';
import { hallTheme } from './hall-sheet.ts';
import { policies } from './policy.ts';

/** The screen of a site, without its key: that was shown once, when it was made. */
export const hallScreen = z.object({
  siteId,
  theme: hallTheme,
  madeAt: z.iso.datetime(),
  madeBy: z.string(),
});
export type HallScreen = z.infer<typeof hallScreen>;

/** Where screens can be shown: address = any browser on this computer, window = a window of the program itself. */
const hallWay = z.enum(['address', 'window']);

export const hallContract = {
  /** The screens that are on. */
  screens: procedure(policies.readApp).output(z.object({ way: hallWay, screens: z.array(hallScreen) })),
  /** Turns the screen of a site on, with a new key: an older one no longer opens anything. */
  make: procedure(policies.keepScreens)
    .input(z.object({ siteId, theme: hallTheme }))
    .output(
      z.object({
        screen: hallScreen,
        /** Opens the screen until it is withdrawn; never told again. Null where the program opens a window itself. */
        address: z.string().nullable(),
      }),
    ),
  /** Other colours, same key. */
  paint: procedure(policies.keepScreens)
    .input(z.object({ siteId, theme: hallTheme }))
    .output(z.object({ screen: hallScreen })),
  /** Turns it off: its key no longer opens anything. */
  withdraw: procedure(policies.keepScreens).input(z.object({ siteId })).output(z.object({})),
  /** Opens the window of a screen that is on; NOT_FOUND where it is off, or windows are not the program's to open. */
  open: procedure(policies.keepScreens).input(z.object({ siteId })).output(z.object({})),
};
