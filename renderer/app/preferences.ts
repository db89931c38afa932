/** How this window looks: of this computer, not of the data. */
export interface Preferences {
  readonly theme: 'light' | 'dark' | 'system';
  /** Per cent of the normal size. */
  readonly textSize: TextSize;
  /** Larger buttons; auto = when the computer says it has a touch screen. */
  readonly touch: 'on' | 'off' | 'auto';
}

export const TEXT_SIZES = [100, 115, 130, 150, 175, 200] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export const DEFAULT_PREFERENCES: Preferences = { theme: 'system', textSize: 100, touch: 'auto' };

const THEMES = ['light', 'dark', 'system'] as const;
const TOUCH = ['on', 'off', 'auto'] as const;

/** Reads what was kept; anything strange becomes the default. */
export function parsePreferences(text: string | null): Preferences {
  let raw: unknown = null;
  try {
    raw = JSON.parse(text ?? 'null');
  } catch {
    // Kept by another version or damaged: start from the defaults.
  }
  const kept: Readonly<Record<string, unknown>> = typeof raw === 'object' && raw !== null ? { ...raw } : {};
  const { theme, textSize, touch } = kept;
  return {
    theme: THEMES.find((known) => known === theme) ?? DEFAULT_PREFERENCES.theme,
    textSize: TEXT_SIZES.find((known) => known === textSize) ?? DEFAULT_PREFERENCES.textSize,
    touch: TOUCH.find((known) => known === touch) ?? DEFAULT_PREFERENCES.touch,
  };
}

/** The next size up (+1) or down (-1); the ends stay where they are. */
export function stepTextSize(size: TextSize, step: 1 | -1): TextSize {
  return TEXT_SIZES[TEXT_SIZES.indexOf(size) + step] ?? size;
}
