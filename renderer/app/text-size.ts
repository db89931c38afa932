import { TEXT_SIZES, type TextSize } from '#contract/preferences.ts';

/** The next size up (+1) or down (-1); the ends stay where they are. */
export function stepTextSize(size: TextSize, step: 1 | -1): TextSize {
  return TEXT_SIZES[TEXT_SIZES.indexOf(size) + step] ?? size;
}
