import { MONDAY, TUESDAY } from '../names.ts';
import type { World } from '../world.ts';
import { personIdOf } from './needs.ts';
import type { RuleTable } from './table.ts';

/** Anna wants variety; so many weeks before this one were all of one kind of work. */
const given =
  (task: string | null, taskWeeks: number, places: readonly string[] = ['P1'], wantsVariety = true) =>
  (w: World): void => {
    w.employee('Anna', { wantsVariety });
    w.workplace('P1');
    w.workplace('P2');
    w.workplace('G1', { workType: 'groen' });
    w.around('Anna', { task, taskWeeks });
    for (const [i, place] of places.entries()) w.assign('Anna', place, { date: i === 0 ? MONDAY : TUESDAY });
  };
export const table: RuleTable = {
  valid: [
    { name: 'exactly six weeks, this one included (the working value)', given: given('productie', 5) },
    { name: 'something else this week too', given: given('productie', 20, ['P1', 'G1']) },
    { name: 'something else this week only', given: given('productie', 20, ['G1']) },
    { name: 'who does not ask for variety', given: given('productie', 20, ['P1'], false) },
    { name: 'not at work this week', given: given('productie', 20, []) },
    {
      name: 'exactly the number of the company',
      given: (w) => {
        given('productie', 9)(w);
        w.parameter('variety-weeks', 10);
      },
    },
  ],
  violating: [
    {
      name: 'one week over',
      given: given('productie', 6),
      finds: [
        {
          size: 1,
          date: null,
          personId: personIdOf('Anna'),
          facts: { workType: 'Productie', weeks: 7, most: 6 },
        },
      ],
    },
    {
      name: 'two places of one kind of work are no variety',
      given: given('productie', 8, ['P1', 'P2']),
      finds: [{ size: 3 }],
    },
    {
      name: 'other work before this week: this is the first week of it',
      given: (w) => {
        given('groen', 20)(w);
        w.parameter('variety-weeks', 0);
      },
      finds: [{ size: 1, facts: { weeks: 1, most: 0 } }],
    },
    {
      name: 'the number that holds on the Monday of this week',
      given: (w) => {
        given('productie', 5)(w);
        w.parameter('variety-weeks', 4);
        w.parameter('variety-weeks', 12, TUESDAY);
      },
      finds: [{ size: 2, facts: { most: 4 } }],
    },
  ],
};
