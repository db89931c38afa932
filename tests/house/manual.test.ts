import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RULES } from '#domain/rules/index.ts';

const FOLDER = new URL('../../docs/handleiding/', import.meta.url);

/** The manual has one page per tier, named by its number. */
function pageOf(tier: number): string {
  const name = readdirSync(FOLDER).find((file) => file.startsWith(`${tier}-`));
  if (name === undefined) throw new Error(`The manual has no page for tier ${tier}`);
  return readFileSync(new URL(name, FOLDER), 'utf8');
}

it.each(RULES)(
  'the manual says on its tier’s page what $id checks, and from which source',
  ({ tier, title, source }) => {
    const page = pageOf(tier);
    const [, own = ''] = page.split(`### ${title}\n`);
    const [section = ''] = own.split('\n#');
    expect(section.trim().length, `a section ‘${title}’`).toBeGreaterThan(60);
    expect(section).toContain(`Bron: ${source}.`);
  },
);

it('the manual names no rule that does not exist', () => {
  for (const tier of [1, 2, 3, 4, 5, 6]) {
    const titles = [...pageOf(tier).matchAll(/^### (.+)$/gm)].map((match) => match[1]);
    expect(titles).toEqual(RULES.filter((rule) => rule.tier === tier).map((rule) => rule.title));
  }
});
