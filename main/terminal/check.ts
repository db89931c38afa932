import type { RoosterbordClient } from '#contract/index.ts';
import type { IsoWeek } from '#domain/model/common.ts';
import { countFindings, groupFindings, sortFindings } from '#domain/plan/findings.ts';
import { Plan } from '#domain/plan/plan.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { sentenceOf } from '#domain/rules/index.ts';
import { shortDay, weekName } from '#domain/words/dutch.ts';
import { Codes } from './codes.ts';

/** All findings of a week, as JSON or as text for a person. */
export async function check(client: RoosterbordClient, week: IsoWeek, json: boolean): Promise<string> {
  const { data } = await client.plan.open({ week });
  const plan = new Plan(data);
  const findings = sortFindings(plan.findings());
  if (json) {
    const codes = new Codes(data.catalogue);
    return JSON.stringify({ week, findings: findings.map((f) => codes.finding(f)) });
  }
  const { blocks, warnings } = countFindings(findings);
  const lines = [`${weekName(week)}: ${blocks} blokkades, ${warnings} waarschuwingen`];
  for (const group of groupFindings(findings)) {
    lines.push('', group.name);
    lines.push(...group.findings.map(findingLine));
  }
  return lines.join('\n');
}

/** A finding as a line for a person: its day, when it has one, and its sentence. */
export function findingLine(f: Finding): string {
  return `  ${f.date ? `${shortDay(f.date)}: ` : ''}${sentenceOf(f)}`;
}
