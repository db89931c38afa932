import { useCallback, useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import type { RoosterbordClient } from '#contract/index.ts';
import { type ScenarioId, scenarioId } from '#domain/model/ids.ts';
import { BoardScreen } from '#features/board/board-screen.tsx';
import { CapacityScreen } from '#features/capacity/capacity-screen.tsx';
import { ImportScreen } from '#features/import/import-screen.tsx';
import { AgreementEditor } from '#features/manage/agreement-editor.tsx';
import { ManageScreen } from '#features/manage/manage-screen.tsx';
import { OrderEditor } from '#features/manage/order-editor.tsx';
import { ExportProgress } from '#features/week/export/export-progress.tsx';
import { WeekScreen } from '#features/week/week-screen.tsx';
import { classes } from '#ui/classes.ts';
import { EndOfHeaderProvider } from '#ui/page.tsx';
import { Banners } from './banners.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FolderDialog, KeysDialog } from './help-dialogs.tsx';
import type { GlobalAction } from './keys.ts';
import { Navigation } from './navigation.tsx';
import { formatRoute, type ShellRoute } from './route.ts';
import { ScenarioBanner } from './scenario-banner.tsx';
import styles from './shell.module.css';
import { Steps } from './steps.tsx';
import { useGlobalKeys } from './use-global-keys.ts';
import { goTo, replaceBy } from './use-route.ts';
import { useStepHistory } from './use-step-history.ts';
import { UserMenu } from './user-menu.tsx';

const c = classes(styles);

type AppInfo = Awaited<ReturnType<RoosterbordClient['app']['info']>>;

export interface ShellProps {
  readonly info: AppInfo;
  readonly route: ShellRoute;
}

/** Navigation, banners, the screen, and what works on every screen. */
export function Shell({ info, route }: ShellProps) {
  const [help, setHelp] = useState<'keys' | 'folder' | null>(null);
  const step = useStepHistory(openScenario(route));
  const { scenarioId: scenario } = useClient();
  const onAction = useCallback(
    (action: GlobalAction) => {
      if (action === 'keys') setHelp('keys');
      else step(action);
    },
    [step],
  );
  useGlobalKeys(onAction);
  const close = (): void => setHelp(null);
  return (
    <div className={c('shell', scenario !== null && 'whatIf')}>
      <Navigation current={route.screen} />
      <div className={c('banners')}>
        <ExportProgress />
        <Banners isExample={info.dataState === 'example'} damage={info.damage} />
        {scenario !== null && (
          <ScenarioBanner
            onCompare={() => goTo({ screen: 'capaciteit', tab: 'wat-als', scenario })}
            onReal={() => goTo({ screen: 'rooster', date: route.screen === 'rooster' ? route.date : null })}
          />
        )}
      </div>
      <div className={c('page')}>
        <EndOfHeaderProvider
          content={
            <>
              {openScenario(route) === null && <Steps onStep={step} />}
              <UserMenu user={info.user} onShowKeys={() => setHelp('keys')} onShowFolder={() => setHelp('folder')} />
            </>
          }
        >
          <Screen route={route} info={info} onStep={step} />
        </EndOfHeaderProvider>
      </div>
      <KeysDialog isOpen={help === 'keys'} onClose={close} />
      <FolderDialog isOpen={help === 'folder'} onClose={close} folder={info.dataFolder} version={info.version} />
    </div>
  );
}

const readableAt = (person: string, week: string): string => formatRoute({ screen: 'leesbaar', person, week });

/** The scenario that "Wat als" shows: what is done and undone there is the scenario's. */
function openScenario(route: ShellRoute): ScenarioId | null {
  if (route.screen !== 'capaciteit' || route.tab !== 'wat-als') return null;
  return scenarioId.safeParse(route.scenario).data ?? null;
}

interface ScreenProps extends ShellProps {
  readonly onStep: (direction: 'undo' | 'redo') => void;
}

function Screen({ route, info, onStep }: ScreenProps) {
  switch (route.screen) {
    case 'rooster':
      return (
        <ErrorBoundary key="rooster" where="Rooster">
          <BoardScreen
            date={route.date ?? info.today}
            today={info.today}
            show={route.show ?? null}
            onShown={() => replaceBy({ ...route, show: null })}
            onDate={(date) => goTo({ ...route, date, show: null })}
            onStep={onStep}
            onWeek={(week, part) => goTo({ screen: 'week', week, part })}
            onManage={() => goTo({ screen: 'beheer', list: null })}
            onImport={() => goTo({ screen: 'import' })}
          />
        </ErrorBoundary>
      );
    case 'capaciteit':
      return (
        <ErrorBoundary key="capaciteit" where="Capaciteit">
          <CapacityScreen
            tab={route.tab}
            today={info.today}
            onTab={(tab) => goTo({ screen: 'capaciteit', tab })}
            onRoster={(date, scenario, show) =>
              goTo({ screen: 'rooster', date, scenario: scenario ?? null, show: show ?? null })
            }
            scenarioId={openScenario(route)}
            onScenario={(scenario) => goTo({ screen: 'capaciteit', tab: 'wat-als', scenario })}
            onManage={(list) => goTo({ screen: 'beheer', list })}
            renderAgreementForm={(request) => <AgreementEditor {...request} today={info.today} user={info.user} />}
            renderOrderForm={(request) => <OrderEditor {...request} today={info.today} user={info.user} />}
            onImport={() => goTo({ screen: 'import' })}
          />
        </ErrorBoundary>
      );
    case 'week':
      return (
        <ErrorBoundary key="week" where="Week">
          <WeekScreen
            week={route.week}
            part={route.part}
            today={info.today}
            onGo={(week, part) => goTo({ screen: 'week', week, part })}
            onBoard={(date) => goTo({ screen: 'rooster', date })}
            readableAt={readableAt}
          />
        </ErrorBoundary>
      );
    case 'beheer':
      return (
        <ErrorBoundary key="beheer" where="Beheer">
          <ManageScreen
            list={route.list}
            today={info.today}
            user={info.user}
            onList={(list) => goTo({ screen: 'beheer', list })}
            onImport={() => goTo({ screen: 'import' })}
          />
        </ErrorBoundary>
      );
    case 'import':
      return (
        <ErrorBoundary key="import" where="Import">
          <ImportScreen
            isFirstStart={info.dataState === 'new'}
            onDone={() => goTo({ screen: 'rooster', date: null })}
            onBack={() => goTo({ screen: 'rooster', date: null })}
          />
        </ErrorBoundary>
      );
  }
}
