import { useState } from 'react';
import { isoDate } from '#domain/model/common.ts';
import { fullName, type Person } from '#domain/model/person.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { decimal, shortDay } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import { ComboBox } from '#ui/combo-box.tsx';
import { DateField, NumberField } from '#ui/parsed-field.tsx';
import { TryDialog } from './try-dialog.tsx';
import type { Try } from './use-try.ts';
import styles from './what-if.module.css';

const c = classes(styles);

export interface TryPersonProps {
  readonly catalogue: Catalogue;
  readonly attempt: Try;
  readonly onClose: () => void;
}

interface Draft {
  readonly hours: number | null;
  readonly leaves: string | null;
}

const draftOf = (person: Person): Draft => ({ hours: person.contractMinutes / 60, leaves: person.archivedOn });

/** Other contract hours for somebody, or the day from which somebody no longer works here. */
export function TryPerson({ catalogue, attempt, onClose }: TryPersonProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);
  const people = catalogue.people.filter((person) => person.archivedOn === null);
  const person = people.find(({ id }) => id === chosen);
  const shown = draft ?? (person ? draftOf(person) : null);
  const send = async () => {
    if (!person || !shown) return 'Kies een medewerker of begeleider.';
    const { hours, leaves } = shown;
    if (hours === null || !(hours >= 0 && hours <= 60)) return 'Vul 0 tot 60 uur per week in.';
    const archivedOn = leaves === null ? null : isoDate.safeParse(leaves).data;
    if (archivedOn === undefined) return 'Schrijf de datum zo: 24-11-2026.';
    const after: Person = { ...person, contractMinutes: Math.round(hours * 60), archivedOn };
    const parts = [
      ...(after.contractMinutes === person.contractMinutes ? [] : [`${decimal(hours, 2)} uur per week`]),
      ...(archivedOn === null ? [] : [`weg vanaf ${shortDay(archivedOn)}`]),
    ];
    if (parts.length === 0) return 'Er is nog niets anders. Verander de uren, of vul een dag in.';
    return attempt.change([{ kind: 'person', before: person, after }], `${fullName(person)}: ${parts.join(', ')}`);
  };
  return (
    <TryDialog title="Contract van één medewerker" isBusy={attempt.isBusy} onTry={send} onClose={onClose}>
      <ComboBox
        label="Medewerker of begeleider"
        isRequired
        options={people.map((p) => ({ id: p.id as string, label: `${fullName(p)} (${p.number})` }))}
        value={chosen}
        onChange={(id) => {
          setChosen(id);
          setDraft(null);
        }}
      />
      {person && shown && (
        <div className={c('row')}>
          <NumberField
            key={`hours ${person.id}`}
            label="Contracturen per week"
            unit="uur"
            value={shown.hours}
            onChange={(hours) => setDraft({ ...shown, hours })}
          />
          <DateField
            key={`leaves ${person.id}`}
            label="Werkt hier niet meer vanaf"
            value={shown.leaves}
            onChange={(leaves) => setDraft({ ...shown, leaves })}
          />
        </div>
      )}
    </TryDialog>
  );
}
