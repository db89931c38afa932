import { createContext, type ReactNode, useContext } from 'react';
import type { z } from 'zod';
import type { IsoDate } from '#domain/model/common.ts';
import type { ScenarioId } from '#domain/model/ids.ts';
import type { order } from '#domain/model/order.ts';

/** What a new order begins with. */
export type OrderDraft = Partial<
  Pick<z.input<typeof order>, 'workType' | 'workplaceIds' | 'amount' | 'startsOn' | 'deadline' | 'certificates'>
>;

/** The form over an order belongs to Beheer; who puts the screens together hands it in. */
export interface OrderFormRequest {
  /** null = a new one, with this id. */
  readonly orderId: string | null;
  readonly newId: string;
  /** Of a new one: what is filled in already. */
  readonly draft?: OrderDraft;
  readonly onClose: () => void;
}

/** The form over an agreement, likewise. */
export interface AgreementFormRequest {
  /** null = a new one, with this id. */
  readonly agreementId: string | null;
  readonly newId: string;
  /** Of a new one: with whom; null = not chosen yet. */
  readonly organisationId: string | null;
  readonly onClose: () => void;
}

/** An order to go to on the board: its place, or the ways to mend what is wrong with it. */
export interface OrderOnBoard {
  readonly orderId: string;
  readonly how: 'place' | 'resolve';
}

/** What every tab of Capaciteit may use of the window around it. */
export interface CapacitySurroundings {
  /** In Europe/Amsterdam. */
  readonly today: IsoDate;
  readonly renderOrderForm: (request: OrderFormRequest) => ReactNode;
  readonly renderAgreementForm: (request: AgreementFormRequest) => ReactNode;
  /** Opens another tab, as in the address: "kan-erbij". */
  readonly onTab: (tab: string) => void;
  /** Opens the board on a day; with a scenario: as that has it. */
  readonly onRoster: (date: IsoDate, scenario?: ScenarioId | null, show?: OrderOnBoard | null) => void;
  /** The scenario that is open in "Wat als"; null = none. */
  readonly scenarioId: ScenarioId | null;
  /** Opens a scenario in "Wat als"; null: their list. */
  readonly onScenario: (id: ScenarioId | null) => void;
  /** Opens a list of Beheer: "afspraken". */
  readonly onManage: (list: string) => void;
  readonly onImport: () => void;
}

export const CapacityContext = createContext<CapacitySurroundings | null>(null);

/** @throws outside the screen Capaciteit */
export function useSurroundings(): CapacitySurroundings {
  const surroundings = useContext(CapacityContext);
  if (surroundings === null) throw new Error('A tab of Capaciteit stands outside its screen');
  return surroundings;
}
