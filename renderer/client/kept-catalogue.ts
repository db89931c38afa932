import type { ClientContext, ClientLink } from '@orpc/client';
import type { OpenedWeek } from '#contract/plan.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';

/** As packing.ts unpacks it: no catalogue when this window said that it has it. */
type SentWeek = Omit<OpenedWeek, 'data'> & {
  readonly data: Omit<OpenedWeek['data'], 'catalogue'> & { readonly catalogue: Catalogue | null };
};

/**
 * A link that remembers the catalogue of the last opened week, says so when the next one is opened, and puts it into
 * the answer when the host left it out. A catalogue is replaced, never changed in place: a week gets the same object.
 */
export function keepingCatalogue<Context extends ClientContext>(link: ClientLink<Context>): ClientLink<Context> {
  let kept: { readonly id: string; readonly catalogue: Catalogue } | null = null;
  return {
    call: async (path, input, options) => {
      if (path.join('.') !== 'plan.open') return link.call(path, input, options);
      // The one that was named, not the one that another answer may have brought meanwhile.
      const named = kept;
      const asked = { ...(input as object), knownCatalogue: named?.id ?? null };
      const answer = (await link.call(path, asked, options)) as SentWeek;
      const { catalogueId, data } = answer;
      const catalogue = data.catalogue ?? (named?.id === catalogueId ? named.catalogue : null);
      if (catalogue === null) throw new TypeError('The host left out a catalogue that this window does not have');
      kept = { id: catalogueId, catalogue };
      return { ...answer, data: { ...data, catalogue } };
    },
  };
}
