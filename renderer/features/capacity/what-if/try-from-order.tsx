import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import type { ScenarioId } from '#domain/model/ids.ts';
import type { Order } from '#domain/model/order.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { useSurroundings } from '../capacity-context.ts';
import { TryOrder } from './try-order.tsx';
import { useScenarioLists, useScenarios, useScenariosChanged } from './use-scenarios.ts';
import { sayTrouble, useTry } from './use-try.ts';
import styles from './what-if.module.css';

const c = classes(styles);

export interface TryFromOrderProps {
  readonly order: Pick<Order, 'id' | 'number'>;
}

/** From an order: chooses or makes a scenario, tries another deadline, amount or price there, and shows what it does. */
export function TryFromOrder({ order }: TryFromOrderProps) {
  const [isAsking, setAsking] = useState(false);
  const [scenarioId, setScenario] = useState<ScenarioId | null>(null);
  return (
    <>
      <Button icon={<IconArrowsSplit2 size="1.125rem" aria-hidden="true" />} onPress={() => setAsking(true)}>
        Probeer in Wat als
      </Button>
      {isAsking && (
        <ChooseScenario
          name={`Order ${order.number}`}
          onChosen={(id) => {
            setAsking(false);
            setScenario(id);
          }}
          onClose={() => setAsking(false)}
        />
      )}
      {scenarioId !== null && <InScenario id={scenarioId} order={order} />}
    </>
  );
}

/** The form over the order in a scenario; then the scenario itself. */
function InScenario({ id, order }: TryFromOrderProps & { readonly id: ScenarioId }) {
  const { onScenario } = useSurroundings();
  const attempt = useTry(id);
  const catalogue = useScenarioLists(id).data?.catalogue;
  const show = (): void => onScenario(id);
  if (!catalogue) return null;
  return <TryOrder catalogue={catalogue} attempt={attempt} orderId={order.id} onClose={show} />;
}

const NEW = 'new';

interface ChooseScenarioProps {
  /** Of a new one. */
  readonly name: string;
  readonly onChosen: (id: ScenarioId) => void;
  readonly onClose: () => void;
}

function ChooseScenario({ name: proposed, onChosen, onClose }: ChooseScenarioProps) {
  const { client } = useClient();
  const { data } = useScenarios();
  const changed = useScenariosChanged();
  const rows = data?.scenarios ?? [];
  const [choice, setChoice] = useState<string>(NEW);
  const [name, setName] = useState(proposed);
  const [wrong, setWrong] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const go = async (): Promise<void> => {
    const known = rows.find(({ id }) => id === choice);
    if (known) return onChosen(known.id);
    if (name.trim() === '') return setWrong('Geef het scenario een naam.');
    setBusy(true);
    try {
      const made = await client.scenarios.create({ name: name.trim() });
      await changed();
      onChosen(made.id);
    } catch (error) {
      setWrong(sayTrouble(error).what);
      setBusy(false);
    }
  };
  return (
    <Dialog
      isOpen
      title="Probeer in Wat als"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Annuleren</Button>
          <Button variant="primary" isPending={isBusy} onPress={() => void go()}>
            Verder
          </Button>
        </>
      }
    >
      <form
        className={c('form')}
        onSubmit={(event) => {
          event.preventDefault();
          void go();
        }}
      >
        <p>U probeert het in een scenario. Het echte rooster verandert niet, tot u het scenario overneemt.</p>
        {wrong !== null && (
          <Banner tone="red" inset isUrgent>
            {wrong}
          </Banner>
        )}
        {rows.length > 0 && (
          <Select
            label="Scenario"
            options={[
              { id: NEW, label: 'Nieuw scenario' },
              ...rows.map(({ id, name: label }) => ({ id: id as string, label })),
            ]}
            value={choice}
            onChange={setChoice}
          />
        )}
        {choice === NEW && (
          <TextField label="Naam van het scenario" isRequired maxLength={80} value={name} onChange={setName} />
        )}
      </form>
    </Dialog>
  );
}
