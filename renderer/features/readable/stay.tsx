import type { Language } from '#domain/model/language.ts';
import type { ReadablePage, ReadableStay } from '#domain/readable/readable-page.ts';
import { time } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import { workSlot } from '#ui/work-slot.ts';
import { BothWords } from './both-words.tsx';
import { ClockFace, PictogramDrawing } from './drawing.tsx';
import styles from './readable.module.css';

const c = classes(styles);

/** A star and its word: this is otherwise than it was. */
export function NewMark({ page: { labels, language } }: { readonly page: ReadablePage }) {
  return (
    <span className={c('line', 'new')}>
      <PictogramDrawing name="fresh" />
      <BothWords words={labels.fresh} language={language} />
    </span>
  );
}

function Clock({ minute }: { readonly minute: number }) {
  return (
    <span className={c('line')}>
      <ClockFace minute={minute} />
      <strong>{time(minute)}</strong>
    </span>
  );
}

/** What somebody does in one place: the work and the place, when and the pauses, the guides and the bus. */
export function Stay({ stay, page }: { readonly stay: ReadableStay; readonly page: ReadablePage }) {
  const { language, labels } = page;
  return (
    <li className={c('stay')}>
      {stay.isNew && <NewMark page={page} />}
      <div className={c('part')}>
        <div className={c('line', 'work')} data-work-slot={workSlot(stay.workType)}>
          <PictogramDrawing name={stay.workPictogram} isLarge />
          <BothWords words={stay.work} language={language} render={(text) => <strong>{text}</strong>} />
        </div>
        <div className={c('line')}>
          <PictogramDrawing name={stay.kindPictogram} isLarge />
          <span className={c('both')}>
            <span>{stay.place}</span>
            <BothWords words={stay.kind} language={language} />
          </span>
        </div>
      </div>
      <div className={c('part', 'hours')}>
        <div className={c('times')}>
          <span className={c('clocks')}>
            <Clock minute={stay.from} />
            <Clock minute={stay.to} />
          </span>
          <BothWords words={stay.times} language={language} />
        </div>
        <Pauses stay={stay} language={language} />
      </div>
      <div className={c('part')}>
        {stay.guides.length > 0 && (
          <div className={c('line')}>
            <PictogramDrawing name="guide" isLarge />
            <span className={c('both')}>
              {stay.guides.map((name) => (
                <strong key={name}>{name}</strong>
              ))}
              <BothWords words={labels.guide} language={language} />
            </span>
          </div>
        )}
        {stay.bus && (
          <div className={c('line')}>
            <PictogramDrawing name="bus" isLarge />
            <BothWords words={stay.bus} language={language} />
          </div>
        )}
      </div>
    </li>
  );
}

function Pauses({ stay, language }: { readonly stay: ReadableStay; readonly language: Language | null }) {
  if (stay.pauses.length === 0) return null;
  return (
    <div className={c('line')}>
      <PictogramDrawing name="pause" isLarge />
      <ul className={c('pauses')}>
        {stay.pauses.map((pause) => (
          <li key={pause.from}>
            <BothWords words={pause.words} language={language} />
          </li>
        ))}
      </ul>
    </div>
  );
}
