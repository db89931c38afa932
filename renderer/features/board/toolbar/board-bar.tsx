import { IconDeviceDesktopCheck, IconLock, IconPlugConnectedX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useClient } from '#client/client-context.tsx';
import { useChangesSince } from '#client/use-changes-since.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { SiteId } from '#domain/model/ids.ts';
import { countFindings, findingsAt } from '#domain/plan/findings.ts';
import { count } from '#domain/words/dutch.ts';
import { StatusPill } from '#ui/badge.tsx';
import { classes } from '#ui/classes.ts';
import { PageRow } from '#ui/page.tsx';
import { Select } from '#ui/select.tsx';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import { WorkTypeIcon } from '#ui/work-type-mark.tsx';
import { useBoardState } from '../board-context.ts';
import { workTypesAt } from '../grid/grid-model.ts';
import styles from './toolbar.module.css';

const c = classes(styles);

export interface BoardBarProps {
  readonly workType: string | null;
  readonly onWorkType: (code: string | null) => void;
  readonly onSite: (siteId: SiteId) => void;
  readonly changedAt: Date | null;
}

const ALL = 'all';

/** Site, work types, and how the plan stands. */
export function BoardBar({ workType, onWorkType, onSite, changedAt }: BoardBarProps) {
  const { plan, siteId } = useBoardState();
  const sites = plan.catalogue.sites.filter((s) => s.archivedOn === null || s.id === siteId);
  const types = workTypesAt(plan, siteId);
  return (
    <section className={c('bar')} aria-label="Filters en stand van het rooster">
      <PageRow>
        <div className={c('site')}>
          <Select
            label="Locatie"
            hideLabel
            options={sites.map(({ id, name }) => ({ id, label: name }))}
            value={siteId}
            onChange={onSite}
          />
        </div>
        <ToggleGroup
          label="Werksoort"
          look="chips"
          value={workType ?? ALL}
          onChange={(id) => onWorkType(id === ALL ? null : id)}
          options={[
            { id: ALL, label: 'Alle' },
            ...types.map(({ code, name }) => ({
              id: code,
              label: name,
              icon: <WorkTypeIcon code={code} size="1rem" />,
            })),
          ]}
        />
      </PageRow>
      <PageRow end={<Saved changedAt={changedAt} />}>
        <Standing />
      </PageRow>
    </section>
  );
}

/** "concept · 3 blokkades · 5 waarschuwingen", of what is on screen. */
function Standing() {
  const { plan, revision, siteId, date, view } = useBoardState();
  const published = plan.publications.find((publication) => publication.siteId === siteId);
  const changes = useChangesSince(plan, revision, siteId);
  const day: IsoDate | null = view === 'day' ? date : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan changes in place, its revision says when
  const { blocks, warnings } = useMemo(
    () => countFindings(findingsAt(plan, siteId, day)),
    [plan, revision, siteId, day],
  );
  return (
    <>
      {published ? (
        <StatusPill tone="accent" icon={<IconLock size="1rem" aria-hidden="true" />}>
          {`Versie ${published.number} gepubliceerd`}
          {changes !== null && `, ${changes}`}
        </StatusPill>
      ) : (
        <StatusPill tone="neutral">Concept</StatusPill>
      )}
      {blocks > 0 && <StatusPill tone="red">{count(blocks, 'blokkade', 'blokkades')}</StatusPill>}
      {warnings > 0 && <StatusPill tone="amber">{count(warnings, 'waarschuwing', 'waarschuwingen')}</StatusPill>}
      {blocks + warnings === 0 && <StatusPill tone="green">Alles klopt</StatusPill>}
    </>
  );
}

const CLOCK = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit' });

function Saved({ changedAt }: { readonly changedAt: Date | null }) {
  const { isReadOnly } = useBoardState();
  const { scenarioId } = useClient();
  if (isReadOnly) {
    return (
      <span className={c('saved')}>
        <IconPlugConnectedX size="1rem" aria-hidden="true" />
        Alleen kijken: de verbinding is weg
      </span>
    );
  }
  return (
    <span className={c('saved')}>
      <IconDeviceDesktopCheck size="1rem" aria-hidden="true" />
      {changedAt ? `Laatst bewaard ${CLOCK.format(changedAt)} · ` : ''}
      {changedAt ? 'alles' : 'Alles'} staat {scenarioId === null ? 'op deze computer' : 'alleen in het scenario'}
    </span>
  );
}
