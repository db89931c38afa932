import type { RoosterbordClient } from '#contract/index.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { count, sentenceCase, shortDay, time, weekName } from '#domain/words/dutch.ts';
import type { TerminalCommand } from './args.ts';
import { Codes } from './codes.ts';
import { Finder } from './finder.ts';

type FillCommand = Extract<TerminalCommand, { do: 'fill' }>;
type Preview = Awaited<ReturnType<RoosterbordClient['fill']['preview']>>['preview'];

/** Fills a week from the base roster or another week; conflicts are left out and told. @throws Unclear */
export async function fillWeek(
  client: RoosterbordClient,
  { week, from, site, dryRun }: FillCommand,
  json: boolean,
): Promise<string> {
  const { catalogue } = await client.manage.catalogue();
  const siteId = site === null ? null : new Finder({ catalogue, assignments: [] }).site(site);
  const source = from === 'base' ? ({ kind: 'base' } as const) : ({ kind: 'week', week: from } as const);
  const question = { week, source, siteId, from: null, choices: {} };
  const { preview, revision } = await client.fill.preview(question);
  const done = dryRun ? null : await client.fill.fill({ ...question, revision });
  if (json)
    return JSON.stringify({ week, from, site, dryRun, ...asJson(preview, catalogue), label: done?.label ?? null });
  return [done?.label ?? `${sentenceCase(weekName(week))}: dit zou gebeuren`, ...asText(preview, catalogue)].join('\n');
}

function asJson({ counts, rows, emptySeats, findings, notices }: Preview, catalogue: Catalogue) {
  const codes = new Codes(catalogue);
  return {
    counts,
    rows: rows.map((row) => ({
      employee: codes.of(row.personId),
      workplace: codes.of(row.workplaceId),
      date: row.date,
      block: codes.block(row.blockId),
      from: time(row.from),
      to: time(row.to),
      outcome: row.outcome,
      problem: row.problem && {
        kind: row.problem.kind,
        sentence: row.problem.sentence,
        needsReason: row.problem.needsReason,
        rules: [...new Set(row.problem.findings.map((f) => f.rule))],
      },
      orderLeft: codes.of(row.orderLeft),
    })),
    emptySeats: emptySeats.map(({ workplaceId, blockId, ...rest }) => ({
      workplace: codes.of(workplaceId),
      block: codes.block(blockId),
      ...rest,
    })),
    findings: findings.map((f) => codes.finding(f)),
    notices,
  };
}

function asText({ counts, rows, emptySeats, findings, notices }: Preview, catalogue: Catalogue): readonly string[] {
  const codes = new Codes(catalogue);
  const conflicts = rows.filter((row) => row.outcome === 'conflict');
  const free = emptySeats.reduce((sum, cell) => sum + cell.seats - cell.taken, 0);
  return [
    `${counts.placed + counts.replaced} geplaatst (waarvan ${counts.replaced} in plaats van wat eerder is ingevuld), ` +
      `${counts.gone} vervallen, ${counts.present} stonden er al, ${counts.kept} met de hand anders gepland, ${counts.conflict} kunnen niet.`,
    ...notices,
    ...conflicts.map(
      (row) =>
        `${shortDay(row.date)} ${codes.block(row.blockId)} ${codes.of(row.personId)}: ${row.problem?.sentence ?? ''}`,
    ),
    `Er blijven ${count(free, 'vrije plaats', 'vrije plaatsen')} over. ` +
      `De week krijgt ${count(findings.length, 'nieuw aandachtspunt', 'nieuwe aandachtspunten')}.`,
  ];
}
