import type { CapacityTotals } from '#contract/capacity.ts';
import { StatusPill } from '#ui/badge.tsx';
import { classes } from '#ui/classes.ts';
import { Tiles } from '../meanings.tsx';
import styles from './figures.module.css';
import { spareWords } from './figures-table.ts';
import { type Sums, wholeHours } from './figures-view.ts';

const c = classes(styles);

export interface FiguresOverviewProps {
  readonly sums: Sums;
  readonly hasAsked: boolean;
  /** Sentences about what is short and what is not in these figures. */
  readonly remarks: readonly string[];
  /** Shown apart; null where they are what was asked for. */
  readonly nijkerk: CapacityTotals | null;
}

/** The figures of the whole period in a row, and what stands out in words. */
export function FiguresOverview({ sums, hasAsked, remarks, nijkerk }: FiguresOverviewProps) {
  const share = sums.available === 0 ? 0 : Math.round((sums.planned / sums.available) * 100);
  const tiles = [
    { what: 'Beschikbaar', value: wholeHours(sums.available), more: 'normuren in deze weken' },
    { what: 'Gepland', value: wholeHours(sums.planned), more: `${share} % van wat er is` },
    { what: 'Nog vrij', value: wholeHours(sums.free), more: 'nog niet in het rooster' },
    ...(hasAsked ? [{ what: 'Gevraagd door orders', value: wholeHours(sums.asked), more: spareWords(sums) }] : []),
  ];
  return (
    <section className={c('overview')} aria-label="De hele periode">
      <Tiles tiles={tiles} />
      <div className={c('remarks')}>
        {sums.estimated && <StatusPill tone="amber">geschat</StatusPill>}
        {remarks.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {nijkerk && nijkerk.available > 0 && (
          <p>
            Nijkerk staat apart: {wholeHours(nijkerk.available)} beschikbaar, {wholeHours(nijkerk.planned)} gepland.
          </p>
        )}
      </div>
    </section>
  );
}
