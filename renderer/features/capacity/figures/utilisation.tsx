import type { IsoWeek } from '#domain/model/common.ts';
import { hours, sentenceCase, weekName } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import { Select } from '#ui/select.tsx';
import styles from './figures.module.css';
import { fullness, type SeatUse, type SiteUse, shareOf } from './utilisation-view.ts';

const c = classes(styles);

export interface UtilisationProps {
  readonly uses: readonly SiteUse[];
  readonly weeks: readonly IsoWeek[];
  /** '' = all weeks together. */
  readonly week: string;
  readonly onWeek: (week: string) => void;
}

/** How full halls and workplaces are: a bar, the percentage, the hours and a word. */
export function Utilisation({ uses, weeks, week, onWeek }: UtilisationProps) {
  return (
    <section className={c('block')} aria-labelledby="bezetting">
      <div className={c('blockHead')}>
        <h2 id="bezetting">Bezetting per hal en werkplek</h2>
        <Select
          label="Bezetting van"
          hideLabel
          options={[
            ...weeks.map((one) => ({ id: one as string, label: sentenceCase(weekName(one)) })),
            { id: '', label: 'Alle weken samen' },
          ]}
          value={week}
          onChange={onWeek}
        />
      </div>
      {uses.length === 0 && <p className={c('quiet')}>In deze keuze zijn geen werkplekken open.</p>}
      <ul className={c('sites')}>
        {uses.map((site) => (
          <li key={site.id}>
            <Use use={site} isSite />
            <details>
              <summary>Werkplekken van {site.name}</summary>
              <ul className={c('places')}>
                {site.places.map((place) => (
                  <li key={place.id}>
                    <Use use={place} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One hall or workplace. The words say all that the bar shows. */
function Use({ use, isSite = false }: { readonly use: SeatUse; readonly isSite?: boolean }) {
  const share = shareOf(use);
  const kept = use.openMinutes === 0 ? 0 : use.keptMinutes / use.openMinutes;
  return (
    <div className={c('use', isSite && 'site')}>
      <span className={c('useName')}>{use.name}</span>
      <span className={c('bar')} aria-hidden="true">
        <span className={c('used')} style={{ width: `${Math.min(100, (share ?? 0) * 100)}%` }} />
        <span
          className={c('kept')}
          style={{ width: `${Math.min(100 - Math.min(1, share ?? 0) * 100, kept * 100)}%` }}
        />
      </span>
      <span className={c('useWords')}>
        <strong>{share === null ? 'dicht' : `${Math.round(share * 100)} %`}</strong>
        {share !== null && ` ${fullness(use)}`}
        <small>
          {share === null
            ? 'geen open plaatsen'
            : `${hoursRound(use.usedMinutes)} van ${hoursRound(use.openMinutes)} uur gebruikt`}
          {use.keptMinutes > 0 && `, ${hours(use.keptMinutes)} vrijgehouden`}
        </small>
      </span>
    </div>
  );
}

const hoursRound = (minutes: number): string => Math.round(minutes / 60).toLocaleString('nl-NL');
