import { useState } from 'react';
import { addDays, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type { SiteId } from '#domain/model/ids.ts';
import type { FillPreview } from '#domain/plan/fill/fill-types.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { count, numericDay, weekName } from '#domain/words/dutch.ts';
import { StatusPill } from '#ui/badge.tsx';
import { classes } from '#ui/classes.ts';
import { parseDay } from '#ui/entry.ts';
import { PageRow } from '#ui/page.tsx';
import { DateField } from '#ui/parsed-field.tsx';
import { Select } from '#ui/select.tsx';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import styles from '../week.module.css';

const c = classes(styles);

export type SourceKind = 'base' | 'week';
const KINDS = [
  { id: 'base', label: 'Uit het basisrooster' },
  { id: 'week', label: 'Uit een andere week' },
] as const;

export interface FillBarProps {
  readonly plan: Plan;
  readonly kind: SourceKind;
  readonly from: IsoWeek;
  readonly siteId: SiteId | null;
  readonly onKind: (kind: SourceKind) => void;
  readonly onFrom: (week: IsoWeek) => void;
  readonly onSite: (siteId: SiteId | null) => void;
  readonly counts: FillPreview['counts'] | null;
  /** The week has begun: only the days from today on are filled. */
  readonly isStarted: boolean;
}

/** What the week is filled from, and what comes of it in numbers. */
export function FillBar(props: FillBarProps) {
  const { plan, kind, from, siteId, onKind, onFrom, onSite, counts, isStarted } = props;
  const [day, setDay] = useState<string | null>(mondayOf(from));
  const sites = plan.catalogue.sites.filter((site) => site.archivedOn === null);
  const typed = day !== null && parseDay(numericDay(day as IsoDate)) !== null ? weekOf(day as IsoDate) : null;
  const problem =
    typed === null ? 'Schrijf de datum zo: 24-11-2026.' : typed === plan.week ? 'Kies een andere week.' : undefined;
  return (
    <section className={c('bar')} aria-label="Waaruit de week wordt gevuld">
      <PageRow>
        <ToggleGroup label="Waaruit" options={KINDS} value={kind} onChange={onKind} />
        {kind === 'week' && (
          <DateField
            label="Een dag in die week"
            value={day}
            onChange={(next) => {
              setDay(next);
              const isDay = next !== null && parseDay(numericDay(next as IsoDate)) !== null;
              if (isDay && weekOf(next as IsoDate) !== plan.week) onFrom(weekOf(next as IsoDate));
            }}
            error={problem}
            description={`${weekName(from)}, tot en met ${numericDay(addDays(mondayOf(from), 6))}`}
          />
        )}
        <div className={c('site')}>
          <Select
            label="Locatie"
            hideLabel
            options={[
              { id: '', label: 'Alle locaties' },
              ...sites.map(({ id, name }) => ({ id: id as string, label: name })),
            ]}
            value={siteId ?? ''}
            onChange={(id) => onSite(id === '' ? null : (id as SiteId))}
          />
        </div>
        {isStarted && <span className={c('quiet')}>De week is al begonnen: alleen vandaag en de dagen erna.</span>}
      </PageRow>
      {counts && <Counts counts={counts} />}
    </section>
  );
}

function Counts({ counts }: { readonly counts: FillPreview['counts'] }) {
  return (
    <PageRow>
      <StatusPill tone={counts.placed + counts.replaced > 0 ? 'green' : 'neutral'}>
        {count(counts.placed + counts.replaced, 'komt erbij', 'komen erbij')}
      </StatusPill>
      {counts.present > 0 && (
        <StatusPill tone="neutral">{count(counts.present, 'staat er al', 'staan er al')}</StatusPill>
      )}
      {counts.kept > 0 && (
        <StatusPill tone="neutral">{count(counts.kept, 'blijft zoals gepland', 'blijven zoals gepland')}</StatusPill>
      )}
      {counts.skipped > 0 && <StatusPill tone="neutral">{`${counts.skipped} slaat u over`}</StatusPill>}
      {counts.gone > 0 && <StatusPill tone="amber">{count(counts.gone, 'vervalt', 'vervallen')}</StatusPill>}
      {counts.conflict > 0 && <StatusPill tone="red">{count(counts.conflict, 'kan niet', 'kunnen niet')}</StatusPill>}
    </PageRow>
  );
}
