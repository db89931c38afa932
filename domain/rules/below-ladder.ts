import { WORK_FORMS, type WorkForm } from '../model/work.ts';
import { count, hours, list } from '../words/dutch.ts';
import type { Rule } from './rule.ts';

export type BelowLadderFacts = {
  readonly person: string;
  /** The form of the work, and the one agreed. */
  readonly form: WorkForm;
  readonly agreed: WorkForm;
  /** Steps of the ladder between them, at least 1. */
  readonly steps: number;
  /** Net minutes this week at that form. */
  readonly minutes: number;
  /** Names of the workplaces, sorted. */
  readonly workplaces: readonly string[];
};

const stepOf = (form: WorkForm): number => WORK_FORMS.indexOf(form);

/**
 * Work of a form lower on the ladder than the one agreed with somebody (tier 3). One finding per person and form; size
 * in net minutes this week.
 */
export const belowLadder: Rule<'person-week', BelowLadderFacts> = {
  id: 'below-ladder',
  tier: 3,
  severity: 'warn',
  refuses: 'never',
  scope: 'person-week',
  title: 'Lager op de ladder dan afgesproken',
  check({ rows }) {
    const [first] = rows;
    const agreed = first?.employee?.workForm;
    if (!first || !agreed) return [];
    const below = rows.filter((r) => stepOf(r.workplace.workForm) < stepOf(agreed));
    if (below.length === 0) return [];
    return [...Map.groupBy(below, (r) => r.workplace.workForm)].map(([form, there]) => {
      const minutes = there.reduce((sum, r) => sum + r.netMinutes, 0);
      return {
        about: `${first.person.id}|${form}`,
        // An assignment may lie whole in a break; it is still at that place.
        size: Math.max(1, minutes),
        personId: first.person.id,
        assignmentIds: there.map((r) => r.assignment.id).sort(),
        facts: {
          person: first.name,
          form,
          agreed,
          steps: stepOf(agreed) - stepOf(form),
          minutes,
          workplaces: [...new Set(there.map((r) => r.workplace.name))].sort(),
        },
      };
    });
  },
  sentence: (f) =>
    `${f.person} werkt deze week ${hours(f.minutes)} in ‘${f.form}’. Afgesproken is ‘${f.agreed}’: ` +
    `${count(f.steps, 'stap', 'stappen')} hoger op de ladder.`,
  source: 'Uitgangspunten 1 en 2 van de regio (18 april 2025): doorgroeien op de ladder van werkvormen',
  why: (f) => [
    { what: 'Afgesproken werkvorm', value: f.agreed },
    { what: 'Werkvorm van dit werk', value: f.form },
    { what: 'Verschil', value: count(f.steps, 'stap', 'stappen') },
    { what: 'Waar', value: list(f.workplaces) },
    { what: 'Deze week', value: `${hours(f.minutes)} zonder pauze` },
  ],
};
