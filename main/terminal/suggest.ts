import type { RoosterbordClient } from '#contract/index.ts';
import { weekOf } from '#domain/calendar/dates.ts';
import { Plan } from '#domain/plan/plan.ts';
import { type Ranked, rankPeople, rankPlaces } from '#domain/plan/ranking.ts';
import { reasonOf, type Verdict } from '#domain/plan/verdict.ts';
import { type Finding, TIERS } from '#domain/rules/finding.ts';
import type { TerminalCommand } from './args.ts';
import { Codes } from './codes.ts';
import { Finder, Unclear } from './finder.ts';
import { whyNobodyFits, whyNothingFits } from './nothing-fits.ts';

type SuggestCommand = Extract<TerminalCommand, { do: 'suggest' }>;

/** One possibility as JSON; findings per tier, those tiers only that have any. */
interface Suggestion {
  readonly employee: string | null;
  readonly workplace: string | null;
  readonly level: Verdict['level'];
  /** The sentence that decided the level; null when it fits. */
  readonly why: string | null;
  readonly reasons: readonly string[];
  /** false: refused for the person's own day or week; groups, places and orders were not looked at. */
  readonly complete: boolean;
  readonly added: Readonly<Record<string, number>>;
  readonly resolved: Readonly<Record<string, number>>;
  readonly eased: Readonly<Record<string, number>>;
}

function perTier(findings: readonly Finding[]): Readonly<Record<string, number>> {
  const counts = Object.keys(TIERS).map(
    (tier) => [tier, findings.filter((f) => f.tier === Number(tier)).length] as const,
  );
  return Object.fromEntries(counts.filter(([, n]) => n > 0));
}

const suggestion = (
  { verdict, reasons }: Ranked<unknown>,
  who: Pick<Suggestion, 'employee' | 'workplace'>,
): Suggestion => ({
  ...who,
  level: verdict.level,
  why: reasonOf(verdict),
  reasons,
  complete: !verdict.partial,
  added: perTier(verdict.added),
  resolved: perTier(verdict.resolved),
  eased: perTier(verdict.eased),
});

interface Suggestions {
  readonly found: readonly Suggestion[];
  /** Why none of them will do, in Dutch: for when that is so. */
  readonly whyNone: () => string;
}

function suggestions(command: SuggestCommand, plan: Plan): Suggestions {
  const codes = new Codes(plan.catalogue);
  const find = new Finder(plan.toData());
  const { date } = command;
  const block = find.blockName(command.block) ?? '';
  if (command.for === 'person') {
    const personId = find.person(command.employee);
    const [now = null, ...more] = find.seats(personId, date, block);
    if (more.length > 0) throw new Unclear(`${command.employee} staat op ${date} in de ${block} op meer plekken.`);
    const card = { personId, assignmentId: now?.id ?? null };
    const places = rankPlaces(plan, card, date, block);
    return {
      found: places.map((ranked) =>
        suggestion(ranked, { employee: command.employee, workplace: codes.of(ranked.what.workplaceId) }),
      ),
      whyNone: () => whyNothingFits(places.map(({ verdict }) => verdict)),
    };
  }
  const workplaceId = find.workplace(command.workplace);
  const cell = { workplaceId, date, blockId: find.block(workplaceId, block) };
  const people = rankPeople(plan, cell, command.kind);
  return {
    found: people.map((ranked) =>
      suggestion(ranked, { employee: codes.of(ranked.what), workplace: codes.of(workplaceId) }),
    ),
    whyNone: () => {
      const verdicts = people.map(({ verdict }) => verdict);
      return whyNobodyFits(plan, cell, command.kind, verdicts);
    },
  };
}

const LEVELS: Readonly<Record<Verdict['level'], string>> = {
  fits: 'past',
  'fits-with-aid': 'past met hulpmiddel',
  warns: 'let op',
  'needs-reason': 'alleen met reden',
  refused: 'kan niet',
};

/** Lines for a person show the best only. */
const SHOWN = 10;

/** "Plaats op …" for a person, or "Wie past hier?" for a workplace: best first, with why. @throws Unclear */
export async function suggest(client: RoosterbordClient, command: SuggestCommand, json: boolean): Promise<string> {
  const { data } = await client.plan.open({ week: weekOf(command.date) });
  const { found, whyNone } = suggestions(command, new Plan(data));
  const { date, block } = command;
  if (json) return JSON.stringify({ date, block, suggestions: found });
  const shown = found.filter((s) => s.level !== 'refused').slice(0, SHOWN);
  if (shown.length === 0) return whyNone();
  return shown
    .map((s) => {
      const what = command.for === 'person' ? s.workplace : s.employee;
      return [`${what}: ${LEVELS[s.level]}`, ...(s.why === null ? [] : [s.why]), ...s.reasons].join('\n  ');
    })
    .join('\n');
}
