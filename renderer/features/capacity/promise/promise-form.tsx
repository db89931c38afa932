import { IconCalculator } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { workTypesInUse } from '#domain/model/work.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { Button } from '#ui/button.tsx';
import { Checkbox } from '#ui/checkbox.tsx';
import { classes } from '#ui/classes.ts';
import { DateField, NumberField } from '#ui/parsed-field.tsx';
import { Select } from '#ui/select.tsx';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import styles from './promise.module.css';
import { certificatesOf, type DraftErrors, normMinutesOf, type PromiseDraft } from './promise-draft.ts';
import { normHours } from './promise-words.ts';

const c = classes(styles);

export interface PromiseFormProps {
  readonly draft: PromiseDraft;
  readonly catalogue: Catalogue;
  readonly errors: DraftErrors;
  readonly isBusy: boolean;
  readonly onChange: (draft: PromiseDraft) => void;
  readonly onAsk: () => void;
}

/** What a client asks for. */
export function PromiseForm({ draft, catalogue, errors, isBusy, onChange, onAsk }: PromiseFormProps) {
  const set = (change: Partial<PromiseDraft>): void => onChange({ ...draft, ...change });
  const workTypes = workTypesInUse(catalogue.workTypes);
  const places = catalogue.workplaces.filter(
    ({ archivedOn, workType }) => archivedOn === null && workType === draft.workType,
  );
  return (
    <form
      className={c('form')}
      aria-label="Wat de klant vraagt"
      onSubmit={(event) => {
        event.preventDefault();
        onAsk();
      }}
    >
      <Select
        label="Werksoort"
        options={workTypes.map(({ code, name }) => ({ id: code, label: name }))}
        value={draft.workType}
        onChange={(workType) => set({ workType, workplaceIds: [] })}
        error={errors.workType}
      />
      <Amount draft={draft} error={errors.amount} set={set} />
      <div className={c('pair')}>
        <DateField
          label="Beginnen vanaf"
          isRequired
          value={draft.from}
          onChange={(from) => set({ from })}
          error={errors.from}
        />
        <DateField
          label="Klaar op"
          description={draft.deadline === null ? 'Leeg = zo vroeg als het kan' : undefined}
          value={draft.deadline}
          onChange={(deadline) => set({ deadline })}
          error={errors.deadline}
        />
      </div>
      <More title="Certificaten die iedereen nodig heeft" chosen={draft.certificates.length}>
        <Choices
          options={certificatesOf(catalogue).map((name) => ({ id: name, label: name }))}
          value={draft.certificates}
          none="Er zijn nog geen certificaten bekend."
          onChange={(certificates) => set({ certificates })}
        />
      </More>
      <More title="Alleen op deze werkplekken" chosen={draft.workplaceIds.length}>
        <Choices
          options={places.map(({ id, code, name }) => ({ id, label: `${code} ${name}` }))}
          value={draft.workplaceIds}
          none="Deze werksoort heeft nog geen werkplekken."
          onChange={(workplaceIds) => set({ workplaceIds })}
        />
      </More>
      <div>
        <Button
          variant="primary"
          type="submit"
          isPending={isBusy}
          icon={<IconCalculator size="1.125rem" aria-hidden="true" />}
        >
          Reken uit
        </Button>
      </div>
    </form>
  );
}

interface AmountProps {
  readonly draft: PromiseDraft;
  readonly error: string | undefined;
  readonly set: (change: Partial<PromiseDraft>) => void;
}

/** Norm hours at once, or pieces times minutes. */
function Amount({ draft: { amount }, error, set }: AmountProps) {
  const minutes = normMinutesOf({ amount });
  return (
    <fieldset className={c('amount')}>
      <legend>Hoeveel werk</legend>
      <div>
        <ToggleGroup
          label="Hoe is de hoeveelheid bekend"
          options={[
            { id: 'hours', label: 'In normuren' },
            { id: 'pieces', label: 'In stuks' },
          ]}
          value={amount.kind}
          onChange={(kind) => {
            if (kind === amount.kind) return;
            set({ amount: kind === 'hours' ? { kind, hours: null } : { kind, pieces: null, minutesPerPiece: null } });
          }}
        />
      </div>
      {amount.kind === 'hours' ? (
        <NumberField
          label="Normuren"
          unit="uur"
          isRequired
          value={amount.hours}
          onChange={(hours) => set({ amount: { kind: 'hours', hours } })}
          error={error}
        />
      ) : (
        <div className={c('pair')}>
          <NumberField
            label="Aantal"
            unit="stuks"
            isRequired
            value={amount.pieces}
            onChange={(pieces) => set({ amount: { ...amount, pieces } })}
            error={error}
          />
          <NumberField
            label="Normminuten per stuk"
            isRequired
            description={minutes === null ? undefined : `Samen ${normHours(minutes)}`}
            value={amount.minutesPerPiece}
            onChange={(minutesPerPiece) => set({ amount: { ...amount, minutesPerPiece } })}
          />
        </div>
      )}
    </fieldset>
  );
}

interface MoreProps {
  readonly title: string;
  readonly chosen: number;
  readonly children: ReactNode;
}

/** What few questions need; its heading says how much of it is chosen. */
function More({ title, chosen, children }: MoreProps) {
  return (
    <details className={c('more')}>
      <summary>
        {title} <span className={c('quiet')}>({chosen === 0 ? 'geen keuze' : `${chosen} gekozen`})</span>
      </summary>
      <fieldset aria-label={title}>{children}</fieldset>
    </details>
  );
}

interface ChoicesProps {
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly value: readonly string[];
  readonly none: string;
  readonly onChange: (value: readonly string[]) => void;
}

function Choices({ options, value, none, onChange }: ChoicesProps) {
  if (options.length === 0) return <p className={c('quiet')}>{none}</p>;
  return (
    <div className={c('choices')}>
      {options.map(({ id, label }) => (
        <Checkbox
          key={id}
          isSelected={value.includes(id)}
          onChange={(isOn) => onChange(isOn ? [...value, id] : value.filter((one) => one !== id))}
        >
          {label}
        </Checkbox>
      ))}
    </div>
  );
}
