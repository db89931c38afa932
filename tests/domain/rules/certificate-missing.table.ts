import { at, idOf, MONDAY } from '../names.ts';
import type { RuleTable } from './table.ts';

const given =
  (certificates: readonly { name: string; validTo: string | null }[], required = ['VCA']) =>
  (w: import('../world.ts').World) => {
    w.employee('Anna', { certificates: certificates as never });
    w.workplace('P1', { requiredCertificates: required });
    w.assign('Anna', 'P1');
  };
export const table: RuleTable = {
  valid: [
    { name: 'holds it without an end', given: given([{ name: 'VCA', validTo: null }]) },
    { name: 'case of the name does not matter', given: given([{ name: 'vca', validTo: null }]) },
    { name: 'expired is not missing', given: given([{ name: 'VCA', validTo: '2020-01-01' }]) },
    {
      name: 'guides need none',
      given: (w) => {
        w.guide('Kees');
        w.workplace('P1', { requiredCertificates: ['VCA'] });
        w.assign('Kees', 'P1');
      },
    },
  ],
  violating: [
    {
      name: 'the order asks it, the place does not',
      given: (w) => {
        w.employee('Anna');
        w.workplace('P1');
        w.order('2001', { certificates: ['VCA', 'heftruck'] });
        w.person('Anna').certificates.push({ name: 'heftruck', validTo: null });
        w.assign('Anna', 'P1', { order: '2001' });
      },
      finds: [{ certificate: 'VCA', facts: { order: '2001' } }],
    },
    {
      name: 'both ask it: told once, of the place',
      given: (w) => {
        given([])(w);
        w.order('2001', { certificates: ['vca'] });
        w.assignments[0] = { ...(w.assignments[0] as object), orderId: idOf('order', '2001') } as never;
      },
      finds: [{ certificate: 'VCA', facts: { workplace: 'P1' } }],
    },
    {
      name: 'has none',
      given: given([]),
      finds: [
        {
          certificate: 'VCA',
          size: 240,
          personId: idOf('person', 'Anna') as never,
          workplaceId: idOf('workplace', 'P1') as never,
          date: MONDAY,
        },
      ],
    },
    { name: 'has another', given: given([{ name: 'heftruck', validTo: null }]), finds: [{ certificate: 'VCA' }] },
    {
      name: 'one finding per certificate',
      given: given([], ['VCA', 'bosmaaier']),
      finds: [{ certificate: 'VCA' }, { certificate: 'bosmaaier' }],
    },
    {
      name: 'own times give the size',
      given: (w) => {
        w.employee('Anna');
        w.workplace('P1', { requiredCertificates: ['VCA'] });
        w.assign('Anna', 'P1', { from: '09:00', to: '09:30' });
      },
      finds: [{ size: 30, from: at('09:00') }],
    },
  ],
};
