import type { CatalogueCache } from './catalogue-cache.ts';
import type { AppContext } from './context.ts';
import type { KeptScreen } from './hall-kept.ts';
import type { HallScreens } from './hall-screens.ts';
import type { Os } from './implementer.ts';

/** Turning hall screens on and off. What a screen shows goes another way (see HallScreens). */
export function createHallApi(
  context: Pick<AppContext, 'now' | 'user'>,
  os: Os,
  { hall, catalogue }: { readonly hall: HallScreens; readonly catalogue: CatalogueCache },
) {
  return os.hall.router({
    screens: os.hall.screens.handler(() => ({
      way: hall.host?.way ?? 'address',
      screens: hall.screens.map(said),
    })),
    make: os.hall.make.handler(({ input: { siteId, theme }, errors }) => {
      const site = catalogue.get().sites.find(({ id }) => id === siteId);
      if (!site || site.archivedOn !== null) throw errors.NOT_FOUND({ data: { what: siteId } });
      const screen = { siteId, theme, madeAt: context.now().toISOString(), madeBy: context.user };
      const key = hall.make(screen);
      const address = hall.host?.way === 'address' ? hall.host.addressOf(siteId, key) : null;
      return { screen, address };
    }),
    paint: os.hall.paint.handler(({ input: { siteId, theme }, errors }) => {
      const screen = hall.change(siteId, { theme });
      if (screen === null) throw errors.NOT_FOUND({ data: { what: siteId } });
      return { screen: said(screen) };
    }),
    withdraw: os.hall.withdraw.handler(({ input: { siteId } }) => {
      hall.withdraw(siteId);
      return {};
    }),
    open: os.hall.open.handler(({ input: { siteId }, errors }) => {
      const { host } = hall;
      if (host?.way !== 'window' || hall.screenOf(siteId) === null) throw errors.NOT_FOUND({ data: { what: siteId } });
      host.open(siteId);
      return {};
    }),
  });
}

/** What a window may know of a screen: all but its key's mark. */
const said = ({ siteId, theme, madeAt, madeBy }: KeptScreen) => ({ siteId, theme, madeAt, madeBy });
