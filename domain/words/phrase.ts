/** Lower case without accents, single spaces: for reading phrases ("Tillen  <= 10 KG"). */
export function phrase(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[‐-―]/g, '-').replace(/\s+/g, ' ').trim();
}
