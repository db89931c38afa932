import { IconCalendarStats, IconCalendarWeek, IconChartBar, IconFileImport, IconSettings } from '@tabler/icons-react';
import { classes } from '#ui/classes.ts';
import { formatRoute, type Route } from './route.ts';
import styles from './shell.module.css';

const c = classes(styles);

const ENTRIES = [
  { screen: 'rooster', label: 'Rooster', icon: IconCalendarWeek, to: { screen: 'rooster', date: null } },
  { screen: 'capaciteit', label: 'Capaciteit', icon: IconChartBar, to: { screen: 'capaciteit', tab: null } },
  { screen: 'week', label: 'Week', icon: IconCalendarStats, to: { screen: 'week', week: null, part: null } },
  { screen: 'beheer', label: 'Beheer', icon: IconSettings, to: { screen: 'beheer', list: null } },
  { screen: 'import', label: 'Import', icon: IconFileImport, to: { screen: 'import' } },
] as const satisfies readonly {
  readonly screen: Route['screen'];
  readonly label: string;
  readonly icon: unknown;
  readonly to: Route;
}[];

/** The screens that exist, at the left; at the bottom on a narrow window. */
export function Navigation({ current }: { readonly current: Route['screen'] }) {
  return (
    <nav className={c('nav')} aria-label="Schermen">
      <span className={c('logo')} aria-hidden="true">
        R
      </span>
      {ENTRIES.map(({ screen, label, icon: Icon, to }) => (
        <a
          key={screen}
          href={formatRoute(to)}
          className={c('link')}
          {...(screen === current ? { 'aria-current': 'page' } : {})}
        >
          <Icon size="1.375rem" stroke={1.75} aria-hidden="true" />
          {label}
        </a>
      ))}
    </nav>
  );
}
