import type { FillPreview, FillQuestion } from '#domain/plan/fill/fill-types.ts';
import { count, sentenceCase, weekName } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import styles from '../week.module.css';

const c = classes(styles);

export interface FillFootProps {
  readonly question: FillQuestion;
  readonly preview: FillPreview;
  /** The preview is being made again. */
  readonly isBusy: boolean;
  readonly isFilling: boolean;
  readonly onFill: () => void;
  readonly onBack: () => void;
}

/** What will be written, and doing it. */
export function FillFoot({ question, preview, isBusy, isFilling, onFill, onBack }: FillFootProps) {
  const { placed, replaced, gone, conflict } = preview.counts;
  const coming = placed + replaced;
  // Keeping a row is written too: it is planned by hand from then on.
  const keeps = preview.rows.some((row) => question.choices[row.key]?.do === 'keep');
  const isNothing = coming + gone === 0 && !keeps;
  const amount = count(coming, 'inzet', 'inzetten') + (gone > 0 ? `, ${gone} vervallen` : '');
  const rest = conflict > 0 ? ' Wat niet kan, wordt overgeslagen.' : '';
  return (
    <div className={c('foot')}>
      <p role="status">
        {isBusy
          ? 'Het overzicht wordt bijgewerkt…'
          : isNothing
            ? `Er is niets om in te vullen.${rest}`
            : `Er is nog niets geschreven.${rest}`}
      </p>
      <Button onPress={onBack}>Annuleren</Button>
      <Button variant="primary" isPending={isFilling} isDisabled={isNothing || isBusy} onPress={onFill}>
        {`${sentenceCase(weekName(question.week))} vullen (${amount})`}
      </Button>
    </div>
  );
}
