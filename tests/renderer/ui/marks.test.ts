import { describe, expect, it } from 'vitest';
import { classes } from '../../../renderer/ui/classes.ts';
import { workSlot } from '../../../renderer/ui/work-slot.ts';

describe('the colour of a werksoort', () => {
  it.each(['productie', 'groen', 'schoonmaak', 'metaalbewerking', 'elektromontage'])('%s has its own', (code) => {
    expect(workSlot(code)).toBe(code);
  });

  it.each(['catering', 'logistiek', 'houtbewerking'])('%s gets a spare one, always the same', (code) => {
    expect(workSlot(code)).toMatch(/^extra-[123]$/);
    expect(workSlot(code)).toBe(workSlot(code));
  });
});

describe('names of a CSS module', () => {
  const c = classes({ row: 'row_1', late: 'late_1' });
  it.each([
    [['row'], 'row_1'],
    [['row', 'late'], 'row_1 late_1'],
    [['row', false, undefined, null], 'row_1'],
    [['unknown'], ''],
  ] as const)('%j', (names, joined) => expect(c(...names)).toBe(joined));
});
