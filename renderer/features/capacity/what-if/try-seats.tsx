import { useState } from 'react';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { count } from '#domain/words/dutch.ts';
import { ComboBox } from '#ui/combo-box.tsx';
import { NumberField } from '#ui/parsed-field.tsx';
import { TryDialog } from './try-dialog.tsx';
import type { Try } from './use-try.ts';

export interface TrySeatsProps {
  readonly catalogue: Catalogue;
  readonly attempt: Try;
  readonly onClose: () => void;
}

/** More or fewer seats at a workplace. */
export function TrySeats({ catalogue, attempt, onClose }: TrySeatsProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [seats, setSeats] = useState<number | null>(null);
  const places = catalogue.workplaces.filter((place) => place.archivedOn === null);
  const place = places.find(({ id }) => id === chosen);
  const send = async () => {
    if (!place) return 'Kies een werkplek.';
    if (seats === null || !Number.isInteger(seats) || seats < 0 || seats > 500) return 'Vul 0 tot 500 plekken in.';
    if (seats === place.seats) return 'Dit is al zo. Kies een ander aantal plekken.';
    const label = `${place.name}: ${count(seats, 'plek', 'plekken')} in plaats van ${place.seats}`;
    return attempt.change([{ kind: 'workplace', before: place, after: { ...place, seats } }], label);
  };
  return (
    <TryDialog title="Plekken van een werkplek" isBusy={attempt.isBusy} onTry={send} onClose={onClose}>
      <ComboBox
        label="Werkplek"
        isRequired
        options={places.map(({ id, code, name }) => ({ id: id as string, label: `${name} (${code})` }))}
        value={chosen}
        onChange={(id) => {
          setChosen(id);
          setSeats(places.find((other) => other.id === id)?.seats ?? null);
        }}
      />
      {place && (
        <NumberField
          key={place.id}
          label="Plekken"
          unit="plekken"
          description={`Nu ${count(place.seats, 'plek', 'plekken')}.`}
          value={seats}
          onChange={setSeats}
        />
      )}
    </TryDialog>
  );
}
