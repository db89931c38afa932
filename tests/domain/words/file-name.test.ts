import { expect, it } from 'vitest';
import { fileNameOf } from '#domain/words/file-name.ts';

it.each([
  ['Productie per week', 'Productie per week 2026-11-23 14.05.png'],
  ['Hal A/B: "alles" <2026>', 'Hal A-B- -alles- -2026- 2026-11-23 14.05.png'],
  ['..\\..\\etc', '-..-etc 2026-11-23 14.05.png'],
  ['...', 'Roosterbord 2026-11-23 14.05.png'],
  ['x'.repeat(300), `${'x'.repeat(100)} 2026-11-23 14.05.png`],
])('%j is kept as %j, on the clock of Amsterdam', (title, name) => {
  expect(fileNameOf(title, new Date('2026-11-23T13:05:59Z'), 'png')).toBe(name);
});
