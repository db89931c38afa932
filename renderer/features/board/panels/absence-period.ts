/** What is wrong with a period of ISO days, in one sentence for at the field; null when it can be kept. */
export function periodError(from: string | null, to: string | null): string | null {
  if (from === null || to === null) return 'Vul een eerste en een laatste dag in, bijvoorbeeld 24-11-2026.';
  return from > to ? 'De laatste dag ligt voor de eerste dag. Kies een latere laatste dag.' : null;
}
