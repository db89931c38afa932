import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { HallSheet } from '#contract/hall-sheet.ts';
import { clockAt } from '#domain/calendar/amsterdam.ts';
import { longDay, sentenceCase, time, timeRange } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import styles from './hall.module.css';
import type { HallFeed } from './hall-feed.ts';
import { HallPageView } from './hall-page.tsx';
import { blocksToShow, pagesOf } from './hall-pages.ts';
import { useAwake } from './use-awake.ts';
import { useClock } from './use-clock.ts';
import { useTurning } from './use-turning.ts';

const c = classes(styles);

export interface HallScreenProps {
  readonly feed: HallFeed;
  /** Loads the page anew, when the program is of another version. */
  readonly reload: () => void;
}

/** A television in a hall: today's board, large, for everyone to read. */
export function HallScreen({ feed, reload }: HallScreenProps) {
  const state = useSyncExternalStore(feed.subscribe, feed.current);
  useEffect(() => feed.start(), [feed]);
  useAwake();
  const sheet = state.state === 'shown' ? state.sheet : null;
  useTheme(sheet);
  useProgram(sheet, reload);
  if (state.state === 'off') {
    return (
      <Message title="Dit hallscherm staat uit">
        Zet het aan in Roosterbord: Beheer, Hallschermen. Open daarna het nieuwe adres.
      </Message>
    );
  }
  if (state.state === 'opening') {
    return (
      <Message title={state.isAway ? 'Nog geen verbinding' : 'Het rooster wordt geopend…'}>
        {state.isAway && 'Roosterbord geeft geen antwoord. Dit scherm probeert het vanzelf opnieuw.'}
      </Message>
    );
  }
  return <Shown sheet={state.sheet} staleSince={state.staleSince} />;
}

function Shown({ sheet, staleSince }: { readonly sheet: HallSheet; readonly staleSince: Date | null }) {
  const clock = useClock();
  const { board } = sheet;
  const blocks = useMemo(() => blocksToShow(board, clock), [board, clock]);
  const pages = useMemo(() => pagesOf(blocks), [blocks]);
  const { index, isPaused } = useTurning(pages.length);
  const page = pages[index];
  const isOtherDay = board.date !== clock.date;
  return (
    <div className={c('stage')}>
      <header className={c('header')}>
        <div>
          <h1>{board.site}</h1>
          <p className={c('day')}>{sentenceCase(longDay(board.date))}</p>
        </div>
        {page && (
          <p className={c('block')}>
            {sentenceCase(page.block.name)} <span>{timeRange(page.block.from, page.block.to)}</span>
          </p>
        )}
        <p className={c('clock')}>{time(clock.minute)}</p>
      </header>
      {(staleSince !== null || isOtherDay) && (
        <p className={c('stale')} role="status">
          <StaleMark />
          {staleSince !== null && `Niet bijgewerkt sinds ${saidMoment(staleSince, clock.date)}. `}
          {isOtherDay && `Dit is het rooster van ${longDay(board.date)}.`}
        </p>
      )}
      <main className={c('main')}>
        {page ? <HallPageView page={page} /> : <p className={c('nobody')}>{nobodyWords(sheet)}</p>}
      </main>
      <footer className={c('footer')}>
        {pages.length > 1 && <span>{`Scherm ${index + 1} van ${pages.length}`}</span>}
        {isPaused && <span>Stilgezet: druk op de spatiebalk om verder te gaan</span>}
      </footer>
    </div>
  );
}

/** Why there is nothing to show. */
function nobodyWords({ board }: HallSheet): string {
  if (board.isClosed && board.blocks.length === 0) return `Vandaag is ${board.site} gesloten.`;
  return board.blocks.length === 0 ? 'Vandaag staat hier niemand op het rooster.' : 'Het werk van vandaag zit erop.';
}

/** "09:12", with the day when that was not today. */
function saidMoment(moment: Date, today: string): string {
  const { date, minute } = clockAt(Math.floor(moment.getTime() / 60_000));
  return date === today ? time(minute) : `${longDay(date)} ${time(minute)}`;
}

function Message({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <main className={c('stage', 'message')}>
      <h1>{title}</h1>
      <p>{children}</p>
    </main>
  );
}

/** A triangle with an exclamation mark: the words beside it say the rest. */
function StaleMark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={c('mark')}>
      <path d="M12 2.5 23 21.5H1Z" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinejoin="round" />
      <path d="M12 9v6M12 17.6v1.6" stroke="currentColor" strokeWidth="2.5" />
    </svg>
  );
}

/** The colours that Beheer chose for this screen. */
function useTheme(sheet: HallSheet | null): void {
  const theme = sheet?.theme ?? null;
  useEffect(() => {
    const root = document.documentElement;
    if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
    else root.removeAttribute('data-theme');
  }, [theme]);
}

/** A host of another version has another page: this one is from before. */
function useProgram(sheet: HallSheet | null, reload: () => void): void {
  const first = useRef<string | null>(null);
  useEffect(() => {
    if (sheet === null) return;
    first.current ??= sheet.program;
    if (first.current !== sheet.program) reload();
  }, [sheet, reload]);
}
