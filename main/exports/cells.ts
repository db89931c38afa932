/** What no spreadsheet can hold in a text: control characters, and halves of characters. */
const UNWRITABLE = /[[\p{Cc}\p{Noncharacter_Code_Point}]--[\t\n]]/gv;

/** A text as a file can hold it; one kind of line end, because readers of XML make one of them all. */
export const writable = (text: string): string => text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNWRITABLE, '');

/** "2026-12-18" as a moment that every time zone reads as that day: midnight in UTC, as spreadsheets count. */
export const dayOf = (date: string): Date => new Date(`${date}T00:00:00Z`);
