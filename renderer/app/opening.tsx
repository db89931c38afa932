import { VisuallyHidden } from 'react-aria-components/VisuallyHidden';
import { sayError } from '#client/say-error.ts';
import { ScenarioProvider } from '#client/scenario-provider.tsx';
import { usePreferences } from '#client/use-preferences.ts';
import { scenarioId } from '#domain/model/ids.ts';
import { FirstStart } from '#features/first-start/first-start.tsx';
import { ReadableScreen } from '#features/readable/readable-screen.tsx';
import { classes } from '#ui/classes.ts';
import { Loading } from '#ui/loading.tsx';
import { ErrorState } from '#ui/states.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './shell.module.css';
import { Shell } from './shell.tsx';
import { useAppInfo } from './use-app-info.ts';
import { useRootAttributes } from './use-root-attributes.ts';
import { goTo, useRoute } from './use-route.ts';

const c = classes(styles);

/** Decides what a person sees first: the wait, the trouble, the first-start choice, or the program. */
export function Opening() {
  const info = useAppInfo();
  const route = useRoute();
  const { state } = usePreferences();
  useRootAttributes();
  if (info.data && state !== 'asking') {
    const isNew = info.data.dataState === 'new' && route.screen !== 'import';
    if (isNew) {
      return (
        <FirstStart
          onImport={() => goTo({ screen: 'import' })}
          onDone={(choice) =>
            goTo(choice === 'empty' ? { screen: 'beheer', list: null } : { screen: 'rooster', date: null })
          }
        />
      );
    }
    if (route.screen === 'leesbaar') {
      return (
        <ErrorBoundary key="leesbaar" where="Leesbaar rooster">
          <ReadableScreen
            person={route.person}
            week={route.week}
            today={info.data.today}
            onWeek={(person, week) => goTo({ screen: 'leesbaar', person, week })}
            onBack={(week) => goTo({ screen: 'week', week, part: null })}
          />
        </ErrorBoundary>
      );
    }
    const scenario = route.screen === 'rooster' ? scenarioId.safeParse(route.scenario).data : undefined;
    const shell = <Shell info={info.data} route={route} />;
    return scenario === undefined ? (
      shell
    ) : (
      <ScenarioProvider key={scenario} scenarioId={scenario}>
        {shell}
      </ScenarioProvider>
    );
  }
  if (info.isError) {
    const { what, mend } = sayError(info.error);
    return (
      <main className={c('opening')}>
        <ProgramName />
        <ErrorState what={what} where="Bij het openen" mend={mend} onRetry={() => void info.refetch()} />
      </main>
    );
  }
  return (
    <main className={c('opening')}>
      <ProgramName />
      <Loading label="Roosterbord wordt geopend…" />
    </main>
  );
}

/** The heading of the page until a screen brings its own. */
function ProgramName() {
  return <VisuallyHidden elementType="h1">Roosterbord</VisuallyHidden>;
}
