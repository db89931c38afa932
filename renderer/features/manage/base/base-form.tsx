import { useState } from 'react';
import { v7 } from 'uuid';
import type { IsoDate } from '#domain/model/common.ts';
import { fullName } from '#domain/model/person.ts';
import { rebased, standingOn } from '#domain/plan/base/base-change.ts';
import { type BaseLine, entriesOf, linesOf } from '#domain/plan/base/base-lines.ts';
import { numericDay } from '#domain/words/dutch.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { parseDay } from '#ui/entry.ts';
import { DateField } from '#ui/parsed-field.tsx';
import manageStyles from '../manage.module.css';
import { useBase } from './base-context.ts';
import { BaseDays, type LineErrors } from './base-days.tsx';
import { useSaveBase } from './use-save-base.ts';

const m = classes(manageStyles);

export interface BaseFormProps {
  readonly by: 'person' | 'workplace';
  /** Of the person or the workplace. */
  readonly id: string;
  /** First day that is offered for the change. */
  readonly firstDay: IsoDate;
  readonly onClose: () => void;
}

/** The base roster of one person or one workplace, from a day on. */
export function BaseForm({ by, id, firstDay, onClose }: BaseFormProps) {
  const { rows, lookup } = useBase();
  const { save, isSaving } = useSaveBase();
  const [day, setDay] = useState<string | null>(firstDay);
  const [draft, setDraft] = useState<readonly BaseLine[] | null>(null);
  const [errors, setErrors] = useState<LineErrors>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const [isLeaving, setLeaving] = useState(false);
  const isDay = day !== null && parseDay(numericDay(day as IsoDate)) !== null;
  const from = (isDay ? day : firstDay) as IsoDate;
  const mine = rows.filter((row) => (by === 'person' ? row.personId : row.workplaceId) === id);
  const lines = draft ?? linesOf(standingOn(mine, from), lookup);
  const later = mine.filter((row) => row.validFrom > from).map((row) => row.validFrom);
  const leave = (): void => (draft === null ? onClose() : setLeaving(true));
  const name = nameOf(by, id, lookup);

  const submit = async (): Promise<void> => {
    const wrong: Map<BaseLine, { readonly field: string; readonly message: string }> = new Map();
    const wanted = lines.flatMap((line) => {
      const entries = entriesOf(line, lookup);
      if (!('field' in entries)) return entries;
      wrong.set(line, entries);
      return [];
    });
    setErrors(wrong);
    setProblem(isDay ? null : 'Vul in op welke dag dit ingaat.');
    if (wrong.size > 0 || !isDay) return;
    const scope = new Set(mine.map((row) => row.id));
    const changes = rebased(rows, wanted, {
      from,
      blocks: lookup.blocks,
      newId: v7,
      scope: (row) => scope.has(row.id),
    });
    if (changes.length === 0) return onClose();
    const failure = await save(changes, `Basisrooster van ${name} vanaf ${numericDay(from)}`);
    if (failure === null) onClose();
    else setProblem(failure);
  };

  return (
    <Dialog
      isOpen
      look="sheet"
      title={`Basisrooster van ${name}`}
      isDismissable={false}
      onClose={leave}
      actions={
        <>
          <Button onPress={leave}>Annuleren</Button>
          <Button variant="primary" isPending={isSaving} onPress={() => void submit()}>
            Bewaar
          </Button>
        </>
      }
    >
      {(problem !== null || errors.size > 0) && (
        <Banner tone="red" inset isUrgent>
          <strong>Er is nog niets bewaard.</strong> {problem ?? 'Kijk bij de rode velden.'}
        </Banner>
      )}
      <div className={m('form')}>
        <div className={m('fields')}>
          <DateField
            label="Gaat in op"
            isRequired
            value={day}
            onChange={(next) => setDay(next)}
            error={isDay ? undefined : 'Schrijf de datum zo: 24-11-2026.'}
          />
        </div>
        <p className={m('quiet')}>
          Tot die dag blijft alles zoals het is.
          {later.length > 0 &&
            ` Vanaf ${numericDay(later.reduce((a, b) => (a < b ? a : b)))} is al iets anders afgesproken: dat blijft.`}
        </p>
        <BaseDays by={by} id={id} lines={lines} errors={errors} onChange={setDraft} />
      </div>
      <ConfirmDialog
        isOpen={isLeaving}
        title="Niet bewaren?"
        confirmLabel="Niet bewaren"
        cancelLabel="Ga verder met invullen"
        danger
        onConfirm={onClose}
        onCancel={() => setLeaving(false)}
      >
        <p>U heeft iets veranderd. Als u nu sluit, is dat weg.</p>
      </ConfirmDialog>
    </Dialog>
  );
}

function nameOf(by: BaseFormProps['by'], id: string, lookup: ReturnType<typeof useBase>['lookup']): string {
  if (by === 'person') {
    const person = [...lookup.people.values()].find((p) => p.id === id);
    return person ? fullName(person) : '?';
  }
  const place = [...lookup.workplaces.values()].find((w) => w.id === id);
  return place ? `${place.code} ${place.name}` : '?';
}
