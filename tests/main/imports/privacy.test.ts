import { describe, expect, test } from 'vitest';
import { isBsn } from '#domain/words/private-words.ts';
import { quotable } from '#main/imports/privacy.ts';

describe('the eleven test', () => {
  test.each([
    ['111222333', true],
    ['123456782', true],
    ['100000009', true],
    ['111 222 333', true],
    ['1112.22.333', true],
    // A leading zero that a spreadsheet dropped: 012345672.
    ['12345672', true],
    ['123456789', false],
    ['111222334', false],
    ['000000000', false],
    ['1234567', false],
    ['1112223330', false],
    ['13-08-1993', false],
    ['10234', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isBsn(text)).toBe(expected);
  });
});

describe('what a message may quote', () => {
  test.each([
    ['35 november', '35 november'],
    ['heeft autisme', ''],
    ['kan niet tillen door pijn aan de rug', ''],
    ['niet samen met 123456782', ''],
    ['niet samen met 10234', 'niet samen met 10234'],
  ])('%s as %j', (value, expected) => {
    expect(quotable(value)).toBe(expected);
  });

  test('a long value is cut', () => {
    expect(quotable('x'.repeat(300))).toHaveLength(200);
  });
});
