import { ORPCError } from '@orpc/client';
import { useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { sayError } from '#client/say-error.ts';
import { refusal as refusalSchema } from '#contract/plan.ts';
import type { Comparison, ScenarioRow } from '#contract/scenarios.ts';
import { sentenceOf } from '#domain/rules/index.ts';
import { count, list } from '#domain/words/dutch.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import { useToast } from '#ui/toast.tsx';
import { useComparison, useScenariosChanged } from './use-scenarios.ts';
import styles from './what-if.module.css';

const c = classes(styles);

/** Why a scenario was not taken over: one sentence, and what is behind it. */
interface Obstacle {
  readonly what: string;
  readonly mend: string;
  readonly details: readonly string[];
}

function obstacleOf(error: unknown): Obstacle {
  const { what, mend } = sayError(error);
  if (!(error instanceof ORPCError)) return { what, mend, details: [] };
  if (error.code === 'REFUSED') {
    const refusal = refusalSchema.safeParse(error.data).data;
    const details = (refusal?.findings ?? []).map((finding) => sentenceOf(finding));
    return { what, mend: 'Los het eerst op in het scenario, en probeer het dan nog een keer.', details };
  }
  if (error.code === 'CHANGED') {
    const { names } = error.data as { readonly names: readonly string[] };
    return {
      what: `Het echte rooster is intussen veranderd: ${list(names.slice(0, 5))}.`,
      mend: 'Draai die stap in het scenario terug en probeer hem opnieuw.',
      details: [],
    };
  }
  return { what, mend, details: [] };
}

/** What taking it over does to the findings, in one sentence. */
function summaryOf({ betterCount, worseCount }: Comparison): string {
  if (betterCount + worseCount === 0) return 'De aandachtspunten blijven gelijk.';
  const solved = `Er ${betterCount === 1 ? 'gaat' : 'gaan'} ${count(betterCount, 'aandachtspunt', 'aandachtspunten')} weg`;
  return `${solved}, en er ${worseCount === 1 ? 'komt' : 'komen'} er ${worseCount} bij.`;
}

export interface AcceptDialogProps {
  readonly row: ScenarioRow;
  readonly onClose: () => void;
  /** It is in the real plan now. */
  readonly onDone: () => void;
}

/** What goes into the real plan, and what that does; then the question. */
export function AcceptDialog({ row, onClose, onDone }: AcceptDialogProps) {
  const { client } = useClient();
  const changed = useScenariosChanged();
  const toast = useToast();
  const comparison = useComparison(row.id);
  const [isBusy, setBusy] = useState(false);
  const [obstacle, setObstacle] = useState<Obstacle | null>(null);
  const accept = async (): Promise<void> => {
    setBusy(true);
    setObstacle(null);
    try {
      const { label } = await client.scenarios.accept({ id: row.id });
      toast({ tone: 'green', text: `${label}. Met Ctrl+Z draait u het in één keer terug.` });
      await changed();
      onDone();
    } catch (error) {
      setObstacle(obstacleOf(error));
      setBusy(false);
    }
  };
  const { data } = comparison;
  return (
    <Dialog
      isOpen
      title={`Neem ‘${row.name}’ over`}
      onClose={onClose}
      isDismissable={false}
      actions={
        <>
          <Button onPress={onClose}>Annuleren</Button>
          <Button variant="primary" isPending={isBusy} onPress={() => void accept()}>
            Neem over in het echte rooster
          </Button>
        </>
      }
    >
      <div className={c('form')}>
        {obstacle && (
          <Banner tone="red" inset isUrgent>
            <strong>Nog niet overgenomen.</strong> {obstacle.what} {obstacle.mend}
            {obstacle.details.length > 0 && (
              <ul className={c('sentences')}>
                {obstacle.details.slice(0, 8).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            )}
          </Banner>
        )}
        <p>
          {count(row.steps.length, 'stap gaat', 'stappen gaan')} in één keer naar het echte rooster. Daarna kunt u het
          in één keer ongedaan maken.
        </p>
        <ol className={c('steps')}>
          {row.steps.map((step, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two steps may read the same, and their order never changes
            <li key={index}>{step}</li>
          ))}
        </ol>
        <p>{data === undefined ? 'De vergelijking wordt gemaakt…' : summaryOf(data)}</p>
        {row.madeUp > 0 && (
          <Banner tone="amber" inset>
            {row.madeUp === 1 ? 'De extra kracht bestaat' : `De ${row.madeUp} extra krachten bestaan`} alleen in dit
            scenario. Die {row.madeUp === 1 ? 'gaat' : 'gaan'} niet mee.
          </Banner>
        )}
      </div>
    </Dialog>
  );
}
