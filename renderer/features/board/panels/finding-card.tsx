import { Button } from 'react-aria-components/Button';
import type { Finding } from '#domain/rules/finding.ts';
import { ruleOf, sentenceOf } from '#domain/rules/index.ts';
import { toneIcon } from '#ui/badge.tsx';
import { classes } from '#ui/classes.ts';
import findings from './findings.module.css';
import { SEVERITY_WORDS } from './findings-view.ts';
import shared from './panels.module.css';

const c = classes({ ...shared, ...findings });

export interface FindingCardProps {
  readonly finding: Finding;
  /** "ochtend", "ma 30 nov · 10:00 tot 10:15". */
  readonly when: string;
  /** The one that was jumped to last. */
  readonly isCurrent?: boolean;
  readonly onPress: () => void;
}

/** One aandachtspunt. A press shows the spot. */
export function FindingCard({ finding, when, isCurrent = false, onPress }: FindingCardProps) {
  const { tone, word } = finding.overridden
    ? { tone: 'neutral' as const, word: 'toch gepland' }
    : SEVERITY_WORDS[finding.severity];
  return (
    <Button className={c('finding', tone, isCurrent && 'current')} onPress={onPress}>
      <span className={c('findingTitle')}>
        {toneIcon(tone)}
        {ruleOf(finding.rule).title}
      </span>
      <span className={c('sentence')}>{sentenceOf(finding)}</span>
      {finding.overridden && (
        <span className={c('sentence')}>
          Reden van {finding.overridden.by}: {finding.overridden.reason}
        </span>
      )}
      <span className={c('meta')}>
        {word} · {when}
      </span>
    </Button>
  );
}
