/** What of a week is on screen besides the overview, as it stands in the address. */
export const WEEK_PARTS = ['vullen', 'versies', 'exporteren'] as const;
export type WeekPart = (typeof WEEK_PARTS)[number];

/** @param text as in an address; anything unknown is the overview */
export const weekPart = (text: string | null): WeekPart | null => WEEK_PARTS.find((part) => part === text) ?? null;
