import { IconArrowDownRight, IconArrowUpRight, IconEqual, IconSwitchHorizontal } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import type { Comparison } from '#contract/scenarios.ts';
import { count } from '#domain/words/dutch.ts';
import { StatusPill, type Tone } from '#ui/badge.tsx';
import { classes } from '#ui/classes.ts';
import { useScrolls } from '#ui/use-scrolls.ts';
import { Part } from '../part.tsx';
import {
  type ComparedLine,
  DIRECTION_WORDS,
  type Direction,
  figureLines,
  orderDirection,
  orderSideWords,
  tierLines,
  weeksWords,
} from './comparison-words.ts';
import styles from './what-if.module.css';

const c = classes(styles);

const LOOK: Readonly<Record<Direction, { readonly tone: Tone; readonly icon: ReactNode }>> = {
  better: { tone: 'green', icon: <IconArrowUpRight size="1rem" aria-hidden="true" /> },
  worse: { tone: 'red', icon: <IconArrowDownRight size="1rem" aria-hidden="true" /> },
  same: { tone: 'neutral', icon: <IconEqual size="1rem" aria-hidden="true" /> },
  other: { tone: 'accent', icon: <IconSwitchHorizontal size="1rem" aria-hidden="true" /> },
};

/** More orders than this cannot be overseen side by side. */
const MOST_ORDERS = 12;

function DirectionPill({ direction }: { readonly direction: Direction }) {
  const { tone, icon } = LOOK[direction];
  return (
    <StatusPill tone={tone} icon={icon} size="small">
      {DIRECTION_WORDS[direction]}
    </StatusPill>
  );
}

/** The real plan and the scenario side by side, the difference in words. */
export function ComparisonView({ compared }: { readonly compared: Comparison }) {
  const tiers = tierLines(compared);
  return (
    <div className={c('comparison')}>
      <Figures label="Orders, opbrengst en uren" lines={figureLines(compared)} />
      <p className={c('quiet')}>
        Uren en aandachtspunten zijn van {weeksWords(compared.weeks)}.
        {compared.isCut && ' Het scenario raakt ook latere weken: die staan hier niet bij.'}
      </p>
      <Part title="Orders die anders worden">
        {compared.orders.length === 0 ? (
          <p className={c('quiet')}>Geen enkele order wordt anders.</p>
        ) : (
          <ul className={c('changes')}>
            {compared.orders.slice(0, MOST_ORDERS).map(({ orderId, number, description, real, scenario }) => (
              <li key={orderId}>
                <p className={c('changeHead')}>
                  <strong>
                    {number} {description}
                  </strong>
                  <DirectionPill direction={orderDirection(real, scenario)} />
                </p>
                <dl className={c('sides')}>
                  <dt>Echt</dt>
                  <dd>{orderSideWords(real)}</dd>
                  <dt>Wat als</dt>
                  <dd>{orderSideWords(scenario)}</dd>
                </dl>
              </li>
            ))}
          </ul>
        )}
        {compared.orders.length > MOST_ORDERS && (
          <p className={c('quiet')}>
            En nog {count(compared.orders.length - MOST_ORDERS, 'andere order', 'andere orders')}.
          </p>
        )}
      </Part>
      <Part title="Aandachtspunten">
        {tiers.length === 0 ? (
          <p className={c('quiet')}>In beide staan geen blokkades of waarschuwingen.</p>
        ) : (
          <Figures label="Aandachtspunten per soort" lines={tiers} />
        )}
        <Sentences title="Dit lost het scenario op" rows={compared.better} all={compared.betterCount} />
        <Sentences title="Dit komt erbij" rows={compared.worse} all={compared.worseCount} />
      </Part>
    </div>
  );
}

function Figures({ label, lines }: { readonly label: string; readonly lines: readonly ComparedLine[] }) {
  const ref = useRef<HTMLElement>(null);
  const scrolls = useScrolls(ref);
  return (
    <section ref={ref} className={c('scroller')} aria-label={label} {...(scrolls ? { tabIndex: 0 } : {})}>
      <table className={c('figures')}>
        <thead>
          <tr>
            <td />
            <th scope="col">Echt rooster</th>
            <th scope="col">Wat als</th>
            <th scope="col">Verschil</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, what, real, scenario, direction, difference }) => (
            <tr key={id}>
              <th scope="row">{what}</th>
              <td>{real}</td>
              <td>{scenario}</td>
              <td>
                <span className={c('difference')}>
                  {direction !== 'same' && <DirectionPill direction={direction} />}
                  {difference}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly rows: Comparison['better'];
  /** How many there are, told or not. */
  readonly all: number;
}

function Sentences({ title, rows, all }: SentencesProps) {
  if (rows.length === 0) return null;
  const more = all - rows.length;
  return (
    <div>
      <h4>
        {title} ({all})
      </h4>
      <ul className={c('sentences')}>
        {rows.map(({ sentence, tier, date }) => (
          <li key={`${tier}${date}${sentence}`}>{sentence}</li>
        ))}
      </ul>
      {more > 0 && <p className={c('quiet')}>En nog {count(more, 'ander punt', 'andere punten')}.</p>}
    </div>
  );
}
