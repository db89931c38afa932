import { type ReactNode, useState } from 'react';
import type { Finding } from '#domain/rules/finding.ts';
import { ruleOf } from '#domain/rules/index.ts';
import { sentenceCase } from '#domain/words/dutch.ts';
import { toneIcon } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import findings from './findings.module.css';
import { type RuleGroup, SEVERITY_WORDS, type TierGroup } from './findings-view.ts';
import { Fold } from './fold.tsx';
import shared from './panels.module.css';

const c = classes({ ...shared, ...findings });

/** More than this of one rule waits behind a button: nobody reads further before the first ones are mended. */
const AT_ONCE = 40;

/** One finding as an item of a list. */
type Render = (finding: Finding) => ReactNode;

/** What is wrong within one tier. */
export function TierSection({ group, render }: { readonly group: TierGroup; readonly render: Render }) {
  return (
    <section className={c('tier')} aria-label={sentenceCase(group.name)}>
      <h3>
        {sentenceCase(group.name)} <span className={c('count')}>{group.count}</span>
      </h3>
      <RuleGroups rules={group.rules} render={render} />
    </section>
  );
}

/** Rule by rule; a rule with many findings is one line that opens. */
export function RuleGroups({ rules, render }: { readonly rules: readonly RuleGroup[]; readonly render: Render }) {
  return (
    <div className={c('rules')}>
      {rules.map((group) => (
        <OneRule key={group.rule} group={group} render={render} />
      ))}
    </div>
  );
}

function OneRule({ group, render }: { readonly group: RuleGroup; readonly render: Render }) {
  const [all, setAll] = useState(false);
  const { rule, findings: found, isFolded } = group;
  if (!isFolded) return <ul className={c('list')}>{found.map(render)}</ul>;
  const worst = found.some((f) => f.severity === 'block') ? 'block' : (found[0]?.severity ?? 'info');
  return (
    <Fold
      title={ruleOf(rule).title}
      count={found.length}
      look="boxed"
      icon={<span className={c('foldIcon', SEVERITY_WORDS[worst].tone)}>{toneIcon(SEVERITY_WORDS[worst].tone)}</span>}
    >
      <ul className={c('list')}>{(all ? found : found.slice(0, AT_ONCE)).map(render)}</ul>
      {!all && found.length > AT_ONCE && (
        <Button variant="link" onPress={() => setAll(true)}>
          Toon alle {found.length}
        </Button>
      )}
    </Fold>
  );
}
