import { idOf } from '../names.ts';
import type { RuleTable } from './table.ts';

const given = (needs: readonly unknown[], loads: readonly unknown[]) => (w: import('../world.ts').World) => {
  w.employee('Anna', { needs: needs as never });
  w.workplace('P1', { loads: loads as never });
  w.assign('Anna', 'P1');
};
const noNoise = { kind: 'load', load: 'lawaai' };
const lift = (maxKg: number) => ({ kind: 'lift', maxKg });
export const table: RuleTable = {
  valid: [
    { name: 'the place does not carry it', given: given([noNoise], [{ kind: 'load', load: 'stof' }]) },
    { name: 'exactly the kilograms allowed', given: given([lift(10)], [{ kind: 'lift', kg: 10 }]) },
    { name: 'nothing to lift', given: given([lift(5)], []) },
    { name: 'noise, but nobody minds', given: given([], [noNoise]) },
  ],
  violating: [
    {
      name: 'noise',
      given: given([noNoise], [noNoise]),
      finds: [{ load: 'lawaai', size: 240, personId: idOf('person', 'Anna') as never }],
    },
    {
      name: 'a little too heavy',
      given: given([lift(10)], [{ kind: 'lift', kg: 10.5 }]),
      finds: [{ load: 'tillen', facts: { kg: 10.5, maxKg: 10 } }],
    },
    {
      name: 'one finding per load',
      given: given(
        [noNoise, lift(5), { kind: 'load', load: 'stof' }],
        [noNoise, { kind: 'lift', kg: 15 }, { kind: 'load', load: 'stof' }],
      ),
      finds: [{ load: 'lawaai' }, { load: 'tillen' }, { load: 'stof' }],
    },
    {
      name: 'of two limits the strictest',
      given: given([lift(15), lift(5)], [{ kind: 'lift', kg: 20 }]),
      finds: [{ facts: { maxKg: 5 } }],
    },
    {
      name: 'overridden stays visible',
      given: (w) => {
        w.employee('Anna', { needs: [noNoise as never] });
        w.workplace('P1', { loads: [noNoise as never] });
        w.assign('Anna', 'P1', {
          overrides: [
            { rule: 'load-too-heavy', cause: 'lawaai', reason: 'oordoppen', by: 'x', at: '2026-11-30T07:15:00Z' },
          ],
        });
      },
      finds: [{ overridden: expectReason('oordoppen') }],
    },
    {
      name: 'an override of another cause does not count',
      given: (w) => {
        w.employee('Anna', { needs: [noNoise as never] });
        w.workplace('P1', { loads: [noNoise as never] });
        w.assign('Anna', 'P1', {
          overrides: [{ rule: 'load-too-heavy', cause: 'stof', reason: 'masker', by: 'x', at: '2026-11-30T07:15:00Z' }],
        });
      },
      finds: [{ overridden: null }],
    },
  ],
};
function expectReason(reason: string) {
  return { rule: 'load-too-heavy', cause: 'lawaai', reason, by: 'x', at: '2026-11-30T07:15:00Z' };
}
