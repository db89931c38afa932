// biome-ignore-all lint/a11y/useSemanticElements: a grid of which only the rows on screen exist cannot be a table
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has one tab stop (use-tab-stops.ts)
import type { IsoDate } from '#domain/model/common.ts';
import { sentenceCase, shortDay, timeRange } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import styles from './grid.module.css';
import type { Column } from './grid-model.ts';

const c = classes(styles);

export interface GridHeaderProps {
  readonly columns: readonly Column[];
  readonly view: 'day' | 'week';
  readonly shown: IsoDate;
  readonly onDay: (date: IsoDate) => void;
}

/** The blocks of the day, or of each day of the week. */
export function GridHeader({ columns, view, shown, onDay }: GridHeaderProps) {
  return (
    <div role="row" aria-rowindex={1} className={c('head')}>
      <div role="columnheader" aria-colindex={1} className={c('corner')}>
        Werkplek
      </div>
      {columns.map(({ date, block, closed }, i) => (
        <div key={`${date}${block.id}`} role="columnheader" aria-colindex={i + 2} className={c('column')}>
          {view === 'week' ? (
            <>
              {/* The day stands above its first block, and chooses whose day the list of people shows. */}
              {columns[i - 1]?.date !== date && (
                <button
                  type="button"
                  className={c('columnButton')}
                  aria-current={date === shown ? 'date' : undefined}
                  title={`Toon wie er vrij is op ${shortDay(date)}`}
                  onClick={() => onDay(date)}
                >
                  {shortDay(date)}
                </button>
              )}
              <span className={c('blockName')}>{block.name}</span>
            </>
          ) : (
            <span className={c('columnName')}>{sentenceCase(block.name)}</span>
          )}
          {closed !== null ? (
            <span className={c('closed')}>gesloten: {closed}</span>
          ) : (
            view === 'day' && <span className={c('times')}>{timesOf(block)}</span>
          )}
        </div>
      ))}
    </div>
  );
}

function timesOf({ from, to, breaks }: Column['block']): string {
  const pauses = breaks.map((b) => timeRange(b.from, b.to).slice(0, 5));
  return `${timeRange(from, to).replace(' tot ', '–')}${pauses.length > 0 ? ` · pauze ${pauses.join(', ')}` : ''}`;
}
