import { describe, expect, it } from 'vitest';
import type { ImportRow } from '#contract/imports.ts';
import {
  choiceFor,
  filterRows,
  mergeColumns,
  refuseFiles,
  sameMapping,
  totalsOf,
  verdictOf,
  withChoice,
} from '#features/import/import-view.ts';

const sheet = (counts: { new?: number; changed?: number; unchanged?: number; errors?: number }) => {
  const { new: created = 0, changed = 0, unchanged = 0, errors = 0 } = counts;
  return {
    sheet: 'Medewerkers',
    rows: created + changed + unchanged + errors,
    new: created,
    changed,
    unchanged,
    errors,
  } as const;
};
const mistake = { sheet: 'Medewerkers', row: 3, column: 'Gemeente', value: 'Parijs', reason: 'Onbekend.' };

describe('what may be taken over', () => {
  it.each([
    ['all good', [sheet({ new: 3, changed: 2 })], 0, { kind: 'all', toWrite: 5 }],
    ['the same file again', [sheet({ unchanged: 5 })], 0, { kind: 'nothing-new' }],
    ['some wrong', [sheet({ new: 3, errors: 2 })], 4, { kind: 'valid-only', toWrite: 3, errorRows: 2 }],
    ['all wrong', [sheet({ errors: 2 })], 2, { kind: 'nothing-valid' }],
    ['wrong and the rest known', [sheet({ unchanged: 4, errors: 1 })], 1, { kind: 'nothing-valid' }],
    ['a whole sheet wrong', [sheet({ new: 1 }), sheet({})], 1, { kind: 'valid-only', toWrite: 1, errorRows: 0 }],
  ] as const)('%s', (_title, sheets, errors, verdict) => {
    const preview = { sheets: [...sheets], errors: Array.from({ length: errors }, () => mistake) };
    expect(verdictOf(totalsOf(preview))).toEqual(verdict);
  });
});

describe('which rows are shown', () => {
  const row = (name: ImportRow['sheet'], status: ImportRow['status']): ImportRow => ({
    sheet: name,
    row: 2,
    title: '',
    status,
    differences: [],
  });
  const rows = [row('Orders', 'new'), row('Orders', 'error'), row('Inzet', 'new')];
  it.each([
    ['all', null, 3],
    ['new', null, 2],
    ['new', 'Orders', 1],
    ['changed', null, 0],
  ] as const)('%s on %s: %d', (status, name, count) => expect(filterRows(rows, status, name)).toHaveLength(count));
});

describe('mapping of columns', () => {
  const column = { sheet: 'Medewerkers', column: 'Roepnaam', examples: ['Omar'] };
  const other = { sheet: 'Medewerkers', column: 'Kamer', examples: [] };

  it('replaces an earlier choice', () => {
    const first = withChoice([], column, 'Voornaam');
    const second = withChoice(withChoice(first, other, null), column, 'Achternaam');
    expect(choiceFor(second, column)).toBe('Achternaam');
    expect(choiceFor(second, other)).toBeNull();
    expect(choiceFor([], column)).toBeUndefined();
    expect(second).toHaveLength(2);
  });

  it('knows the same mapping in another order', () => {
    const one = withChoice(withChoice([], column, 'Voornaam'), other, null);
    const two = withChoice(withChoice([], other, null), column, 'Voornaam');
    expect(sameMapping(one, two)).toBe(true);
    expect(sameMapping(one, withChoice(two, other, 'Gemeente'))).toBe(false);
    expect(sameMapping(one, [])).toBe(false);
  });

  it('keeps a column on screen once it is mapped and so no longer unknown', () => {
    expect(mergeColumns([column], [other])).toEqual([column, other]);
    expect(mergeColumns([column], [{ ...column, examples: [] }])).toEqual([column]);
  });
});

describe('files that are not even sent', () => {
  const file = (name: string, size = 10) => ({ name, size });
  it.each([
    [[file('werkmap.xlsx')], null],
    [[file('MEDEWERKERS.CSV'), file('orders.csv')], null],
    [[], /geen bestand/],
    [[file('brief.docx')], /brief\.docx/],
    [[file('oud.xls')], /oud\.xls/],
    [[file('groot.xlsx', 51 * 1024 * 1024)], /50 MB/],
    [Array.from({ length: 21 }, (_, n) => file(`${n}.csv`)), /20 bestanden/],
  ])('%j', (files, reason) => {
    const refusal = refuseFiles(files);
    if (reason === null) expect(refusal).toBeNull();
    else expect(refusal).toMatch(reason);
  });
});
