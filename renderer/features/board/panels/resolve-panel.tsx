import { IconArrowLeft, IconCircleCheck, IconMapPin } from '@tabler/icons-react';
import type { Finding } from '#domain/rules/finding.ts';
import { ruleOf, sentenceOf } from '#domain/rules/index.ts';
import { toneIcon } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { useBoardActions, useBoardState } from '../board-context.ts';
import findings from './findings.module.css';
import { findingNow, SEVERITY_WORDS, whenWords } from './findings-view.ts';
import { PanelFrame } from './panel-frame.tsx';
import shared from './panels.module.css';
import { RemedyCard } from './remedy-card.tsx';
import resolve from './resolve.module.css';
import { useOnce } from './use-once.ts';
import { useRemedies } from './use-remedies.ts';

const c = classes({ ...shared, ...findings, ...resolve });

export interface ResolvePanelProps {
  /** As it was when it was opened: the plan may have changed since. */
  readonly finding: Finding;
  /** Goes back to where it was opened from. */
  readonly onClose: () => void;
}

/** "Los op": a finding, and the ways to mend it, best first. Beside the board, so that one sees what they touch. */
export function ResolvePanel({ finding, onClose }: ResolvePanelProps) {
  const { plan } = useBoardState();
  const now = findingNow(plan, finding);
  return (
    <PanelFrame
      kind="Los op"
      title={`Los op: ${ruleOf(finding.rule).title.toLowerCase()}`}
      onClose={onClose}
      takesFocus
    >
      {now === null || now.overridden !== null ? (
        <p className={c('calm')} role="status">
          <IconCircleCheck size="1.25rem" aria-hidden="true" />
          Dit aandachtspunt is er niet meer.
        </p>
      ) : (
        <>
          <Subject finding={now} />
          <RemedyList finding={now} />
        </>
      )}
      <div className={c('actions', 'below')}>
        <Button variant="link" icon={<IconArrowLeft size="1rem" aria-hidden="true" />} onPress={onClose}>
          Terug
        </Button>
      </div>
    </PanelFrame>
  );
}

function Subject({ finding }: { readonly finding: Finding }) {
  const { plan, date } = useBoardState();
  const { jumpTo } = useBoardActions();
  const { tone, word } = SEVERITY_WORDS[finding.severity];
  return (
    <div className={c('subject', tone)}>
      <p className={c('subjectSentence')}>
        {toneIcon(tone)}
        <strong>{sentenceOf(finding)}</strong>
      </p>
      <p className={c('meta')}>
        {word} · {whenWords(plan, finding, date)}
      </p>
      <div className={c('actions')}>
        <Button variant="link" icon={<IconMapPin size="1rem" aria-hidden="true" />} onPress={() => jumpTo(finding)}>
          Toon op het bord
        </Button>
      </div>
    </div>
  );
}

function RemedyList({ finding }: { readonly finding: Finding }) {
  const { isReadOnly } = useBoardState();
  const { run } = useBoardActions();
  const { remedies, whyNone, fraction } = useRemedies(finding);
  const { once, isBusy } = useOnce();
  if (remedies === null) {
    // Most searches are over before one could read this.
    return (
      <div role="status" className={c('search')}>
        {fraction !== null && <ProgressBar label="Zoekt wat helpt …" fraction={fraction} />}
      </div>
    );
  }
  if (remedies.length === 0) {
    return (
      <div className={c('subject')} role="status">
        <p>
          <strong>Dit is niet met een paar stappen op te lossen.</strong>
        </p>
        {whyNone !== null && <p>{whyNone}</p>}
      </div>
    );
  }
  return (
    <>
      <p role="status" className={c('meta', 'found')}>
        {remedies.length === 1 ? 'Dit helpt:' : `${remedies.length} manieren, de beste eerst:`}
      </p>
      <ol className={c('remedies')} aria-label="Wat helpt, het beste eerst">
        {remedies.map((remedy) => (
          <li key={remedy.moves.join('|')}>
            <RemedyCard
              remedy={remedy}
              isDisabled={isReadOnly || isBusy}
              onDo={() =>
                once(async () => {
                  await run(remedy.command);
                })
              }
            />
          </li>
        ))}
      </ol>
    </>
  );
}
