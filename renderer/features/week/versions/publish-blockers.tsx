import type { IsoDate } from '#domain/model/common.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { sentenceOf } from '#domain/rules/index.ts';
import { count, sentenceCase, shortDay } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import { ToBoard } from '../to-board.tsx';
import styles from '../week.module.css';

const c = classes(styles);

/** More sentences than this nobody reads at once. */
const MOST = 20;

export interface PublishBlockersProps {
  readonly blockers: readonly Finding[];
  /** Shows a day on the board, where it can be mended. */
  readonly onBoard: (date: IsoDate) => void;
}

/** Everything that keeps the week from being published, each with its day and the way there. */
export function PublishBlockers({ blockers, onBoard }: PublishBlockersProps) {
  return (
    <>
      <p>
        <strong>
          {`${count(blockers.length, 'aandachtspunt houdt', 'aandachtspunten houden')} het publiceren tegen.`}
        </strong>{' '}
        Los ze op in het rooster, of laat ze daar toch zo met een reden waar dat kan.
      </p>
      <ul className={c('people')}>
        {blockers.slice(0, MOST).map((finding) => (
          <li key={finding.key} className={c('blocker')}>
            <strong>{finding.date === null ? 'Deze week' : sentenceCase(shortDay(finding.date))}</strong>
            <span>{sentenceOf(finding)}</span>
            <ToBoard date={finding.date} onBoard={onBoard} />
          </li>
        ))}
        {blockers.length > MOST && <li>{`En nog ${blockers.length - MOST}.`}</li>}
      </ul>
    </>
  );
}
