import type { IsoDate } from '#domain/model/common.ts';
import type { Employee } from '#domain/model/person.ts';
import { type NeedAt, needLevelWords, needsMet, needTrouble } from '#domain/plan/needs-met.ts';
import { needsOn, type Placed } from '#domain/plan/placed.ts';
import { numericDay, sentenceCase } from '#domain/words/dutch.ts';
import { needWords } from '#domain/words/needs.ts';
import { StatusPill, type Tone } from '#ui/badge.tsx';
import { classes } from '#ui/classes.ts';
import { useBoardState } from '../board-context.ts';
import { Part } from './panel-frame.tsx';
import shared from './panels.module.css';

const c = classes(shared);

const TONES = {
  met: 'green',
  'met-with-aid': 'green',
  unmet: 'red',
} as const satisfies Record<NeedAt['level'], Tone>;

export interface PersonNeedsProps {
  readonly employee: Employee;
  /** Where the person sits; null = nowhere on this day: then only the needs are shown. */
  readonly at: Placed | null;
}

/** What someone needs, and how each need is met at the place where the person sits. */
export function PersonNeeds({ employee, at }: PersonNeedsProps) {
  const { plan, date } = useBoardState();
  const needs = needsOn(employee, date);
  if (needs.length === 0) {
    return (
      <Part title="Behoeften">
        <p className={c('calm')}>Er zijn geen behoeften bekend.</p>
      </Part>
    );
  }
  return (
    <Part title={at ? `Behoeften op ${at.workplace.code} ${at.workplace.name}` : 'Behoeften'}>
      <ul className={c('facts')}>
        {at
          ? needsMet(plan, at).map((need) => <MetNeed key={need.words} need={need} />)
          : needs.map(({ what, reviewOn }) => {
              const words = needWords(what, plan.lookup);
              return (
                <li key={words} className={c('factItem')}>
                  {sentenceCase(words)}
                  <Review on={reviewOn} />
                </li>
              );
            })}
      </ul>
    </Part>
  );
}

function MetNeed({ need }: { readonly need: NeedAt }) {
  const trouble = needTrouble(need);
  return (
    <li className={c('factItem')}>
      <span className={c('fact')}>
        <span>{sentenceCase(need.words)}</span>
        <StatusPill tone={TONES[need.level]} size="small">
          {needLevelWords(need)}
        </StatusPill>
      </span>
      {trouble !== null && <span className={c('reason')}>{trouble}</span>}
      <Review on={need.need.reviewOn} />
    </li>
  );
}

/** Shown once it is time: a date far away is of no use while planning. */
function Review({ on }: { readonly on: IsoDate | null }) {
  const { date } = useBoardState();
  if (on === null || on > date) return null;
  return <span className={c('meta')}>sinds {numericDay(on)} tijd om dit opnieuw te bekijken</span>;
}
