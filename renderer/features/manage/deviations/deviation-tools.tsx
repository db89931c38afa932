import { Switch } from '#ui/checkbox.tsx';
import { classes } from '#ui/classes.ts';
import { DateField } from '#ui/parsed-field.tsx';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import manageStyles from '../manage.module.css';
import type { DeviationFilter, Period } from './deviation-view.ts';
import styles from './deviations.module.css';

const m = classes(manageStyles);
const c = classes(styles);

const TIERS = [
  { id: 'all', label: 'Alle' },
  { id: 'need', label: 'Behoefte' },
  { id: 'guidance', label: 'Begeleiding' },
] as const;

export interface DeviationToolsProps {
  readonly period: Period;
  readonly errors: { readonly from?: string; readonly to?: string };
  readonly onPeriod: (period: Period) => void;
  readonly filter: DeviationFilter;
  readonly onFilter: (filter: DeviationFilter) => void;
  /** Lines that are shown; null while they are not known. */
  readonly count: number | null;
}

/** Over which days, and which of them. */
export function DeviationTools({ period, errors, onPeriod, filter, onFilter, count }: DeviationToolsProps) {
  return (
    <div className={m('tools')}>
      <div className={c('period')}>
        <DateField
          label="Eerste dag"
          value={period.from}
          onChange={(from) => onPeriod({ ...period, from })}
          error={errors.from}
        />
        <DateField
          label="Laatste dag"
          value={period.to}
          onChange={(to) => onPeriod({ ...period, to })}
          error={errors.to}
        />
      </div>
      <ToggleGroup
        label="Welke afwijkingen"
        options={TIERS}
        value={filter.tier}
        onChange={(tier) => onFilter({ ...filter, tier })}
      />
      <Switch isSelected={filter.onlyStanding} onChange={(onlyStanding) => onFilter({ ...filter, onlyStanding })}>
        Alleen wat nog staat
      </Switch>
      <span className={m('count')} role="status">
        {count === null ? '' : count === 1 ? '1 afwijking' : `${count} afwijkingen`}
      </span>
    </div>
  );
}
