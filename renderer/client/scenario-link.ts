import type { ClientContext, ClientLink } from '@orpc/client';
import { ORPCError } from '@orpc/client';
import type { Applied } from './scenario-feed.ts';

/** Calls a procedure of the real client by its path. */
export type CallReal = (path: readonly string[], input: unknown, options: unknown) => Promise<unknown>;

export interface ScenarioLinkOptions {
  readonly scenarioId: string;
  readonly callReal: CallReal;
  /** What a command of this window did in the scenario. */
  readonly onApplied: (applied: Applied) => void;
}

/** What says nothing of the plan, or shows scenarios themselves. */
const AS_IT_IS: readonly RegExp[] = [/^app\.(?!start)/, /^scenarios\./, /^orders\.detail$/];

/** How the procedures of the board and of forms are asked of a scenario instead. */
const INSTEAD: Readonly<
  Record<string, { readonly procedure: string; readonly key: string; readonly isStep: boolean }>
> = {
  'plan.open': { procedure: 'plan.open', key: 'scenario', isStep: false },
  'plan.do': { procedure: 'scenarios.do', key: 'id', isStep: true },
  'plan.undo': { procedure: 'scenarios.undo', key: 'id', isStep: true },
  'manage.catalogue': { procedure: 'scenarios.catalogue', key: 'id', isStep: false },
  'manage.save': { procedure: 'scenarios.change', key: 'id', isStep: true },
};

/**
 * A link on which everything is about one scenario: the board and the forms work as they are, and write there. What is
 * not listed is refused: a procedure that comes later cannot leak into the real plan by being forgotten here.
 */
export function scenarioLink<Context extends ClientContext>(options: ScenarioLinkOptions): ClientLink<Context> {
  const { scenarioId, callReal, onApplied } = options;
  return {
    call: async (path, input, callOptions) => {
      const name = path.join('.');
      const instead = INSTEAD[name];
      if (instead) {
        const asked = { ...(input as object | undefined), [instead.key]: scenarioId };
        const answer = await callReal(instead.procedure.split('.'), asked, callOptions);
        if (instead.isStep) onApplied(answer as Applied);
        return answer;
      }
      if (AS_IT_IS.some((pattern) => pattern.test(name))) return callReal(path, input, callOptions);
      if (name === 'plan.redo') throw refused('NOTHING', 'In een scenario kunt u een stap niet opnieuw doen.');
      throw refused('NOT_IN_SCENARIO', 'Dit kan niet in een scenario. Ga terug naar het echte rooster.');
    },
  };
}

const refused = (code: string, message: string) => new ORPCError(code, { status: 409, message, defined: true });
