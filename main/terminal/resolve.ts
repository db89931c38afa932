import { ORPCError, safe } from '@orpc/client';
import type { RoosterbordClient } from '#contract/index.ts';
import { sortFindings } from '#domain/plan/findings.ts';
import { Plan } from '#domain/plan/plan.ts';
import { type Remedy, RemedySearch } from '#domain/plan/remedies.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { sentenceOf } from '#domain/rules/index.ts';
import type { TerminalCommand } from './args.ts';
import { Codes } from './codes.ts';
import { Unclear } from './finder.ts';

type ResolveCommand = Extract<TerminalCommand, { do: 'resolve' }>;

/** ms to search: whoever asks at a terminal waits a little longer than whoever looks at a board. */
const BUDGET = 3_000;

/** The finding that is meant: its key as `check --json` gives it, the start of one, or its number in that list. */
function findingOf(findings: readonly Finding[], name: string): Finding {
  const exact = findings.find((f) => f.key === name);
  if (exact) return exact;
  if (/^\d{1,5}$/.test(name)) {
    const numbered = findings[Number(name) - 1];
    if (numbered) return numbered;
  }
  const [found, ...more] = findings.filter((f) => f.key.startsWith(name));
  if (!found) throw new Unclear(`Er is deze week geen aandachtspunt ${name}.`);
  if (more.length > 0) throw new Unclear(`${name} kan op ${more.length + 1} aandachtspunten slaan. Noem meer ervan.`);
  return found;
}

function shown(remedy: Remedy, number: number, codes: Codes) {
  const findings = (list: readonly Finding[]) => list.map((f) => codes.finding(f));
  return {
    number,
    mends: remedy.mends,
    moves: remedy.moves,
    reasons: remedy.reasons,
    added: findings(remedy.added),
    resolved: findings(remedy.resolved),
    eased: findings(remedy.eased),
  };
}

/** What the terminal prints, and its exit code: 1 when a remedy that was to be applied was refused. */
interface Outcome {
  readonly text: string;
  readonly exitCode: 0 | 1;
}

/**
 * "Los op": remedies for a finding, best first, and with `apply` the one of that number carried out as one step.
 * @param now ms since some moment; the search ends BUDGET later
 * @throws Unclear when the finding or the number of the remedy is not there
 */
export async function resolveFinding(
  client: RoosterbordClient,
  { week, finding: name, apply }: ResolveCommand,
  json: boolean,
  now: () => number,
): Promise<Outcome> {
  const { data } = await client.plan.open({ week });
  const plan = new Plan(data);
  const finding = findingOf(sortFindings(plan.findings()), name);
  const codes = new Codes(data.catalogue);
  const search = new RemedySearch(plan, finding);
  const end = now() + BUDGET;
  const isComplete = search.run(() => now() > end);
  const remedies = search.best();
  const chosen = apply === null ? null : remedies[apply - 1];
  if (chosen === undefined) throw new Unclear(`Er is geen oplossing ${apply}. Er zijn er ${remedies.length}.`);
  const applied = chosen && (await carriedOut(client, { week, command: chosen.command }, codes));
  const exitCode = applied?.result === 'refused' ? 1 : 0;
  if (!json) return { text: inWords(finding, remedies, search.whyNone(), applied), exitCode };
  const text = JSON.stringify({
    week,
    finding: codes.finding(finding),
    complete: isComplete,
    remedies: remedies.map((remedy, i) => shown(remedy, i + 1, codes)),
    why: search.whyNone(),
    applied,
  });
  return { text, exitCode };
}

type Applied = Awaited<ReturnType<typeof carriedOut>>;

async function carriedOut(
  client: RoosterbordClient,
  input: Parameters<RoosterbordClient['plan']['do']>[0],
  codes: Codes,
) {
  const { error, data } = await safe(client.plan.do(input));
  if (!error) {
    const changes = data.changes.map((change) => codes.change(change));
    return { result: 'applied' as const, label: data.label, changes, revision: data.revision };
  }
  if (!(error instanceof ORPCError) || !error.defined) throw error;
  return { result: 'refused' as const, label: error.message };
}

function inWords(finding: Finding, remedies: readonly Remedy[], why: string | null, applied: Applied | null): string {
  const lines = [sentenceOf(finding)];
  for (const [i, remedy] of remedies.entries()) {
    lines.push('', `${i + 1}. ${remedy.moves.join('; ')}`, ...remedy.reasons.map((reason) => `   ${reason}`));
  }
  if (why !== null) lines.push('', why);
  if (applied) lines.push('', applied.result === 'applied' ? `Gedaan: ${applied.label}.` : applied.label);
  return lines.join('\n');
}
