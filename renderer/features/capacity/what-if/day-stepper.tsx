import { IconChevronLeft, IconChevronRight, IconChevronsLeft, IconChevronsRight } from '@tabler/icons-react';
import { addDays } from '#domain/calendar/dates.ts';
import { type IsoDate, isoDate } from '#domain/model/common.ts';
import { count, longDay, sentenceCase } from '#domain/words/dutch.ts';
import { IconButton } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { DateField } from '#ui/parsed-field.tsx';
import styles from './what-if.module.css';

const c = classes(styles);

export interface DayStepperProps {
  readonly label: string;
  /** ISO text; what is no day stands as it was typed. */
  readonly value: string;
  /** The day to compare with. */
  readonly from: IsoDate;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
}

const STEPS = [
  { days: -7, label: 'Een week eerder', icon: IconChevronsLeft },
  { days: -1, label: 'Een dag eerder', icon: IconChevronLeft },
  { days: 1, label: 'Een dag later', icon: IconChevronRight },
  { days: 7, label: 'Een week later', icon: IconChevronsRight },
] as const;

/** "3 dagen later", "1 dag eerder", "zoals nu". */
export function shiftWords(from: IsoDate, to: IsoDate): string {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  if (days === 0) return 'zoals nu';
  return `${count(Math.abs(days), 'dag', 'dagen')} ${days > 0 ? 'later' : 'eerder'} dan nu`;
}

/** A day that moves by days and weeks with one press, or is typed. */
export function DayStepper({ label, value, from, onChange, error }: DayStepperProps) {
  const day = isoDate.safeParse(value).data;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row in every browser
    <div role="group" aria-label={label} className={c('stepper')}>
      {STEPS.map(({ days, label: name, icon: Icon }) => (
        <IconButton
          key={days}
          label={name}
          isDisabled={day === undefined}
          onPress={() => day !== undefined && onChange(addDays(day, days))}
        >
          <Icon size="1.125rem" aria-hidden="true" />
        </IconButton>
      ))}
      <div className={c('stepperField')}>
        <DateField
          label={label}
          value={value}
          onChange={(next) => onChange(next ?? '')}
          description={day === undefined ? undefined : `${sentenceCase(longDay(day))}: ${shiftWords(from, day)}`}
          error={error}
        />
      </div>
    </div>
  );
}
