/** The tab that an address asks for; null, unknown or gone = the first one. */
export function tabOf<T extends { readonly id: string }>(tabs: readonly T[], wanted: string | null): T | undefined {
  return tabs.find(({ id }) => id === wanted) ?? tabs[0];
}
