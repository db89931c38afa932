import { useMemo, useState } from 'react';
import type { IsoDate } from '#domain/model/common.ts';
import type { SiteId } from '#domain/model/ids.ts';
import { fullName } from '#domain/model/person.ts';
import type { Publication } from '#domain/model/publication.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { compareVersions, type DayChange, sayDay } from '#domain/plan/versions.ts';
import { count, sentenceCase, shortDay } from '#domain/words/dutch.ts';
import { StatusPill } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { DataTable } from '#ui/data-table.tsx';
import type { DataColumn } from '#ui/data-table-cells.tsx';
import { Loading } from '#ui/loading.tsx';
import { Select } from '#ui/select.tsx';
import { EmptyState } from '#ui/states.tsx';
import styles from '../week.module.css';
import { PublishDialog } from './publish-dialog.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { CONCEPT, type Side, useSide } from './use-versions.ts';
import { sayVersion } from './version-words.ts';

const c = classes(styles);

export interface ComparisonProps {
  readonly plan: Plan;
  readonly revision: number;
  readonly siteId: SiteId;
  /** From old to new. */
  readonly versions: readonly (Publication & { readonly rows: number })[];
  /** Shows a day on the board. */
  readonly onBoard: (date: IsoDate) => void;
}

const KINDS = { added: 'erbij', gone: 'weg', moved: 'anders' } as const;
const TONES = { added: 'green', gone: 'red', moved: 'amber' } as const;

function changeColumns(plan: Plan): readonly DataColumn<DayChange>[] {
  const { lookup } = plan;
  const nameOf = (change: DayChange, last: boolean): string => {
    const person = lookup.people.get(change.personId);
    if (!person) return '?';
    return last ? `${person.lastName} ${person.firstName}` : fullName(person);
  };
  return [
    {
      id: 'who',
      header: 'Wie',
      width: 'minmax(10rem, 1.2fr)',
      render: (change) => <strong>{nameOf(change, false)}</strong>,
      sortValue: (change) => `${nameOf(change, true)}${change.date}`,
    },
    {
      id: 'day',
      header: 'Dag',
      width: '7.5rem',
      render: (change) => sentenceCase(shortDay(change.date)),
      sortValue: (change) => change.date,
    },
    {
      id: 'kind',
      header: 'Wat',
      width: '7rem',
      render: ({ kind }) => (
        <StatusPill tone={TONES[kind]} size="small">
          {KINDS[kind]}
        </StatusPill>
      ),
      sortValue: ({ kind }) => kind,
    },
    { id: 'was', header: 'Was', width: 'minmax(12rem, 2fr)', render: (change) => sayDay(change, 'was', lookup) },
    { id: 'now', header: 'Wordt', width: 'minmax(12rem, 2fr)', render: (change) => sayDay(change, 'now', lookup) },
  ];
}

/** Two versions side by side, or a version and the concept; and what can be done from there. */
export function Comparison({ plan, revision, siteId, versions, onBoard }: ComparisonProps) {
  const latest = versions.at(-1) ?? null;
  const [chosenFrom, setFrom] = useState<Side | null>(null);
  const [to, setTo] = useState<Side>(CONCEPT);
  const [asking, setAsking] = useState<'publish' | 'restore' | null>(null);
  const from = chosenFrom ?? latest?.id ?? null;
  const was = useSide(plan, revision, siteId, from);
  const now = useSide(plan, revision, siteId, to);
  const changes = useMemo(() => (was && now ? compareVersions(was, now) : null), [was, now]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: names change with the revision
  const columns = useMemo(() => changeColumns(plan), [plan, revision]);
  const sides = [...versions]
    .reverse()
    .map((version): { id: Side; label: string } => ({ id: version.id, label: sayVersion(version) }));
  const people = new Set(changes?.map((change) => change.personId)).size;
  const back = versions.find(({ id }) => id === from);
  return (
    <div className={c('part')}>
      <section className={c('compare')} aria-label="Vergelijk twee versies">
        {latest !== null && (
          <>
            <Select label="Van" options={sides} value={from} onChange={setFrom} />
            <Select
              label="Naar"
              options={[{ id: CONCEPT, label: 'Het rooster zoals het nu is (concept)' }, ...sides]}
              value={to}
              onChange={setTo}
            />
          </>
        )}
        <p role="status">
          {latest === null
            ? 'Deze week is hier nog niet gepubliceerd.'
            : changes === null
              ? 'De versies worden vergeleken…'
              : changes.length === 0
                ? 'Er is geen verschil.'
                : `${count(changes.length, 'wijziging', 'wijzigingen')} voor ${count(people, 'persoon', 'mensen')}`}
        </p>
      </section>
      {latest === null ? (
        <EmptyState title="Nog niet gepubliceerd">
          Alles is nog concept. Publiceer de week als hij klaar is: dan is bekend wie waar werkt, en blijft elke versie
          bewaard.
        </EmptyState>
      ) : changes === null ? (
        <Loading label="De versies worden vergeleken…" lines={6} />
      ) : (
        <DataTable
          label="Wijzigingen"
          columns={columns}
          rows={changes}
          rowKey={(change) => `${change.personId}${change.date}`}
          initialSort={{ column: 'who', direction: 'ascending' }}
          empty={
            <EmptyState title="Geen verschil">
              Iedereen werkt in allebei op dezelfde dagen, tijden en plekken.
            </EmptyState>
          }
        />
      )}
      <div className={c('foot')}>
        <p>
          {latest === null
            ? ''
            : `${sayVersion(latest)} is het laatst bekendgemaakt: ${count(latest.rows, 'inzet', 'inzetten')}.`}
        </p>
        {back && <Button onPress={() => setAsking('restore')}>{`Zet versie ${back.number} terug…`}</Button>}
        <Button variant="primary" onPress={() => setAsking('publish')}>
          {`Publiceer versie ${(latest?.number ?? 0) + 1}…`}
        </Button>
      </div>
      {asking === 'publish' && (
        <PublishDialog plan={plan} siteId={siteId} latest={latest} onBoard={onBoard} onClose={() => setAsking(null)} />
      )}
      {asking === 'restore' && back && (
        <RestoreDialog plan={plan} siteId={siteId} version={back} onClose={() => setAsking(null)} />
      )}
    </div>
  );
}
