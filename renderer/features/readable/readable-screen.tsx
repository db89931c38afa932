import { IconChevronLeft, IconChevronRight, IconFileTypePdf } from '@tabler/icons-react';
import { useConnection } from '#client/client-context.tsx';
import { sayError } from '#client/say-error.ts';
import { addWeeks, weekExists, weekOf } from '#domain/calendar/dates.ts';
import { type IsoWeek, isoDate, isoWeek } from '#domain/model/common.ts';
import { type PersonId, personId } from '#domain/model/ids.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Loading } from '#ui/loading.tsx';
import { ErrorState } from '#ui/states.tsx';
import { OtherWords } from './both-words.tsx';
import styles from './readable.module.css';
import { ReadableWeek } from './readable-week.tsx';
import { useReadable, useReadablePaper } from './use-readable.ts';

const c = classes(styles);

export interface ReadableScreenProps {
  /** As in the address. */
  readonly person: string | null;
  readonly week: string | null;
  /** jjjj-mm-dd. */
  readonly today: string;
  readonly onWeek: (person: string, week: IsoWeek) => void;
  readonly onBack: (week: IsoWeek) => void;
}

/** One person's week on a tablet: to show, to read together, to print. */
export function ReadableScreen({ person, week, today, onWeek, onBack }: ReadableScreenProps) {
  const asked = isoWeek.safeParse(week);
  const current = asked.success && weekExists(asked.data) ? asked.data : weekOf(isoDate.parse(today));
  const id = personId.safeParse(person);
  if (!id.success) {
    return (
      <main className={c('screen')}>
        <h1>Leesbaar rooster</h1>
        <ErrorState what="Deze persoon bestaat niet." where="Leesbaar rooster" mend="Kies iemand in het scherm Week." />
        <Button onPress={() => onBack(current)}>Naar het scherm Week</Button>
      </main>
    );
  }
  return (
    <OnePerson
      id={id.data}
      week={current}
      today={today}
      onWeek={(next) => onWeek(id.data, next)}
      onBack={() => onBack(current)}
    />
  );
}

interface OnePersonProps {
  readonly id: PersonId;
  readonly week: IsoWeek;
  readonly today: string;
  readonly onWeek: (week: IsoWeek) => void;
  readonly onBack: () => void;
}

function OnePerson({ id, week, today, onWeek, onBack }: OnePersonProps) {
  const { data: page, error, refetch, isPlaceholderData } = useReadable(id, week);
  const paper = useReadablePaper(id, week);
  const connection = useConnection();
  const failure = paper.failure ?? (error ? sayError(error) : null);
  return (
    <main className={c('screen')} aria-busy={isPlaceholderData}>
      <header className={c('head')}>
        <div className={c('title')}>
          <h1>{page?.name ?? 'Leesbaar rooster'}</h1>
          {page && (
            <p>
              <strong>{page.weekName.nl}</strong>: {page.period}
            </p>
          )}
          {page && <OtherWords words={page.weekName} language={page.language} />}
        </div>
        <div className={c('tools')}>
          <IconButton label="Vorige week" onPress={() => onWeek(addWeeks(week, -1))}>
            <IconChevronLeft size="1.5rem" aria-hidden="true" />
          </IconButton>
          <IconButton label="Volgende week" onPress={() => onWeek(addWeeks(week, 1))}>
            <IconChevronRight size="1.5rem" aria-hidden="true" />
          </IconButton>
          <Button
            icon={<IconFileTypePdf size="1.25rem" aria-hidden="true" />}
            isPending={paper.isBusy}
            onPress={paper.save}
          >
            Op papier (PDF)
          </Button>
          <Button onPress={onBack}>Sluit</Button>
        </div>
      </header>
      {connection !== 'connected' && (
        <p className={c('note')}>
          <strong>Geen verbinding. Dit rooster kan oud zijn.</strong>
        </p>
      )}
      {failure && (
        <ErrorState what={failure.what} where="Leesbaar rooster" mend={failure.mend} onRetry={() => void refetch()} />
      )}
      {page ? <ReadableWeek page={page} today={today} /> : !failure && <Loading label="Het rooster wordt geopend…" />}
    </main>
  );
}
