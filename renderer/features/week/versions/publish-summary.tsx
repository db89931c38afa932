import type { PersonId } from '#domain/model/ids.ts';
import { fullName } from '#domain/model/person.ts';
import type { Publication } from '#domain/model/publication.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { type DayChange, sayChange } from '#domain/plan/versions.ts';
import { count } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import styles from '../week.module.css';

const c = classes(styles);

export interface PublishSummaryProps {
  readonly plan: Plan;
  /** The last version; null = there is none yet. */
  readonly latest: Publication | null;
  /** How many assignments the week has. */
  readonly rows: number;
  /** What changed since; null = there is no version yet, or they are being compared. */
  readonly changes: readonly DayChange[] | null;
}

interface PersonChanges {
  readonly id: PersonId;
  readonly name: string;
  readonly sort: string;
  readonly changes: readonly DayChange[];
}

function byPerson(plan: Plan, changes: readonly DayChange[]): readonly PersonChanges[] {
  return [...Map.groupBy(changes, ({ personId }) => personId)]
    .map(([id, own]) => {
      const person = plan.lookup.people.get(id);
      return {
        id,
        name: person ? fullName(person) : '?',
        sort: person ? `${person.lastName} ${person.firstName}` : '',
        changes: own,
      };
    })
    .toSorted((a, b) => a.sort.localeCompare(b.sort, 'nl'));
}

/** What publishing means, and for whom what changes. */
export function PublishSummary({ plan, latest, rows, changes }: PublishSummaryProps) {
  const people = changes && byPerson(plan, changes);
  return (
    <>
      <p>{sayChanges(rows, latest, people)}</p>
      {people !== null && people.length > 0 && (
        <ul className={c('people')} aria-label="Wat er verandert">
          {people.map(({ id, name, changes: own }) => (
            <li key={id}>
              <strong>{name}</strong>
              <ul>
                {own.map((change) => (
                  <li key={change.date}>{sayChange(change, plan.lookup)}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      <p>
        Vanaf nu is dit het rooster dat bekend is. Elke wijziging daarna is een late wijziging. Publiceren kan niet
        ongedaan worden gemaakt; wel kunt u een nieuwe versie publiceren.
      </p>
    </>
  );
}

function sayChanges(rows: number, latest: Publication | null, people: readonly PersonChanges[] | null): string {
  if (latest === null && rows === 0) return 'Deze week is hier nog niemand ingedeeld. Deel eerst mensen in.';
  if (latest === null) return `Het rooster telt ${count(rows, 'inzet', 'inzetten')}.`;
  if (people === null) return 'De wijzigingen worden opgezocht…';
  if (people.length === 0)
    return `Voor niemand veranderde de dag, de tijd of de werkplek sinds versie ${latest.number}.`;
  return `Sinds versie ${latest.number} verandert er iets voor ${count(people.length, 'persoon', 'mensen')}.`;
}
