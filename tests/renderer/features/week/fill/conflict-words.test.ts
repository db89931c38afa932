import { describe, expect, it } from 'vitest';
import { baseRow } from '#tests/domain/plan/base/rows.ts';
import { filled } from '#tests/domain/plan/fill/fill-week.ts';
import { World } from '#tests/domain/world.ts';
import { sayConflict } from '../../../../../renderer/features/week/fill/conflict-words.ts';

function hall(): World {
  const world = new World();
  world.workplace('P1', { seats: 3 });
  for (const name of ['Anna', 'Bram']) world.employee(name);
  return world;
}

/** What is said of the first conflict. */
function said(world: World, ...people: readonly string[]): string {
  const rows = people.map((name) => baseRow(world, name, 'P1'));
  const [row] = filled(world.plan(), rows).preview.rows.filter((one) => one.outcome === 'conflict');
  return row ? sayConflict(row) : 'no conflict';
}

describe('why somebody cannot be there, as what would be', () => {
  it.each<[string, (w: World) => string, string]>([
    [
      'an absence',
      (w) => {
        w.absent('Anna', '2026-11-30', '2026-12-04');
        return said(w, 'Anna');
      },
      'Afwezig tot en met vr 4 dec.',
    ],
    [
      'a closed site, without the people who are not there',
      (w) => {
        w.holidays.push({ date: '2026-11-30' as never, name: 'Feestdag' });
        return said(w, 'Anna');
      },
      'Hal is op ma 30 nov dicht (Feestdag).',
    ],
    [
      'no seats at all',
      (w) => {
        Object.assign(w.catalogue.workplaces[0] ?? {}, { seats: 0 });
        return said(w, 'Anna');
      },
      'Hier zijn geen plaatsen.',
    ],
    [
      'all seats taken',
      (w) => {
        for (const name of ['C', 'D', 'E']) {
          w.employee(name);
          w.assign(name, 'P1');
        }
        return said(w, 'Anna');
      },
      'Vol: 3 plaatsen, allemaal bezet.',
    ],
    [
      'a group that would become too large for somebody who is there',
      (w) => {
        w.employee('C', { needs: [{ kind: 'small-group', max: 1 }] });
        w.assign('C', 'P1');
        return said(w, 'Anna');
      },
      'in een groep van hoogstens 1 persoon. Het zouden er 2 worden.',
    ],
    [
      'nobody else who would be there',
      (w) => {
        w.employee('C', { needs: [{ kind: 'not-alone' }] });
        return said(w, 'C');
      },
      'kan niet alleen werken. Er zou niemand anders van',
    ],
    [
      'two who are kept apart',
      (w) => {
        w.employee('C', { needs: [{ kind: 'keep-apart', personId: w.catalogue.people[0]?.id as never }] });
        w.assign('Anna', 'P1');
        return said(w, 'C');
      },
      'werken niet samen. Ze zouden allebei hier staan.',
    ],
    [
      'more hours than the contract',
      (w) => {
        Object.assign(w.catalogue.people[0] ?? {}, { contractMinutes: 60 });
        return said(w, 'Anna');
      },
      'Zou deze week 4 uur werken. Het contract is 1 uur: 3 uur te veel.',
    ],
    [
      'a need, in the sentence of its rule',
      (w) => {
        w.employee('C', { needs: [{ kind: 'feature', feature: 'prikkelarm' }] });
        return said(w, 'C');
      },
      'er is geen ‘prikkelarm’.',
    ],
  ])('%s', (_, act, sentence) => {
    const told = act(hall());
    expect(told).toContain(sentence);
    expect(told).not.toMatch(/\bstaa(n|t) er\b/);
  });
});
