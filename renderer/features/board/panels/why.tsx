import type { Explanation } from '#domain/plan/explain.ts';
import { TIERS } from '#domain/rules/finding.ts';
import { sentenceCase } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import styles from './why.module.css';

const c = classes(styles);

export interface WhyProps {
  /** What the button that opens it controls. */
  readonly id: string;
  readonly explanation: Explanation;
  /** On where the sentence does not stand above it already. */
  readonly hasSentence?: boolean;
}

/** "Waarom?": the numbers behind a finding or a verdict, where the rule comes from, and how heavy it weighs. */
export function Why({ id, explanation, hasSentence = false }: WhyProps) {
  const { title, sentence, lines, source, tier } = explanation;
  return (
    <section id={id} className={c('why')} aria-label={`Waarom: ${title}`}>
      {hasSentence && <p>{sentence}</p>}
      {lines.length > 0 && (
        <table className={c('table')}>
          <tbody>
            {lines.map(({ what, value }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and their order never changes
              <tr key={i}>
                <th scope="row">{what}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {(tier !== null || source !== null) && (
        <p className={c('source')}>
          {tier !== null && (
            <span>
              Soort regel: {sentenceCase(TIERS[tier])} ({tier} van 6)
            </span>
          )}
          {source !== null && <span>Bron: {source}</span>}
        </p>
      )}
    </section>
  );
}
