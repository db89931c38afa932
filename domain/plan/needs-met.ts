import { assertNever } from '../model/common.ts';
import type { Need } from '../model/need.ts';
import type { Finding } from '../rules/finding.ts';
import { sentenceOf } from '../rules/index.ts';
import { needWords } from '../words/needs.ts';
import type { Placed } from './placed.ts';
import type { Plan } from './plan.ts';

/** met: voldoet · met-with-aid: voldoet met hulpmiddel · unmet: voldoet niet. Every kind of need has a rule that looks. */
export type NeedLevel = 'met' | 'met-with-aid' | 'unmet';

/** How one need of a person is met at one place on one day. */
export interface NeedAt {
  readonly need: Need;
  /** The need in words: "hoog-laagtafel", "tillen tot 5 kg". */
  readonly words: string;
  readonly level: NeedLevel;
  /** Names of the aids that may serve, when it is met with one. */
  readonly aids: readonly string[];
  /** What stands against it; null unless it is unmet. Its `overridden` says who planned it all the same, and why. */
  readonly finding: Finding | null;
}

/** The finding about a need among those of an assignment, if there is one. */
function against(need: Need, row: Placed, findings: readonly Finding[], aidIds: ReadonlySet<string>): Finding | null {
  const { what } = need;
  const is = (f: Finding): boolean => {
    switch (what.kind) {
      case 'feature':
        return (
          (f.rule === 'need-unmet' && f.need === what.feature) ||
          (f.rule === 'aid-overbooked' && f.aidId !== null && aidIds.has(f.aidId))
        );
      case 'load':
        return f.rule === 'load-too-heavy' && f.load === what.load;
      case 'lift':
        return f.rule === 'load-too-heavy' && f.load === 'tillen';
      case 'keep-apart':
        return (
          f.rule === 'keep-apart' &&
          [f.personId, f.otherId].includes(what.personId) &&
          [f.personId, f.otherId].includes(row.person.id)
        );
      case 'small-group':
        // Of a group that is too large everyone is part; the need is of one.
        return f.rule === 'group-too-large' && f.personId === row.person.id;
      case 'hours-a-day':
      case 'fixed-place':
      case 'fixed-guide':
      case 'not-alone':
      case 'extra-breaks':
      case 'start-not-before':
      case 'no-evening':
      case 'transport-window':
        return f.rule === what.kind;
      default:
        return assertNever(what);
    }
  };
  return findings.find(is) ?? null;
}

/**
 * Each need that holds for someone on the day of an assignment, and how it is met there: from the same rules that
 * judge a drop, so that inspector and verdict never disagree. In the order in which the needs were given.
 * @param all findings to judge by: those of the plan, or as they would be after a change
 */
export function needsMet(plan: Plan, row: Placed, all: readonly Finding[] = plan.findings()): readonly NeedAt[] {
  const findings = all.filter((f) => f.assignmentIds.includes(row.assignment.id));
  return row.needs.map((need): NeedAt => {
    const { what } = need;
    const withAid = what.kind === 'feature' && row.aidNeeds.includes(what.feature);
    const aids = withAid ? plan.lookup.aidsFor(row.site.id, what.feature) : [];
    const finding = against(need, row, findings, new Set(aids.map((a) => a.id)));
    const level = finding ? 'unmet' : withAid ? 'met-with-aid' : 'met';
    return { need, words: needWords(what, plan.lookup), level, aids: aids.map((a) => a.name), finding };
  });
}

/** "voldoet", "voldoet met hulpmiddel: Hoog-laagtafel", "voldoet niet": the words for a need at a place. */
export function needLevelWords(at: Pick<NeedAt, 'level' | 'aids'>): string {
  switch (at.level) {
    case 'met':
      return 'voldoet';
    case 'met-with-aid':
      return `voldoet met hulpmiddel: ${at.aids.join(' of ')}`;
    case 'unmet':
      return 'voldoet niet';
    default:
      return assertNever(at.level);
  }
}

/** Why a need is not met, and who planned it all the same; null when there is nothing to say. */
export function needTrouble(at: Pick<NeedAt, 'finding'>): string | null {
  if (!at.finding) return null;
  const { overridden } = at.finding;
  return overridden === null
    ? sentenceOf(at.finding)
    : `${sentenceOf(at.finding)} Toch gepland door ${overridden.by}: ${overridden.reason}`;
}
