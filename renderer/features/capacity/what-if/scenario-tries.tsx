import {
  IconArmchair,
  IconCalendarWeek,
  IconClipboardList,
  IconUserEdit,
  IconUserOff,
  IconUsersPlus,
} from '@tabler/icons-react';
import { useState } from 'react';
import { ScenarioProvider } from '#client/scenario-provider.tsx';
import type { ScenarioRow } from '#contract/scenarios.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { useSurroundings } from '../capacity-context.ts';
import { Part } from '../part.tsx';
import { TryAbsence } from './try-absence.tsx';
import { TryOrder } from './try-order.tsx';
import { TryPeople } from './try-people.tsx';
import { TryPerson } from './try-person.tsx';
import { TrySeats } from './try-seats.tsx';
import { useScenarioLists, useScenariosChanged } from './use-scenarios.ts';
import { useTry } from './use-try.ts';
import styles from './what-if.module.css';

const c = classes(styles);

const KINDS = [
  { id: 'order', label: 'Een order: deadline, hoeveelheid, prijs', icon: IconClipboardList },
  { id: 'absence', label: 'Iemand is weg', icon: IconUserOff },
  { id: 'people', label: 'Mensen erbij', icon: IconUsersPlus },
  { id: 'person', label: 'Contract van één medewerker', icon: IconUserEdit },
  { id: 'seats', label: 'Plekken van een werkplek', icon: IconArmchair },
] as const;
type Kind = (typeof KINDS)[number]['id'];

/** What else can be tried in a scenario. */
export function ScenarioTries({ row }: { readonly row: ScenarioRow }) {
  const { today, onRoster, renderOrderForm } = useSurroundings();
  const [open, setOpen] = useState<Kind | null>(null);
  const [form, setForm] = useState<string | null>(null);
  const attempt = useTry(row.id);
  const catalogue = useScenarioLists(row.id).data?.catalogue;
  const changed = useScenariosChanged();
  const close = (): void => setOpen(null);
  const shared = catalogue && { catalogue, attempt, onClose: close };
  return (
    <Part title="Probeer">
      <div className={c('tries')}>
        <Button icon={<IconCalendarWeek size="1.125rem" aria-hidden="true" />} onPress={() => onRoster(today, row.id)}>
          De indeling, op het bord
        </Button>
        {KINDS.map(({ id, label, icon: Icon }) => (
          <Button
            key={id}
            icon={<Icon size="1.125rem" aria-hidden="true" />}
            isDisabled={!catalogue}
            onPress={() => setOpen(id)}
          >
            {label}
          </Button>
        ))}
      </div>
      {shared && open === 'order' && (
        <TryOrder
          {...shared}
          orderId={null}
          onForm={(orderId) => {
            close();
            setForm(orderId);
          }}
        />
      )}
      {shared && open === 'absence' && <TryAbsence {...shared} today={today} />}
      {shared && open === 'people' && <TryPeople {...shared} today={today} />}
      {shared && open === 'person' && <TryPerson {...shared} />}
      {shared && open === 'seats' && <TrySeats {...shared} />}
      {form !== null && (
        <ScenarioProvider scenarioId={row.id}>
          {renderOrderForm({
            orderId: form,
            newId: '',
            onClose: () => {
              setForm(null);
              void changed();
            },
          })}
        </ScenarioProvider>
      )}
    </Part>
  );
}
