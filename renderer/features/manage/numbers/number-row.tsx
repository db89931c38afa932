import { IconCheck, IconPencil, IconPlus } from '@tabler/icons-react';
import { StatusPill } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { type NumberTask, type NumberValue, ownUntil, timeline } from './dated.ts';
import { sayPeriod } from './number-words.ts';
import styles from './numbers.module.css';

const c = classes(styles);

export interface NumberRowProps<T extends NumberValue> {
  readonly title: string;
  readonly help?: string | undefined;
  readonly values: readonly T[];
  /** What holds when no value has started: the program's own. */
  readonly own: { readonly amount: string; readonly source: string } | null;
  /** Said when nothing holds at all. */
  readonly none?: string;
  /** jjjj-mm-dd. */
  readonly today: string;
  readonly sayValue: (value: T) => string;
  readonly onTask: (task: NumberTask) => void;
}

/** A number of the company: what holds today and where it comes from, then what held before and what comes. */
export function NumberRow<T extends NumberValue>(props: NumberRowProps<T>) {
  const { title, help, values, own, none = 'geen waarde', today, sayValue, onTask } = props;
  const entries = timeline(values, today);
  const now = entries.find(({ state }) => state === 'holds');
  const others = entries.filter((entry) => entry !== now);
  const until = own && ownUntil(values, today);
  const isConfirmed = now?.entry.confirmed ?? false;
  const source = now ? now.entry.source : (own?.source ?? '');
  return (
    <li className={c('number')} aria-label={title}>
      <div className={c('main')}>
        <div className={c('what')}>
          <h3>{title}</h3>
          {help !== undefined && <p>{help}</p>}
          {source !== '' && <p className={c('quiet')}>Bron: {source}</p>}
        </div>
        <div className={c('value')}>
          <strong>{now ? sayValue(now.entry) : (own?.amount ?? none)}</strong>
          {now && now.entry.validFrom !== null && (
            <span className={c('quiet')}>{sayPeriod(now.entry.validFrom, null)}</span>
          )}
          {(now ?? own) && <Certainty isConfirmed={isConfirmed} />}
        </div>
        <div className={c('actions')}>
          {(now ?? own) && !isConfirmed && (
            <Button
              icon={<IconCheck size="1rem" aria-hidden="true" />}
              aria-label={`${title}: bevestigen`}
              onPress={() => onTask({ kind: 'confirm', id: now?.entry.id ?? null })}
            >
              Bevestigen
            </Button>
          )}
          <Button
            icon={<IconPlus size="1rem" aria-hidden="true" />}
            aria-label={`${title}: nieuwe waarde`}
            onPress={() => onTask({ kind: 'new' })}
          >
            Nieuwe waarde
          </Button>
          {now && <Correct title={title} onPress={() => onTask({ kind: 'edit', id: now.entry.id })} />}
        </div>
      </div>
      {(others.length > 0 || until) && (
        <ul className={c('others')} aria-label={`${title}: andere waarden`}>
          {others.map(({ entry, state, until }) => (
            <li key={entry.id}>
              <StatusPill tone={state === 'coming' ? 'accent' : 'neutral'} size="small">
                {state === 'coming' ? 'komt' : 'vroeger'}
              </StatusPill>
              <strong>{sayValue(entry)}</strong>
              <span>{sayPeriod(entry.validFrom, until)}</span>
              <Certainty isConfirmed={entry.confirmed} />
              <span className={c('quiet', 'grow')}>{entry.source}</span>
              <Correct
                title={`${title} ${sayPeriod(entry.validFrom, until)}`}
                onPress={() => onTask({ kind: 'edit', id: entry.id })}
              />
            </li>
          ))}
          {own && until && (
            <li>
              <StatusPill tone="neutral" size="small">
                vroeger
              </StatusPill>
              <strong>{own.amount}</strong>
              <span>{sayPeriod(null, until)}</span>
              <span className={c('quiet')}>{own.source}</span>
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

function Correct({ title, onPress }: { readonly title: string; readonly onPress: () => void }) {
  return (
    <Button
      variant="plain"
      icon={<IconPencil size="1rem" aria-hidden="true" />}
      aria-label={`${title}: verbeteren`}
      onPress={onPress}
    >
      Verbeteren
    </Button>
  );
}

function Certainty({ isConfirmed }: { readonly isConfirmed: boolean }) {
  return (
    <StatusPill tone={isConfirmed ? 'green' : 'amber'} size="small">
      {isConfirmed ? 'bevestigd' : 'te bevestigen'}
    </StatusPill>
  );
}
