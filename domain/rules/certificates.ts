import type { Placed } from '../plan/placed.ts';
import type { PlanView } from '../plan/view.ts';
import { certificatesBeside } from './place-demands.ts';
import { spotOf } from './spot.ts';

/** Who asks a certificate, as the facts name it: the workplace, or the order that somebody works on there. */
export interface AskedCertificate {
  readonly certificate: string;
  readonly asker: { readonly workplace: string; readonly order?: string };
  /** Workplace or order: part of the key of a finding. */
  readonly askedBy: string;
}

/** What an employee needs here: the certificates of the workplace, and those of the order that the place does not ask. */
export function askedOf(row: Placed, plan: Pick<PlanView, 'lookup'>): readonly AskedCertificate[] {
  const { workplace, assignment } = row;
  const ofPlace = workplace.requiredCertificates.map((certificate) => ({
    certificate,
    asker: { workplace: workplace.name },
    askedBy: workplace.id,
  }));
  const order = assignment.orderId === null ? undefined : plan.lookup.orders.get(assignment.orderId);
  if (!order || order.certificates.length === 0) return ofPlace;
  return [
    ...ofPlace,
    ...certificatesBeside(order, workplace).map((certificate) => ({
      certificate,
      asker: { workplace: workplace.name, order: order.number },
      askedBy: order.id,
    })),
  ];
}

/** "Lastafel 2", "Order 2041": who asks, at the start of a sentence. */
export function askerName(f: { readonly workplace: string; readonly order?: string }): string {
  return f.order === undefined ? f.workplace : `Order ${f.order}`;
}

/** What both certificate rules say about where they lie; another place or order would not have this cause. */
export function spotOfCertificate(row: Placed, { certificate, askedBy }: AskedCertificate) {
  return { ...spotOf(row), about: `${row.assignment.id}|${askedBy}|${certificate.toLowerCase()}`, certificate };
}
