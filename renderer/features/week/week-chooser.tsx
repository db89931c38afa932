import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addDays, addWeeks, mondayOf } from '#domain/calendar/dates.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import { sentenceCase, shortDay, weekName } from '#domain/words/dutch.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import styles from './week.module.css';

const c = classes(styles);

export interface WeekChooserProps {
  readonly week: IsoWeek;
  readonly thisWeek: IsoWeek;
  readonly onWeek: (week: IsoWeek) => void;
}

/** ◂ Week 50 van 2026 (ma 7 dec – zo 13 dec) ▸ Volgende week */
export function WeekChooser({ week, thisWeek, onWeek }: WeekChooserProps) {
  const monday = mondayOf(week);
  const next = addWeeks(thisWeek, 1);
  return (
    <fieldset className={c('weeks')} aria-label="Week kiezen">
      <IconButton label="Vorige week" onPress={() => onWeek(addWeeks(week, -1))}>
        <IconChevronLeft size="1.125rem" aria-hidden="true" />
      </IconButton>
      <strong aria-live="polite">
        {sentenceCase(weekName(week))}{' '}
        <span className={c('quiet')}>{`${shortDay(monday)} – ${shortDay(addDays(monday, 6))}`}</span>
      </strong>
      <IconButton label="Volgende week" onPress={() => onWeek(addWeeks(week, 1))}>
        <IconChevronRight size="1.125rem" aria-hidden="true" />
      </IconButton>
      <Button isDisabled={week === thisWeek} onPress={() => onWeek(thisWeek)}>
        Deze week
      </Button>
      <Button isDisabled={week === next} onPress={() => onWeek(next)}>
        Komende week
      </Button>
    </fieldset>
  );
}
