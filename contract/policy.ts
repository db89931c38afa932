/** Who may call a procedure. Declared on each; enforced once sign-in exists. */
export const ROLES = ['teamleider', 'bedrijfsleider', 'planner', 'beheerder', 'meekijker'] as const;
export type Role = (typeof ROLES)[number];

/** What a procedure does to the data, so that host, history and log can act on it without knowing it. */
export interface Policy {
  readonly kind: 'query' | 'command';
  /** Commands only: one step on the undo stack. */
  readonly undoable: boolean;
  readonly roles: readonly Role[];
}

const PLANNERS: readonly Role[] = ['teamleider', 'bedrijfsleider', 'planner', 'beheerder'];

export const policies = {
  /** Reads personal data of planning: needs, wage values, absences. */
  readPlan: { kind: 'query', undoable: false, roles: PLANNERS },
  changePlan: { kind: 'command', undoable: true, roles: PLANNERS },
  /** What if: written beside the plan, and not a step of its undo. */
  tryOut: { kind: 'command', undoable: false, roles: PLANNERS },
  stepHistory: { kind: 'command', undoable: false, roles: PLANNERS },
  /** Not a step of undo: what was made known cannot be taken back. */
  publish: { kind: 'command', undoable: false, roles: ['bedrijfsleider', 'planner', 'beheerder'] },
  manage: { kind: 'command', undoable: true, roles: ['planner', 'beheerder'] },
  readImport: { kind: 'query', undoable: false, roles: ['planner', 'beheerder'] },
  acceptImport: { kind: 'command', undoable: true, roles: ['planner', 'beheerder'] },
  setUp: { kind: 'command', undoable: false, roles: ['planner', 'beheerder'] },
  keepPreferences: { kind: 'command', undoable: false, roles: ROLES },
  /** Turning hall screens on and off: kept beside the data, and possible also when those are damaged. */
  keepScreens: { kind: 'command', undoable: false, roles: ['planner', 'beheerder'] },
  readApp: { kind: 'query', undoable: false, roles: ROLES },
} as const satisfies Record<string, Policy>;
