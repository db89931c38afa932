import { useState } from 'react';
import { ABSENCE_KINDS, type AbsenceKind } from '#domain/model/absence.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { fullName, type Person } from '#domain/model/person.ts';
import { sentenceCase } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import { DateField } from '#ui/parsed-field.tsx';
import { Select } from '#ui/select.tsx';
import { useBoardState } from '../board-context.ts';
import { periodError } from './absence-period.ts';
import shared from './panels.module.css';

const c = classes(shared);

/** When someone is away. `kind` is for planners only and may be left out. */
export interface AbsencePeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly blockName: string | null;
  readonly kind: AbsenceKind | null;
}

export interface AbsenceDialogProps {
  readonly person: Person;
  readonly isPending: boolean;
  readonly onMark: (period: AbsencePeriod) => void;
  readonly onClose: () => void;
}

const WHOLE_DAY = 'whole-day';
const NO_KIND = 'no-kind';

/** Asks from when to when, for which part of the day, and (if one wants) what kind of absence. */
export function AbsenceDialog({ person, isPending, onMark, onClose }: AbsenceDialogProps) {
  const { plan, date, siteId } = useBoardState();
  const [from, setFrom] = useState<string | null>(date);
  const [to, setTo] = useState<string | null>(date);
  const [block, setBlock] = useState(WHOLE_DAY);
  const [kind, setKind] = useState<AbsenceKind | typeof NO_KIND>(NO_KIND);
  const [tried, setTried] = useState(false);
  const error = periodError(from, to);
  const blocks = plan.lookup.blocksOf(person.siteId ?? siteId);
  const submit = (): void => {
    setTried(true);
    if (error !== null) return;
    onMark({
      from: from as IsoDate,
      to: to as IsoDate,
      blockName: block === WHOLE_DAY ? null : block,
      kind: kind === NO_KIND ? null : kind,
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${fullName(person)} is afwezig`}
      actions={
        <>
          <Button onPress={onClose}>Annuleren</Button>
          <Button variant="primary" isPending={isPending} onPress={submit}>
            Meld afwezig
          </Button>
        </>
      }
    >
      <div className={c('pair')}>
        <DateField label="Eerste dag" value={from} onChange={setFrom} autoFocus />
        <DateField label="Laatste dag" value={to} onChange={setTo} error={tried ? (error ?? undefined) : undefined} />
      </div>
      <Select
        label="Deel van de dag"
        options={[
          { id: WHOLE_DAY, label: 'Hele dag' },
          ...blocks.map((b) => ({ id: b.name, label: `Alleen de ${b.name}` })),
        ]}
        value={block}
        onChange={setBlock}
      />
      <Select
        label="Soort"
        description="Alleen planners zien dit. Op het rooster staat alleen ‘afwezig’."
        options={[
          { id: NO_KIND, label: 'Niet opgeven' },
          ...ABSENCE_KINDS.map((k) => ({ id: k, label: sentenceCase(k) })),
        ]}
        value={kind}
        onChange={setKind}
      />
    </Dialog>
  );
}
