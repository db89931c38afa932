import { IconArrowBackUp, IconLock } from '@tabler/icons-react';
import { useRef } from 'react';
import type { Severity } from '#domain/model/rule-choice.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { StatusPill } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Select } from '#ui/select.tsx';
import { useLookups } from '../lookups.ts';
import { useSaveAtOnce } from '../save-records.ts';
import styles from './rules.module.css';
import { chooseSeverity, SEVERITY_WORDS, severityNow, severityOptions } from './severities.ts';

const c = classes(styles);

/** One rule: what it checks, where that comes from, and how serious it is. */
export function RuleRow({ rule }: { readonly rule: Rule }) {
  return (
    <li className={c('rule')}>
      <div className={c('what')}>
        <h3>{rule.title}</h3>
        <p className={c('source')}>{rule.source}</p>
      </div>
      <RuleSeverity rule={rule} />
    </li>
  );
}

function RuleSeverity({ rule }: { readonly rule: Rule }) {
  const { ruleChoices } = useLookups().catalogue;
  const { saveAtOnce, isSaving } = useSaveAtOnce();
  const field = useRef<HTMLDivElement>(null);
  const options = severityOptions(rule);
  if (options === null) {
    return (
      <p className={c('fixed')}>
        <IconLock size="1rem" aria-hidden="true" />
        {rule.tier === 1 ? 'vast: wet' : 'vast: afspraak'}
      </p>
    );
  }
  const now = severityNow(rule, ruleChoices);
  const isChanged = now !== rule.severity;
  const choose = (severity: Severity): void => {
    const change = chooseSeverity(rule, ruleChoices, severity);
    if (change && !isSaving) void saveAtOnce([change], `${rule.title}: ${SEVERITY_WORDS[severity].toLowerCase()}`);
  };
  return (
    <div className={c('choice')} ref={field}>
      <Select label={`Hoe ernstig is: ${rule.title}`} hideLabel options={options} value={now} onChange={choose} />
      {isChanged && (
        <div className={c('changed')}>
          <StatusPill tone="accent" size="small">
            standaard: {SEVERITY_WORDS[rule.severity].toLowerCase()}
          </StatusPill>
          <Button
            variant="link"
            icon={<IconArrowBackUp size="1rem" aria-hidden="true" />}
            aria-label={`${rule.title}: terug naar standaard`}
            onPress={() => {
              choose(rule.severity);
              // This button goes with the choice that it takes back.
              field.current?.querySelector('button')?.focus();
            }}
          >
            Terug naar standaard
          </Button>
        </div>
      )}
    </div>
  );
}
