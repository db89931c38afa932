import { MONDAY, TUESDAY } from '../names.ts';
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
    { name: 'the last day is still valid', given: given([{ name: 'VCA', validTo: MONDAY }]) },
    { name: 'no end', given: given([{ name: 'VCA', validTo: null }]) },
    {
      name: 'an old and a new one',
      given: given([
        { name: 'VCA', validTo: '2024-01-01' },
        { name: 'VCA', validTo: '2027-01-01' },
      ]),
    },
    { name: 'expired, but not asked here', given: given([{ name: 'VCA', validTo: '2024-01-01' }], []) },
  ],
  violating: [
    {
      name: 'the day after the last day',
      given: given([{ name: 'VCA', validTo: '2026-11-29' }]),
      finds: [{ certificate: 'VCA', size: 240, facts: { expiredOn: '2026-11-29' } }],
    },
    {
      name: 'the latest of two that expired',
      given: given([
        { name: 'VCA', validTo: '2020-01-01' },
        { name: 'vca', validTo: '2025-01-01' },
      ]),
      finds: [{ facts: { expiredOn: '2025-01-01' } }],
    },
    {
      name: 'in the week it expires only the later days',
      given: (w) => {
        given([{ name: 'VCA', validTo: MONDAY }])(w);
        w.assign('Anna', 'P1', { date: TUESDAY });
      },
      finds: [{ date: TUESDAY }],
    },
  ],
};
