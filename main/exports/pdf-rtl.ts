/** A word on a line, as pdfmake places it. */
export interface LineWord {
  readonly text: string;
  /** From the start of the line, in points. */
  x: number;
  readonly width: number;
  /** White space at its end, in points. */
  readonly trailingCut?: number;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * Places the words of a line that runs from right to left: the first word most to the right. Words of other scripts and
 * numbers that follow on each other keep their own order (Unicode's bidirectional algorithm, for lines of whole words).
 * The letters within a word are the font's concern.
 */
export function placeFromRight(words: readonly LineWord[], width: number): void {
  let right = width;
  for (let at = 0; at < words.length; ) {
    const isForeign = (word: LineWord | undefined): boolean => word !== undefined && !RIGHT_TO_LEFT.test(word.text);
    let end = at + 1;
    if (isForeign(words[at])) while (isForeign(words[end])) end += 1;
    const run = words.slice(at, end);
    const total = run.reduce((sum, word) => sum + word.width, 0);
    // The white space after a foreign stretch lies left of it, not within it.
    const space = isForeign(run[0]) ? (run.at(-1)?.trailingCut ?? 0) : 0;
    let x = right - total + space;
    for (const word of run) {
      word.x = x;
      x += word.width;
    }
    right -= total;
    at = end;
  }
}
