import { IconCircleCheck } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Finding } from '#domain/rules/finding.ts';
import { classes } from '#ui/classes.ts';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import { useBoardActions, useBoardState } from '../board-context.ts';
import { FindingCard } from './finding-card.tsx';
import findings from './findings.module.css';
import { RuleGroups, TierSection } from './findings-groups.tsx';
import { findingsView, whenWords } from './findings-view.ts';
import { Fold } from './fold.tsx';
import shared from './panels.module.css';
import { useKeptFocus } from './use-kept-focus.ts';

const c = classes({ ...shared, ...findings });

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
  const panel = useRef<HTMLElement>(null);
  useKeptFocus(panel);
  const shown = scope === 'day' ? date : null;
  const { tiers, open, info, infoCount, overridden } = findingsView(plan, siteId, shown);
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
    <section ref={panel} tabIndex={-1} className={c('panel')} aria-label="Aandachtspunten" data-panel>
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
          {tiers.map((group) => (
            <TierSection key={group.tier} group={group} render={cardOf} />
          ))}
        </div>
        {overridden.length > 0 && (
          <Fold title="Toch zo gelaten, met reden" count={overridden.length}>
            <ul className={c('list')}>{overridden.map(cardOf)}</ul>
          </Fold>
        )}
        {infoCount > 0 && (
          <Fold title="Ter info" count={infoCount}>
            <RuleGroups rules={info} render={cardOf} />
          </Fold>
        )}
      </div>
    </section>
  );
}
