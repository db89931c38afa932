import { IconBan } from '@tabler/icons-react';
import type { GuidanceState } from '#domain/plan/guidance-state.ts';
import { decimal, list } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import styles from './row.module.css';

const c = classes(styles);

/** How many people of the average level there would have to leave: at least one when it is over. */
export function tooMany({ load, capacity, people }: Pick<GuidanceState, 'load' | 'capacity' | 'people'>): number {
  if (load <= capacity || people === 0) return 0;
  return Math.max(1, Math.ceil((load - capacity) / (load / people) - 1e-9));
}

export interface GuidanceMeterProps {
  readonly state: GuidanceState;
  /** Names as on the cards: "K. Smit". */
  readonly guides: readonly string[];
  readonly compact: boolean;
}

/** "begeleiding 1,5 van 2", a bar, and who guides. */
export function GuidanceMeter({ state, guides, compact }: GuidanceMeterProps) {
  const { load, capacity, level } = state;
  if (level === 'empty') return <span className={c('quiet')}>{compact ? '–' : 'niemand gepland'}</span>;
  const isOver = level === 'over' || level === 'no-guide';
  const extra = tooMany(state);
  const trouble = level === 'no-guide' ? 'geen begeleider' : level === 'over' ? `${extra} te veel` : null;
  const words = `${decimal(load)} van ${decimal(capacity)}`;
  const names = guides.join(', ');
  return (
    <div
      className={c('meter', isOver && 'trouble')}
      title={`Begeleiding ${words}${state.guides.length > 0 ? `: ${list(state.guides)}` : ''}`}
    >
      {isOver && <IconBan size="1rem" aria-hidden="true" />}
      <span className={c('load')}>
        <span className={c(compact ? 'srOnly' : 'quiet')}>begeleiding </span>
        {words}
      </span>
      <span className={c('track', compact && 'short', compact && isOver && 'none')} aria-hidden="true">
        <span
          className={c('fill')}
          style={{ width: `${Math.min(100, capacity > 0 ? (load / capacity) * 100 : 100)}%` }}
        />
      </span>
      {trouble !== null && <strong className={c('extra')}>{trouble}</strong>}
      {!compact && names !== '' && <span className={c('guides')}>{names}</span>}
    </div>
  );
}
