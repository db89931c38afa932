/**
 * Gives the keyboard back to the panel at the right when what had the focus went away with a dialog or a panel: first
 * to an element that is named, else to the panel itself. Two frames later, for a dialog that closes looks itself for
 * where the focus came from in the first.
 */
export function focusPanel(selector?: string): void {
  inTwoFrames(() => {
    const isShown = (element: HTMLElement): boolean => element.offsetParent !== null;
    const named = selector === undefined ? [] : [...document.querySelectorAll<HTMLElement>(selector)];
    const panels = [...document.querySelectorAll<HTMLElement>('[data-panel]')];
    [...named, ...panels].find(isShown)?.focus();
  });
}

function inTwoFrames(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}
