import { type ReactNode, useId, useState } from 'react';
import { Button as PressArea } from 'react-aria-components/Button';
import { mayBeAllowed } from '#domain/plan/allowances.ts';
import { explainFinding } from '#domain/plan/explain.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { ruleOf, sentenceOf } from '#domain/rules/index.ts';
import { causeOf } from '#domain/rules/rule.ts';
import { toneIcon } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { useBoardActions, useBoardState } from '../board-context.ts';
import findings from './findings.module.css';
import { SEVERITY_WORDS, stampWords } from './findings-view.ts';
import shared from './panels.module.css';
import { useOnce } from './use-once.ts';
import { Why } from './why.tsx';

const c = classes({ ...shared, ...findings });

export interface FindingCardProps {
  readonly finding: Finding;
  /** "ochtend", "ma 30 nov · 10:00 tot 10:15". */
  readonly when: string;
  /** The one that was jumped to last. */
  readonly isCurrent?: boolean;
  readonly onPress: () => void;
}

/** One aandachtspunt. A press shows the spot; below it the ways to go on: mend it, know why, or let it stand. */
export function FindingCard({ finding, when, isCurrent = false, onPress }: FindingCardProps) {
  const id = useId();
  const [isWhy, setWhy] = useState(false);
  const { overridden } = finding;
  const { title } = ruleOf(finding.rule);
  const { tone, word } = overridden
    ? { tone: 'neutral' as const, word: 'toch zo gelaten' }
    : SEVERITY_WORDS[finding.severity];
  return (
    <article className={c('finding', tone, isCurrent && 'current')} data-finding={finding.key}>
      <PressArea className={c('show')} onPress={onPress}>
        <span className={c('findingTitle')}>
          {toneIcon(tone)}
          {title}
        </span>
        <span id={`${id}-sentence`} className={c('sentence')}>
          {sentenceOf(finding)}
        </span>
        {overridden && (
          <span className={c('sentence')}>
            Reden: {overridden.reason} <span className={c('meta')}>({stampWords(overridden)})</span>
          </span>
        )}
        <span className={c('meta')}>
          {word} · {when}
        </span>
      </PressArea>
      <div className={c('ways')}>
        <FindingWays finding={finding} title={title} describedBy={`${id}-sentence`}>
          <Button
            variant="link"
            aria-label={`Waarom? ${title}`}
            aria-describedby={`${id}-sentence`}
            aria-expanded={isWhy}
            aria-controls={`${id}-why`}
            onPress={() => setWhy(!isWhy)}
          >
            Waarom?
          </Button>
        </FindingWays>
      </div>
      {isWhy && <Why id={`${id}-why`} explanation={explainFinding(finding)} />}
    </article>
  );
}

interface FindingWaysProps {
  readonly finding: Finding;
  readonly title: string;
  readonly describedBy: string;
  /** "Waarom?", between mending it and letting it stand. */
  readonly children: ReactNode;
}

/** What one may do about it: "Los op" always; "Toch zo laten" where the catalogue allows it, and taking that back. */
function FindingWays({ finding, title, describedBy, children }: FindingWaysProps) {
  const { isReadOnly } = useBoardState();
  const { run, openResolve, openAllow } = useBoardActions();
  const { once, isBusy } = useOnce();
  if (finding.overridden !== null) {
    return (
      <>
        {children}
        <Button
          variant="link"
          aria-label={`Intrekken: ${title}`}
          aria-describedby={describedBy}
          isDisabled={isReadOnly || isBusy}
          onPress={() =>
            once(async () => {
              await run({ do: 'disallow', cause: causeOf(finding) });
            })
          }
        >
          Intrekken
        </Button>
      </>
    );
  }
  return (
    <>
      <Button
        variant="link"
        data-way="resolve"
        aria-label={`Los op: ${title}`}
        aria-describedby={describedBy}
        onPress={() => openResolve(finding)}
      >
        Los op
      </Button>
      {children}
      {mayBeAllowed(finding) && (
        <Button
          variant="link"
          data-way="allow"
          aria-label={`Toch zo laten … ${title}`}
          aria-describedby={describedBy}
          isDisabled={isReadOnly}
          onPress={() => openAllow(finding)}
        >
          Toch zo laten …
        </Button>
      )}
    </>
  );
}
