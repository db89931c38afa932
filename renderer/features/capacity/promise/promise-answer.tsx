import { IconClipboardPlus, IconRefresh } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { sentenceCase, weekName } from '#domain/words/dutch.ts';
import { StatusPill, toneIcon } from '#ui/badge.tsx';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { FigureTable } from '#ui/figure-table.tsx';
import { Loading } from '#ui/loading.tsx';
import { Part } from '../part.tsx';
import styles from './promise.module.css';
import type { Promised } from './promise-runner.ts';
import {
  answerWords,
  cautions,
  changeWords,
  dayOf,
  freeWords,
  limitWords,
  normHours,
  placeName,
  questionWords,
  wholeHours,
} from './promise-words.ts';

const c = classes(styles);

export interface PromiseAnswerPanelProps {
  readonly promised: Promised;
  readonly catalogue: Catalogue;
  /** The form asks something else by now. */
  readonly isEarlier: boolean;
  readonly onAgain: () => void;
  readonly onOrder: () => void;
}

/** The answer in a sentence first; then on what it rests, and what would have to give for an earlier day. */
export function PromiseAnswerPanel({ promised, catalogue, isEarlier, onAgain, onOrder }: PromiseAnswerPanelProps) {
  const { question, answer, today, isOld } = promised;
  const { tone, sentence, more } = answerWords(question, answer, today);
  const heading = useRef<HTMLHeadingElement>(null);
  // Who pressed "Reken uit" with the keyboard is brought to what came of it.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={c('answer')}>
      {isOld && (
        <Banner
          tone="accent"
          inset
          actions={
            <Button icon={<IconRefresh size="1.125rem" aria-hidden="true" />} onPress={onAgain}>
              Reken opnieuw
            </Button>
          }
        >
          Het rooster of een lijst is net veranderd. Dit antwoord hoort bij hoe het daarvoor was.
        </Banner>
      )}
      <p className={c('asked')}>
        {isEarlier && <StatusPill tone="accent">Eerdere vraag</StatusPill>}
        <span>{questionWords(question, catalogue, today)}</span>
      </p>
      <div className={c('verdict', tone)}>
        {toneIcon(tone)}
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {sentence}
          </h2>
          {more !== '' && <p>{more}</p>}
          <p>{freeWords(answer)}</p>
          {answer.bottleneck !== null && (
            <p>
              <strong>{answer.safeOn === null ? 'Waarom niet?' : 'Waarom niet eerder?'}</strong>{' '}
              {limitWords(answer.bottleneck)}
            </p>
          )}
        </div>
      </div>
      <div className={c('buttons')}>
        <Button variant="primary" icon={<IconClipboardPlus size="1.125rem" aria-hidden="true" />} onPress={onOrder}>
          Maak hier een order van
        </Button>
        {answer.safeOn !== null && answer.inTime === false && <span>met deadline {dayOf(answer.safeOn, today)}</span>}
        {answer.estimated && <StatusPill tone="amber">geschat</StatusPill>}
      </div>
      <GivesWay promised={promised} catalogue={catalogue} />
      <RestsOn promised={promised} catalogue={catalogue} />
      <div className={c('quiet')}>
        {cautions(answer, today).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}

type AboutProps = Pick<PromiseAnswerPanelProps, 'promised' | 'catalogue'>;

/** What would bring the day forward; never a rule for people. */
function GivesWay({ promised: { question, answer, today, ways }, catalogue }: AboutProps) {
  if (ways === 'looking') {
    return (
      <Part title="Eerder klaar?">
        <Loading label="Er wordt gezocht naar wat zou helpen…" lines={2} />
      </Part>
    );
  }
  if (ways === null) return null;
  if (ways === 'failed') {
    return (
      <Part title="Eerder klaar?">
        <p>Wat zou helpen, is niet uitgerekend. Kies Reken uit om het nog een keer te vragen.</p>
      </Part>
    );
  }
  if (ways.length === 0) {
    const isAskedLate = answer.inTime === false || answer.safeOn === null;
    return isAskedLate ? (
      <Part title="Eerder klaar?">
        <p>Geen enkele losse verandering maakt het eerder klaar. Vraag om minder werk of een latere dag.</p>
      </Part>
    ) : null;
  }
  return (
    <Part title="Eerder klaar? Dit zou helpen">
      <ol className={c('ways')}>
        {ways.map(({ change, safeOn }) => {
          const words = changeWords(change, catalogue);
          const isInTime = question.deadline !== null && safeOn <= question.deadline;
          return (
            <li key={words}>
              <span>{words}</span>
              <span>
                Dan klaar op <strong>{dayOf(safeOn, today)}</strong>
                {isInTime && ': op tijd'}
              </span>
            </li>
          );
        })}
      </ol>
    </Part>
  );
}

/** How many people a week, and where. */
function RestsOn({ promised: { answer }, catalogue }: AboutProps) {
  if (answer.weeks.length === 0) return null;
  const places = answer.places
    .map((place) => ({ ...place, name: placeName(catalogue, place.workplaceId) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl', { numeric: true }));
  return (
    <Part title="Waar dit op rust">
      <p>Zoveel mensen zijn er elke week voor nodig. Zij zijn dan vrij, en passen bij het werk.</p>
      <FigureTable
        label="Mensen en uren per week"
        rowHeader="Week"
        columns={[
          { id: 'people', header: 'Mensen' },
          { id: 'net', header: 'Uren' },
          { id: 'norm', header: 'Normuren' },
        ]}
        rows={answer.weeks.map(({ week, people, netMinutes, normMinutes }) => ({
          id: week,
          name: sentenceCase(weekName(week)),
          cells: [people, wholeHours(netMinutes), normHours(normMinutes)],
        }))}
      />
      {places.length > 0 && (
        <FigureTable
          label="Uren per werkplek"
          rowHeader="Werkplek"
          columns={[
            { id: 'net', header: 'Uren' },
            { id: 'norm', header: 'Normuren' },
          ]}
          rows={places.map(({ workplaceId, name, netMinutes, normMinutes }) => ({
            id: workplaceId,
            name,
            cells: [wholeHours(netMinutes), normHours(normMinutes)],
          }))}
        />
      )}
    </Part>
  );
}
