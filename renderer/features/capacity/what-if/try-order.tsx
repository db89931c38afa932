import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { ComboBox } from '#ui/combo-box.tsx';
import { NumberField } from '#ui/parsed-field.tsx';
import { DayStepper } from './day-stepper.tsx';
import { draftOf, isPerPiece, type OrderDraft, orderChangeWords, orderWith } from './order-change.ts';
import { TryDialog } from './try-dialog.tsx';
import type { Try } from './use-try.ts';
import styles from './what-if.module.css';

const c = classes(styles);

export interface TryOrderProps {
  readonly catalogue: Catalogue;
  readonly attempt: Try;
  /** null = still to be chosen. */
  readonly orderId: string | null;
  readonly onClose: () => void;
  /** Given: opens the whole form over the order, in the scenario. */
  readonly onForm?: (orderId: string) => void;
}

/** Another deadline, amount or price for an order. */
export function TryOrder({ catalogue, attempt, orderId, onClose, onForm }: TryOrderProps) {
  const [chosen, setChosen] = useState<string | null>(orderId);
  const [draft, setDraft] = useState<OrderDraft | null>(null);
  const [wrong, setWrong] = useState<{ readonly field: keyof OrderDraft; readonly message: string } | null>(null);
  const orders = catalogue.orders.filter((order) => order.archivedOn === null);
  const order = orders.find(({ id }) => id === chosen);
  const shown = draft ?? (order ? draftOf(order) : null);
  const set = (changes: Partial<OrderDraft>): void => {
    if (shown) setDraft({ ...shown, ...changes });
    setWrong(null);
  };
  const send = async () => {
    if (!order || !shown) return 'Kies een order.';
    const after = orderWith(order, shown);
    if ('field' in after) {
      setWrong(after);
      return after.message;
    }
    const label = orderChangeWords(order, after);
    if (label === null) return 'Er is nog niets anders. Verander de deadline, de hoeveelheid of de prijs.';
    return attempt.change([{ kind: 'order', before: order, after }], label);
  };
  const errorAt = (field: keyof OrderDraft) => (wrong?.field === field ? wrong.message : undefined);
  return (
    <TryDialog
      title="Verander een order"
      isBusy={attempt.isBusy}
      onTry={send}
      onClose={onClose}
      others={
        order &&
        onForm && (
          <Button icon={<IconPencil size="1.125rem" aria-hidden="true" />} onPress={() => onForm(order.id)}>
            Alle gegevens
          </Button>
        )
      }
    >
      <ComboBox
        label="Order"
        isRequired
        options={orders.map(({ id, number, description }) => ({ id: id as string, label: `${number} ${description}` }))}
        value={chosen}
        onChange={(id) => {
          setChosen(id);
          setDraft(null);
        }}
      />
      {order && shown && (
        <>
          <DayStepper
            key={order.id}
            label="Deadline"
            value={shown.deadline}
            from={order.deadline}
            onChange={(deadline) => set({ deadline })}
            error={errorAt('deadline')}
          />
          {order.everyWeeks !== null && (
            <p className={c('quiet')}>
              Deze order komt terug. Dit is de eerste keer dat hij klaar moet zijn: alle volgende keren schuiven mee.
            </p>
          )}
          <div className={c('row')}>
            <NumberField
              key={`amount ${order.id}`}
              label={order.amount.kind === 'pieces' ? 'Aantal stuks' : 'Hoeveelheid werk'}
              unit={order.amount.kind === 'pieces' ? 'stuks' : 'normuur'}
              value={shown.amount}
              onChange={(amount) => set({ amount })}
              error={errorAt('amount')}
            />
            <NumberField
              key={`price ${order.id}`}
              label={isPerPiece(order) ? 'Prijs per stuk' : 'Prijs van de hele order'}
              unit="euro"
              value={shown.price}
              onChange={(price) => set({ price })}
              error={errorAt('price')}
            />
          </div>
        </>
      )}
    </TryDialog>
  );
}
