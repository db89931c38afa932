import { IconCopy, IconPlus } from '@tabler/icons-react';
import type { PersonId, WorkplaceId } from '#domain/model/ids.ts';
import type { BaseLine } from '#domain/plan/base/base-lines.ts';
import { sentenceCase, WEEKDAYS } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import manageStyles from '../manage.module.css';
import styles from './base.module.css';
import { BaseLineRow } from './base-line-row.tsx';

const c = classes(styles);
const m = classes(manageStyles);

export type LineErrors = ReadonlyMap<BaseLine, { readonly field: string; readonly message: string }>;

export interface BaseDaysProps {
  readonly by: 'person' | 'workplace';
  readonly id: string;
  readonly lines: readonly BaseLine[];
  readonly errors: LineErrors;
  readonly onChange: (lines: readonly BaseLine[]) => void;
}

/** The seven days of a person or a workplace, each with its lines. */
export function BaseDays({ by, id, lines, errors, onChange }: BaseDaysProps) {
  const fresh = (weekday: number): BaseLine => ({
    weekday,
    personId: by === 'person' ? (id as PersonId) : null,
    workplaceId: by === 'workplace' ? (id as WorkplaceId) : null,
    part: null,
    weeks: 'all',
    from: null,
    to: null,
    orderId: null,
  });
  return WEEKDAYS.map((name, weekday) => {
    const own = lines.filter((line) => line.weekday === weekday);
    // The last day before this one that has lines: mostly every day is alike.
    const like = lines.findLast((line) => line.weekday < weekday)?.weekday;
    return (
      <section key={name} className={c('day')} aria-label={sentenceCase(name)}>
        <div className={c('dayHead')}>
          <h3>{sentenceCase(name)}</h3>
          <div className={c('dayActions')}>
            {own.length === 0 && like !== undefined && (
              <Button
                variant="plain"
                icon={<IconCopy size="1rem" aria-hidden="true" />}
                onPress={() =>
                  onChange([...lines, ...lines.filter((l) => l.weekday === like).map((l) => ({ ...l, weekday }))])
                }
              >
                {`Zelfde als ${WEEKDAYS[like]}`}
              </Button>
            )}
            <Button
              variant="plain"
              icon={<IconPlus size="1rem" aria-hidden="true" />}
              onPress={() => onChange([...lines, fresh(weekday)])}
            >
              {`${by === 'person' ? 'Werkplek' : 'Persoon'} toevoegen`}
            </Button>
          </div>
        </div>
        {own.length === 0 && <p className={m('quiet')}>{by === 'person' ? 'Werkt niet.' : 'Niemand.'}</p>}
        {own.map((line, index) => (
          <BaseLineRow
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
            key={`${own.length}-${index}`}
            by={by}
            line={line}
            day={name}
            error={errors.get(line)}
            onChange={(next) => onChange(lines.map((l) => (l === line ? next : l)))}
            onRemove={() => onChange(lines.filter((l) => l !== line))}
          />
        ))}
      </section>
    );
  });
}
