import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { RULES } from '#domain/rules/index.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { sentenceCase } from '#domain/words/dutch.ts';
import { Switch } from '#ui/checkbox.tsx';
import { classes } from '#ui/classes.ts';
import { SearchField } from '#ui/search-field.tsx';
import { matches } from '#ui/sort.ts';
import { EmptyState } from '#ui/states.tsx';
import { useLookups } from '../lookups.ts';
import manageStyles from '../manage.module.css';
import { RuleRow } from './rule-row.tsx';
import styles from './rules.module.css';
import { rulesByTier, type TierOfRules } from './severities.ts';

const m = classes(manageStyles);
const c = classes(styles);

/** Regels: what the program checks, from which source, and how serious the company takes it. */
export function RuleList({ lead }: { readonly lead: ReactNode }) {
  const { catalogue } = useLookups();
  const [query, setQuery] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const wanted = useDeferredValue(query);
  const changed = useMemo(() => new Set(catalogue.ruleChoices.map((choice) => choice.rule)), [catalogue]);
  const isShown = (rule: Rule): boolean =>
    (!onlyChanged || changed.has(rule.id)) && matches(`${rule.title} ${rule.source}`, wanted);
  const tiers = rulesByTier(RULES.filter(isShown));
  const count = tiers.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <div className={m('list')}>
      <div className={m('tools')}>
        {lead}
        <div className={m('search')}>
          <SearchField label="Zoek in de regels" placeholder="Zoek een regel" value={query} onChange={setQuery} />
        </div>
        <Switch isSelected={onlyChanged} onChange={setOnlyChanged}>
          Alleen wat is aangepast ({changed.size})
        </Switch>
        <span className={m('count')} role="status">
          {count === 1 ? '1 regel' : `${count} regels`}
        </span>
      </div>
      <div className={m('blocks')}>
        {tiers.map((tier) => (
          <TierCard key={tier.tier} tier={tier} />
        ))}
        {tiers.length === 0 && (
          <EmptyState title="Geen regels gevonden">
            {query === '' ? 'Alle regels staan zoals het programma ze geeft.' : `Geen regel met "${query}".`}
          </EmptyState>
        )}
      </div>
    </div>
  );
}

function TierCard({ tier }: { readonly tier: TierOfRules }) {
  const id = `laag-${tier.tier}`;
  return (
    <section className={m('card')} aria-labelledby={id}>
      <div className={m('cardHead')}>
        <span className={c('number')} aria-hidden="true">
          {tier.tier}
        </span>
        <h2 id={id}>
          <span className={c('spoken')}>Laag {tier.tier}: </span>
          {sentenceCase(tier.name)}
        </h2>
        <p className={c('explanation')}>{tier.explanation}</p>
      </div>
      <ul>
        {tier.rules.map((rule) => (
          <RuleRow key={rule.id} rule={rule} />
        ))}
      </ul>
    </section>
  );
}
