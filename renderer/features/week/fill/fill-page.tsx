import { type ReactNode, useState } from 'react';
import { sayError } from '#client/say-error.ts';
import { usePreferences } from '#client/use-preferences.ts';
import { addWeeks, weekOf } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { SiteId } from '#domain/model/ids.ts';
import type { FillChoice, FillQuestion, FillRow } from '#domain/plan/fill/fill-types.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { ErrorState } from '#ui/states.tsx';
import styles from './fill.module.css';
import { FillBar, type SourceKind } from './fill-bar.tsx';
import { FillFoot } from './fill-foot.tsx';
import { FillParts } from './fill-parts.tsx';
import { useFill } from './use-fill.ts';
import { useKeptChoices } from './use-kept-choices.ts';

const c = classes(styles);

export interface FillPageProps {
  /** The week as it is planned now. */
  readonly plan: Plan;
  readonly today: IsoDate;
  readonly header: ReactNode;
  readonly onBack: () => void;
}

/** "Vul de week": everything that would happen, and what cannot, before anything is written. */
export function FillPage({ plan, today, header, onBack }: FillPageProps) {
  const { week } = plan;
  const { preferences } = usePreferences();
  const [kind, setKind] = useState<SourceKind>('base');
  const [from, setFrom] = useState(addWeeks(week, -1));
  const [siteId, setSiteId] = useState<SiteId | null>(preferences.siteId);
  const source: FillQuestion['source'] = kind === 'base' ? { kind } : { kind, week: from };
  const { choices, keep, forget } = useKeptChoices({ week, source, siteId });
  const question: FillQuestion = {
    week,
    source,
    siteId,
    // What is past is past: a week that has begun is filled from today on.
    from: week === weekOf(today) ? today : null,
    choices,
  };
  const { preview, fill, isFilling, problem } = useFill(question, () => {
    forget();
    onBack();
  });
  const data = preview.data?.preview;
  const choose = (rows: readonly FillRow[], choice: FillChoice | null): void => {
    const keys = new Set(rows.map(({ key }) => key));
    const others = Object.entries(choices).filter(([key]) => !keys.has(key));
    const own = choice === null ? [] : [...keys].map((key) => [key, choice] as const);
    keep(Object.fromEntries([...others, ...own]));
  };
  return (
    <Page
      title="Vul de week"
      header={header}
      actions={<Button onPress={onBack}>Terug naar de week</Button>}
      bar={
        <FillBar
          plan={plan}
          kind={kind}
          from={from}
          siteId={siteId}
          onKind={setKind}
          onFrom={setFrom}
          onSite={setSiteId}
          counts={data?.counts ?? null}
          isStarted={question.from !== null}
        />
      }
    >
      {data?.notices.map((notice) => (
        <Banner key={notice} tone="amber">
          {notice}
        </Banner>
      ))}
      {problem !== null && (
        <Banner tone="red" isUrgent>
          {problem}
        </Banner>
      )}
      {data ? (
        <div className={c('preview')} aria-busy={preview.isFetching}>
          <div className={c('lists')}>
            <FillParts plan={plan} preview={data} question={question} onChoose={choose} />
          </div>
          <FillFoot
            question={question}
            preview={data}
            isBusy={preview.isFetching}
            isFilling={isFilling}
            onFill={() => void fill()}
            onBack={onBack}
          />
        </div>
      ) : preview.isError ? (
        <ErrorState {...sayError(preview.error)} where="Vul de week" onRetry={() => void preview.refetch()} />
      ) : (
        <Loading label="Het overzicht wordt gemaakt…" lines={10} />
      )}
    </Page>
  );
}
