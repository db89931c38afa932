import { IconCalendarPlus, IconFileCheck, IconFileExport } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useChangesSince } from '#client/use-changes-since.ts';
import { usePreferences } from '#client/use-preferences.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { SiteId } from '#domain/model/ids.ts';
import type { Publication } from '#domain/model/publication.ts';
import { countFindings, findingsAt } from '#domain/plan/findings.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { count } from '#domain/words/dutch.ts';
import { StatusPill } from '#ui/badge.tsx';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Page, PageRow } from '#ui/page.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { Select } from '#ui/select.tsx';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import { ExportDialog } from './export/export-dialog.tsx';
import styles from './week.module.css';
import { WeekGrid } from './week-grid.tsx';
import type { WeekPart } from './week-part.ts';
import type { WeekView } from './week-rows.ts';

const c = classes(styles);

const VIEWS = [
  { id: 'person', label: 'Per persoon' },
  { id: 'workplace', label: 'Per werkplek' },
] as const;

export interface WeekOverviewProps {
  readonly plan: Plan;
  readonly revision: number;
  readonly header: ReactNode;
  /** The dialog for exports is open. */
  readonly isExporting: boolean;
  readonly onPart: (part: WeekPart | null) => void;
  /** Shows a day on the board. */
  readonly onBoard: (date: IsoDate) => void;
  readonly readableAt: (personId: string, week: IsoWeek) => string;
}

/** The week as a grid, and the ways to what can be done with it. */
export function WeekOverview(props: WeekOverviewProps) {
  const { plan, revision, header, isExporting, onPart, onBoard, readableAt } = props;
  const { preferences, change } = usePreferences();
  const [view, setView] = useState<WeekView>('person');
  const [query, setQuery] = useState('');
  const sites = plan.catalogue.sites.filter((site) => site.archivedOn === null);
  const siteId = sites.find((site) => site.id === preferences.siteId)?.id ?? null;
  return (
    <Page
      title="Week"
      header={header}
      actions={
        <>
          <Button icon={<IconCalendarPlus size="1.125rem" aria-hidden="true" />} onPress={() => onPart('vullen')}>
            Vul de week…
          </Button>
          <Button icon={<IconFileCheck size="1.125rem" aria-hidden="true" />} onPress={() => onPart('versies')}>
            Publiceer…
          </Button>
          <Button icon={<IconFileExport size="1.125rem" aria-hidden="true" />} onPress={() => onPart('exporteren')}>
            Exporteer…
          </Button>
        </>
      }
      bar={
        <section className={c('bar')} aria-label="Weergave en stand van de week">
          <PageRow end={<Standing plan={plan} revision={revision} siteId={siteId} />}>
            <ToggleGroup label="Weergave" options={VIEWS} value={view} onChange={setView} />
            <div className={c('site')}>
              <Select
                label="Locatie"
                hideLabel
                options={[
                  { id: '', label: 'Alle locaties' },
                  ...sites.map(({ id, name }) => ({ id: id as string, label: name })),
                ]}
                value={siteId ?? ''}
                onChange={(id) => change({ siteId: id === '' ? null : (id as SiteId) })}
              />
            </div>
            <div className={c('search')}>
              <SearchField label="Zoek in de week" placeholder="Zoek" value={query} onChange={setQuery} />
            </div>
          </PageRow>
        </section>
      }
    >
      <EmptyWeek plan={plan} siteId={siteId} onFill={() => onPart('vullen')} />
      <WeekGrid
        plan={plan}
        revision={revision}
        view={view}
        siteId={siteId}
        query={query}
        onBoard={onBoard}
        readableAt={readableAt}
      />
      {isExporting && <ExportDialog plan={plan} revision={revision} onClose={() => onPart(null)} />}
    </Page>
  );
}

/** Nobody is planned yet: how a week begins. */
function EmptyWeek({
  plan,
  siteId,
  onFill,
}: {
  readonly plan: Plan;
  readonly siteId: SiteId | null;
  readonly onFill: () => void;
}) {
  for (const row of plan.placed.all()) if (siteId === null || row.site.id === siteId) return null;
  return (
    <Banner tone="neutral" actions={<Button onPress={onFill}>Vul deze week</Button>}>
      Deze week is hier nog niemand ingedeeld. Vul de week uit het basisrooster of uit een andere week.
    </Banner>
  );
}

/** How many people work this week, and what stands in the way of publishing it. */
function Standing({
  plan,
  revision,
  siteId,
}: Pick<WeekOverviewProps, 'plan' | 'revision'> & { readonly siteId: SiteId | null }) {
  const changes = useChangesSince(plan, revision, siteId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan changes in place, its revision says when
  const { rows, published, blocks, warnings } = useMemo(() => {
    const findings = siteId === null ? plan.findings() : findingsAt(plan, siteId, null);
    const here = [...plan.placed.all()].filter((row) => siteId === null || row.site.id === siteId);
    const published = plan.publications.filter((p) => siteId === null || p.siteId === siteId);
    return { rows: here.length, published, ...countFindings(findings) };
  }, [plan, revision, siteId]);
  return (
    <>
      <StatusPill tone="neutral">{count(rows, 'inzet', 'inzetten')}</StatusPill>
      <StatusPill tone={published.length > 0 ? 'accent' : 'neutral'}>
        {sayPublished(published, siteId)}
        {changes !== null && `, ${changes}`}
      </StatusPill>
      {blocks > 0 && <StatusPill tone="red">{count(blocks, 'blokkade', 'blokkades')}</StatusPill>}
      {warnings > 0 && <StatusPill tone="amber">{count(warnings, 'waarschuwing', 'waarschuwingen')}</StatusPill>}
    </>
  );
}

/** "Concept", "Versie 2 is bekend", "Op 2 locaties gepubliceerd". */
function sayPublished(published: readonly Publication[], siteId: SiteId | null): string {
  const [first] = published;
  if (!first) return 'Concept';
  if (siteId !== null) return `Versie ${first.number} is gepubliceerd`;
  return `Op ${count(published.length, 'locatie', 'locaties')} gepubliceerd`;
}
