import { firstSchema } from './0010-first-schema.ts';
import { history } from './0020-history.ts';
import { agreementsAndNumbers } from './0030-agreements-and-numbers.ts';
import { personWeek } from './0040-person-week.ts';
import { overrideLog } from './0050-override-log.ts';
import { orderProgress } from './0070-order-progress.ts';
import { agreementTerms } from './0080-agreement-terms.ts';
import { scenario } from './0090-scenario.ts';
import { workFormStep } from './0100-work-form-step.ts';
import { baseRoster } from './0110-base-roster.ts';
import { publicationOrder } from './0120-publication-order.ts';
import { secondLanguage } from './0130-second-language.ts';
import type { Migration } from './migration.ts';

/** Every migration in order of number. Add at the end, never in between. */
export const MIGRATIONS: readonly Migration[] = [
  firstSchema,
  history,
  agreementsAndNumbers,
  personWeek,
  overrideLog,
  orderProgress,
  agreementTerms,
  scenario,
  workFormStep,
  baseRoster,
  publicationOrder,
  secondLanguage,
];
