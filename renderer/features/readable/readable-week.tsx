import type { ReadableDay, ReadablePage } from '#domain/readable/readable-page.ts';
import { sentenceCase } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import { BothWords, OtherWords } from './both-words.tsx';
import { PictogramDrawing } from './drawing.tsx';
import styles from './readable.module.css';
import { NewMark, Stay } from './stay.tsx';

const c = classes(styles);

/** All that a person's week says, large. */
export function ReadableWeek({ page, today }: { readonly page: ReadablePage; readonly today: string }) {
  const { labels, language, unsure, hasNew } = page;
  return (
    <>
      {unsure && (
        <p className={c('note')}>
          <BothWords words={unsure} language={language} render={(text) => <strong>{text}</strong>} />
        </p>
      )}
      {hasNew && (
        <p className={c('note', 'line', 'new')}>
          <PictogramDrawing name="fresh" />
          <BothWords words={labels.changed} language={language} />
        </p>
      )}
      <ol className={c('days')}>
        {page.days.map((day) => (
          <Day key={day.date} day={day} page={page} isToday={day.date === today} />
        ))}
      </ol>
      <p className={c('note')}>
        <BothWords words={labels.ask} language={language} />
      </p>
      <p className={c('note')}>{page.source}</p>
    </>
  );
}

interface DayProps {
  readonly day: ReadableDay;
  readonly page: ReadablePage;
  readonly isToday: boolean;
}

function Day({ day, page, isToday }: DayProps) {
  const { labels, language } = page;
  return (
    <li
      className={c('day', day.isNew && 'changed', isToday && 'today')}
      {...(isToday ? { 'aria-current': 'date' as const } : {})}
    >
      <div className={c('when')}>
        <h2>{sentenceCase(day.name.nl)}</h2>
        <span>{day.day}</span>
        <OtherWords words={day.name} language={language} />
        {day.isNew && !day.stays.some(({ isNew }) => isNew) && <NewMark page={page} />}
      </div>
      {day.stays.length === 0 ? (
        <div className={c('line')}>
          <PictogramDrawing name="free" isLarge />
          <BothWords words={labels.free} language={language} />
        </div>
      ) : (
        <ol className={c('stays')}>
          {day.stays.map((stay) => (
            <Stay key={`${stay.from}${stay.place}`} stay={stay} page={page} />
          ))}
        </ol>
      )}
    </li>
  );
}
