import { z } from 'zod';
import { siteId } from '#domain/model/ids.ts';

/** Per cent of the normal size. */
export const TEXT_SIZES = [100, 115, 130, 150, 175, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** How Roosterbord looks on this computer. Kept beside the data, not in them: another computer keeps its own. */
export const preferences = z.strictObject({
  /** system = as the computer is set. */
  theme: z.enum(['light', 'dark', 'system']),
  textSize: z.literal(TEXT_SIZES),
  /** Larger buttons; auto = when the computer says it has a touch screen. */
  touch: z.enum(['on', 'off', 'auto']),
  /** What the board showed last; null = not chosen yet. */
  siteId: siteId.nullable(),
  view: z.enum(['day', 'week']),
});
export type Preferences = z.infer<typeof preferences>;

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  textSize: 100,
  touch: 'auto',
  siteId: null,
  view: 'day',
};

/** Attribute -> value; null = without. */
export type RootAttributes = Readonly<Record<string, string | null>>;

/**
 * The attributes of the root element by which the tokens follow the preferences. The host writes them into the
 * page, so that the first paint is right, and the window changes them.
 */
export function rootAttributes({ theme, textSize, touch }: Preferences): RootAttributes {
  return {
    'data-theme': theme === 'system' ? null : theme,
    'data-touch': touch === 'auto' ? null : touch,
    'data-text-size': textSize === 100 ? null : String(textSize),
  };
}
