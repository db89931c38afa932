import { z } from 'zod';
import { absence } from '../model/absence.ts';
import { agreement } from '../model/agreement.ts';
import { assignment } from '../model/assignment.ts';
import { isoDate, isoWeek } from '../model/common.ts';
import { exception } from '../model/exception.ts';
import { orderId, organisationId } from '../model/ids.ts';
import { guidanceNorm, settings } from '../model/norm.ts';
import { order } from '../model/order.ts';
import { parameter } from '../model/parameter.ts';
import { person } from '../model/person.ts';
import { progress } from '../model/progress.ts';
import { publication, publishedRow } from '../model/publication.ts';
import { ruleChoice } from '../model/rule-choice.ts';
import { block, closure, organisation, site } from '../model/site.ts';
import { workType } from '../model/work.ts';
import { aid, workplace } from '../model/workplace.ts';
import { personAround } from './around.ts';

/** Norm minutes planned on an order on one day outside the loaded week. */
export const orderMinutes = z.object({ orderId, date: isoDate, normMinutes: z.number().min(0) });
export type OrderMinutes = z.infer<typeof orderMinutes>;

/** What was booked on one occurrence of an order (by its deadline) on days outside the loaded week, as the order counts. */
const bookedElsewhere = z.object({ orderId, deadline: isoDate, amount: z.number().positive() });
export type BookedElsewhere = z.infer<typeof bookedElsewhere>;

/** Everything that lists of Beheer show and the rules need, whatever the week. Archived records included. */
export const catalogue = z.object({
  sites: z.array(site),
  blocks: z.array(block),
  closures: z.array(closure),
  organisations: z.array(organisation),
  workTypes: z.array(workType),
  people: z.array(person),
  workplaces: z.array(workplace),
  aids: z.array(aid),
  orders: z.array(order),
  norms: z.array(guidanceNorm),
  parameters: z.array(parameter),
  ruleChoices: z.array(ruleChoice),
  agreements: z.array(agreement),
  settings,
});
export type Catalogue = z.infer<typeof catalogue>;

/** One ISO week as the board and the rules see it: the catalogue and that week's rows, nothing older. */
export const planData = z.object({
  week: isoWeek,
  /** The day on which this was read: before it, what was booked on an order takes the place of what was planned. */
  today: isoDate,
  catalogue,
  assignments: z.array(assignment),
  absences: z.array(absence),
  /** What other weeks already plan on the open orders, summed per order and day. */
  orderMinutesElsewhere: z.array(orderMinutes),
  /** What was done on orders on the days of this week, and on the other days of the orders due in it or soon after. */
  progress: z.array(progress),
  bookedElsewhere: z.array(bookedElsewhere),
  /** What the weeks around this one say about people. */
  around: z.array(personAround),
  /** Last day of a jobcoach's visit to an organisation before this week. */
  visits: z.array(z.object({ organisationId, date: isoDate })),
  /** Findings of groups in this week that somebody lets stand. */
  exceptions: z.array(exception),
  /** The latest published version of this week per site, and what those versions said. */
  publications: z.array(publication),
  published: z.array(publishedRow),
  /** Dutch public holidays inside this week; every site is closed then. */
  holidays: z.array(z.object({ date: isoDate, name: z.string() })),
});
export type PlanData = z.infer<typeof planData>;
