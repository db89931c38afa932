import type { z } from 'zod';
import type { DayPart, workDays } from '#domain/model/person.ts';
import { WEEKDAYS } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import { Select } from '#ui/select.tsx';
import styles from './manage.module.css';

const c = classes(styles);

const PARTS = [
  { id: 'none', label: 'vrij' },
  { id: 'all', label: 'hele dag' },
  { id: 'morning', label: 'ochtend' },
  { id: 'afternoon', label: 'middag' },
] as const satisfies readonly { readonly id: DayPart | 'none'; readonly label: string }[];

export interface WorkDaysEditorProps {
  readonly value: z.input<typeof workDays>;
  readonly onChange: (value: z.input<typeof workDays>) => void;
}

/** Monday to Sunday: which part of the day someone works. */
export function WorkDaysEditor({ value, onChange }: WorkDaysEditorProps) {
  return (
    <div className={c('days')}>
      {WEEKDAYS.map((day, index) => (
        <Select
          key={day}
          label={day}
          options={PARTS}
          value={value[index] ?? 'none'}
          onChange={(part) => onChange(WEEKDAYS.map((_, at) => (at === index ? partOf(part) : (value[at] ?? null))))}
        />
      ))}
    </div>
  );
}

function partOf(part: DayPart | 'none'): DayPart | null {
  return part === 'none' ? null : part;
}
