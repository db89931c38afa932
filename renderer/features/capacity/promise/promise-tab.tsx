import { useState } from 'react';
import { v7 } from 'uuid';
import { sayError } from '#client/say-error.ts';
import type { PromiseQuestion } from '#domain/capacity/promise-question.ts';
import { workTypesInUse } from '#domain/model/work.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Loading } from '#ui/loading.tsx';
import { EmptyState, ErrorState } from '#ui/states.tsx';
import { type OrderDraft, useSurroundings } from '../capacity-context.ts';
import { useLists } from '../use-lists.ts';
import styles from './promise.module.css';
import { PromiseAnswerPanel } from './promise-answer.tsx';
import { newDraft, orderDraftOf, type PromiseDraft, questionOf } from './promise-draft.ts';
import { PromiseForm } from './promise-form.tsx';
import { usePromise } from './use-promise.ts';

const c = classes(styles);

/** "Kan deze order erbij?": what is asked at the left, the answer beside it. */
export function PromiseTab() {
  const { onManage } = useSurroundings();
  const { catalogue, error, retry } = useLists();
  if (!catalogue) {
    return error ? (
      <ErrorState {...sayError(error)} where="Kan deze order erbij?" onRetry={retry} />
    ) : (
      <Loading label="De lijsten worden geopend…" />
    );
  }
  if (!catalogue.workplaces.some(({ archivedOn }) => archivedOn === null)) {
    return (
      <EmptyState
        title="Nog geen werkplekken"
        actions={
          <Button variant="primary" onPress={() => onManage('werkplekken')}>
            Ga naar Werkplekken
          </Button>
        }
      >
        Om te rekenen zijn werkplekken en medewerkers nodig. Voeg ze eerst toe.
      </EmptyState>
    );
  }
  return <Asking catalogue={catalogue} />;
}

function Asking({ catalogue }: { readonly catalogue: Catalogue }) {
  const { today, renderOrderForm } = useSurroundings();
  const [draft, setDraft] = useState<PromiseDraft>(() => newDraft(firstWorkType(catalogue), today));
  /** What each question was asked with: the answer on screen may be that of an earlier one. */
  const [asked] = useState(() => new WeakMap<PromiseQuestion, PromiseDraft>());
  const [hasTried, setTried] = useState(false);
  const [newOrder, setNewOrder] = useState<{ readonly id: string; readonly draft: OrderDraft } | null>(null);
  const { promised, isBusy, failure, ask, stop } = usePromise();
  const read = questionOf(draft);
  const send = (): void => {
    setTried(true);
    if (!('question' in read)) return;
    asked.set(read.question, draft);
    ask(read.question);
  };
  return (
    <div className={c('tab')}>
      <PromiseForm
        draft={draft}
        catalogue={catalogue}
        errors={hasTried && 'errors' in read ? read.errors : {}}
        isBusy={isBusy}
        onChange={setDraft}
        onAsk={send}
      />
      <section className={c('result')} aria-label="Antwoord" aria-busy={isBusy}>
        {isBusy ? (
          <div className={c('busy')}>
            <Loading label="Dit wordt uitgerekend…" lines={4} />
            <Button onPress={stop}>Stop met rekenen</Button>
          </div>
        ) : failure ? (
          <ErrorState {...failure} where="Kan deze order erbij?" onRetry={send} />
        ) : promised ? (
          <PromiseAnswerPanel
            promised={promised}
            catalogue={catalogue}
            isEarlier={asked.get(promised.question) !== draft}
            onAgain={() => ask(promised.question)}
            onOrder={() =>
              setNewOrder({
                id: v7(),
                draft: orderDraftOf(asked.get(promised.question) ?? draft, promised.question, promised.answer),
              })
            }
          />
        ) : (
          <EmptyState title="Kan deze order erbij?">
            Vul in wat de klant vraagt. U ziet dan op welke dag het werk veilig klaar is. Andere orders blijven op tijd,
            en iedereen houdt de plek en de begeleiding die nodig is.
          </EmptyState>
        )}
      </section>
      {newOrder &&
        renderOrderForm({
          orderId: null,
          newId: newOrder.id,
          draft: newOrder.draft,
          onClose: () => setNewOrder(null),
        })}
    </div>
  );
}

function firstWorkType({ workTypes }: Catalogue): string {
  return workTypesInUse(workTypes)[0]?.code ?? '';
}
