import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Finding } from '#domain/rules/finding.ts';
import { sentenceCase } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import { useBoardActions, useBoardState } from '../board-context.ts';
import { FindingCard } from './finding-card.tsx';
import findings from './findings.module.css';
import { findingsView, whenWords } from './findings-view.ts';
import { Fold } from './fold.tsx';
import shared from './panels.module.css';

const c = classes({ ...shared, ...findings });

/** More than this per group waits behind a button: nobody reads further before the first ones are mended. */
const AT_ONCE = 40;

const SCOPES = [
  { id: 'day', label: 'Deze dag' },
  { id: 'week', label: 'Hele week' },
] as const;

/** Aandachtspunten: worst tier first. Follows the view (day or week) until someone chooses otherwise. */
export function FindingsColumn() {
  const { view } = useBoardState();
  return <Findings key={view} view={view} />;
}

function Findings({ view }: { readonly view: 'day' | 'week' }) {
  const { plan, siteId, date } = useBoardState();
  const { jumpTo } = useBoardActions();
  const [scope, setScope] = useState<'day' | 'week'>(view);
  const [current, setCurrent] = useState<string | null>(null);
  const shown = scope === 'day' ? date : null;
  const { groups, open, overridden } = findingsView(plan, siteId, shown);
  const cardOf = (finding: Finding) => (
    <li key={finding.key}>
      <FindingCard
        finding={finding}
        when={whenWords(plan, finding, shown)}
        isCurrent={finding.key === current}
        onPress={() => {
          setCurrent(finding.key);
          jumpTo(finding);
        }}
      />
    </li>
  );
  return (
    <section className={c('panel')} aria-label="Aandachtspunten">
      <header className={c('head')}>
        <h2>Aandachtspunten</h2>
        <span className={c('count')}>{open}</span>
      </header>
      <div className={c('tools')}>
        <ToggleGroup label="Aandachtspunten van" options={SCOPES} value={scope} onChange={setScope} />
      </div>
      <div className={c('scroll')}>
        {open === 0 && (
          <p className={c('calm')}>
            <IconCircleCheck size="1.25rem" aria-hidden="true" />
            {scope === 'day' ? 'Op deze dag klopt alles.' : 'In deze week klopt alles.'}
          </p>
        )}
        <div className={c('tiers')}>
          {groups.map((group) => (
            <FindingsOfTier key={group.tier} name={group.name} findings={group.findings} render={cardOf} />
          ))}
        </div>
        {overridden.length > 0 && (
          <Fold title="Toch gepland, met reden" count={overridden.length}>
            <ul className={c('list')}>{overridden.map(cardOf)}</ul>
          </Fold>
        )}
      </div>
    </section>
  );
}

interface FindingsOfTierProps {
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly render: (finding: Finding) => React.ReactNode;
}

function FindingsOfTier({ name, findings, render }: FindingsOfTierProps) {
  const [all, setAll] = useState(false);
  return (
    <section className={c('tier')} aria-label={sentenceCase(name)}>
      <h3>
        {sentenceCase(name)} <span className={c('count')}>{findings.length}</span>
      </h3>
      <ul className={c('list')}>{(all ? findings : findings.slice(0, AT_ONCE)).map(render)}</ul>
      {!all && findings.length > AT_ONCE && (
        <Button variant="link" onPress={() => setAll(true)}>
          Toon alle {findings.length}
        </Button>
      )}
    </section>
  );
}
