import { useState } from 'react';
import { type IsoDate, isoDate } from '#domain/model/common.ts';
import { fullName } from '#domain/model/person.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { classes } from '#ui/classes.ts';
import { ComboBox } from '#ui/combo-box.tsx';
import { DateField } from '#ui/parsed-field.tsx';
import { TryDialog } from './try-dialog.tsx';
import type { Try } from './use-try.ts';
import styles from './what-if.module.css';

const c = classes(styles);

export interface TryAbsenceProps {
  readonly catalogue: Catalogue;
  readonly attempt: Try;
  readonly today: IsoDate;
  readonly onClose: () => void;
}

/** Somebody who is away for a while: the seats become free, as on the board. */
export function TryAbsence({ catalogue, attempt, today, onClose }: TryAbsenceProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(today);
  const [to, setTo] = useState<string | null>(today);
  const people = catalogue.people.filter((person) => person.archivedOn === null);
  const send = async () => {
    const person = people.find(({ id }) => id === chosen);
    if (!person) return 'Kies een medewerker of begeleider.';
    const [first, last] = [isoDate.safeParse(from).data, isoDate.safeParse(to).data];
    if (first === undefined || last === undefined) return 'Schrijf de datum zo: 24-11-2026.';
    if (last < first) return 'De laatste dag ligt voor de eerste dag.';
    return attempt.command({
      do: 'mark-absent',
      personId: person.id,
      from: first,
      to: last,
      blockName: null,
      kind: null,
    });
  };
  return (
    <TryDialog title="Iemand is weg" isBusy={attempt.isBusy} onTry={send} onClose={onClose}>
      <ComboBox
        label="Medewerker of begeleider"
        isRequired
        options={people.map((p) => ({ id: p.id as string, label: `${fullName(p)} (${p.number})` }))}
        value={chosen}
        onChange={setChosen}
      />
      <div className={c('row')}>
        <DateField label="Eerste dag" value={from} onChange={setFrom} />
        <DateField label="Laatste dag" value={to} onChange={setTo} />
      </div>
    </TryDialog>
  );
}
