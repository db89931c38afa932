import { type Finding, TIERS } from '#domain/rules/finding.ts';
import { sentenceOf } from '#domain/rules/index.ts';
import { sentenceCase } from '#domain/words/dutch.ts';
import { toneIcon } from '#ui/badge.tsx';
import { classes } from '#ui/classes.ts';
import findings from './findings.module.css';
import shared from './panels.module.css';

const c = classes({ ...shared, ...findings });

/** What stands in the way: each sentence with the name of its tier. */
export function Standing({ findings: all }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className={c('standing')}>
      {all.map((finding) => (
        <li key={finding.key} className={c('trouble')}>
          {toneIcon('red')}
          <span>
            <strong>{sentenceOf(finding)}</strong>
            <small className={c('meta')}>{sentenceCase(TIERS[finding.tier])}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
