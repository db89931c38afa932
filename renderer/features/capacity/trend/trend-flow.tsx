import type { GroupFlow } from '#domain/capacity/trend.ts';
import { count, sentenceCase } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { NumberField } from '#ui/parsed-field.tsx';
import figures from '../figures/figures.module.css';
import styles from './trend.module.css';
import { type Profile, profileWords } from './trend-view.ts';

const c = classes({ ...figures, ...styles });

export interface TrendFlowProps {
  readonly profiles: readonly Profile[];
  readonly flows: readonly GroupFlow[];
  readonly onFlows: (flows: readonly GroupFlow[]) => void;
}

/** What is typed as a number of people; nothing, or what is no number, counts as nobody. */
const people = (value: number | null): number => (value === null || !(value > 0) ? 0 : Math.min(value, 1000));

/** How many people come and go each month, per target group. */
export function TrendFlow({ profiles, flows, onFlows }: TrendFlowProps) {
  const change = (group: Profile['targetGroup'], part: Partial<Pick<GroupFlow, 'comes' | 'goes'>>): void => {
    const known = flows.find((f) => f.targetGroup === group) ?? { targetGroup: group, comes: 0, goes: 0 };
    const next = { ...known, ...part };
    const others = flows.filter((f) => f.targetGroup !== group);
    onFlows(next.comes === 0 && next.goes === 0 ? others : [...others, next]);
  };
  return (
    <section className={c('block')} aria-labelledby="trend-stroom">
      <div className={c('blockHead')}>
        <h3 id="trend-stroom">Wat als er mensen komen of gaan?</h3>
        {flows.length > 0 && <Button onPress={() => onFlows([])}>Alles op nul</Button>}
      </div>
      <p className={c('quiet')}>
        Vul in hoeveel mensen er per maand bij komen of weggaan. Het rooster verandert hier niet van.
      </p>
      <ul className={c('flows')}>
        {profiles.map((profile) => {
          const group = profile.targetGroup;
          const own = flows.find((f) => f.targetGroup === group);
          const name = group === null ? 'Niet bekend' : sentenceCase(group);
          return (
            <li key={name} className={c('flow')}>
              <div className={c('who')}>
                <strong>{name}</strong>
                <small>
                  {profile.people === null ? 'minder dan 5 mensen' : count(profile.people, 'persoon', 'mensen')},{' '}
                  {profileWords(profile)}
                </small>
              </div>
              <NumberField
                label={`Erbij, ${name}`}
                unit="per maand"
                value={own?.comes ?? 0}
                onChange={(value) => change(group, { comes: people(value) })}
              />
              <NumberField
                label={`Eraf, ${name}`}
                unit="per maand"
                value={own?.goes ?? 0}
                onChange={(value) => change(group, { goes: people(value) })}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
