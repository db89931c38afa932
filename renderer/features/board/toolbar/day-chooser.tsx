import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addDays, weekOf } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { longDay, sentenceCase, weekName } from '#domain/words/dutch.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import styles from './toolbar.module.css';

const c = classes(styles);

export interface DayChooserProps {
  readonly date: IsoDate;
  readonly today: IsoDate;
  readonly view: 'day' | 'week';
  readonly onDate: (date: IsoDate) => void;
}

/** ◂ dinsdag 24 november 2026 ▸ Vandaag */
export function DayChooser({ date, today, view, onDate }: DayChooserProps) {
  const step = view === 'day' ? 1 : 7;
  const word = view === 'day' ? 'dag' : 'week';
  const isNow = view === 'day' ? date === today : weekOf(date) === weekOf(today);
  return (
    <fieldset className={c('days')} aria-label="Dag kiezen">
      <IconButton label={`Vorige ${word}`} onPress={() => onDate(addDays(date, -step))}>
        <IconChevronLeft size="1.125rem" aria-hidden="true" />
      </IconButton>
      <strong className={c('date')} aria-live="polite">
        {view === 'day' ? longDay(date) : sentenceCase(weekName(weekOf(date)))}
      </strong>
      <IconButton label={`Volgende ${word}`} onPress={() => onDate(addDays(date, step))}>
        <IconChevronRight size="1.125rem" aria-hidden="true" />
      </IconButton>
      <Button isDisabled={isNow} onPress={() => onDate(today)}>
        {view === 'day' ? 'Vandaag' : 'Deze week'}
      </Button>
    </fieldset>
  );
}
