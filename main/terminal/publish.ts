import { safe } from '@orpc/client';
import type { RoosterbordClient } from '#contract/index.ts';
import { count, weekName } from '#domain/words/dutch.ts';
import type { TerminalCommand } from './args.ts';
import { findingLine } from './check.ts';
import { Codes } from './codes.ts';
import { Finder } from './finder.ts';

type PublishCommand = Extract<TerminalCommand, { do: 'publish' }>;

/** Publishes a site's week; exit code 1 and everything that stands in the way when it cannot be. @throws Unclear */
export async function publishWeek(
  client: RoosterbordClient,
  { week, site }: PublishCommand,
  json: boolean,
): Promise<{ readonly text: string; readonly exitCode: 0 | 1 }> {
  const { catalogue } = await client.manage.catalogue();
  const siteId = new Finder({ catalogue, assignments: [] }).site(site);
  const codes = new Codes(catalogue);
  const about = { week, site: codes.of(siteId) };
  const { error, data, isDefined } = await safe(client.plan.publish({ week, siteId }));
  if (!error) {
    const { number, at, by } = data.publication;
    if (json) {
      return { text: JSON.stringify({ published: true, ...about, number, at, by, rows: data.rows }), exitCode: 0 };
    }
    const rows = count(data.rows, 'inzet', 'inzetten');
    return { text: `${about.site}, ${weekName(week)}: versie ${number} gepubliceerd, ${rows}.`, exitCode: 0 };
  }
  if (!isDefined || error.code !== 'REFUSED') throw error;
  const { sentence, findings } = error.data;
  if (json) {
    const shown = findings.map((f) => codes.finding(f));
    return { text: JSON.stringify({ published: false, ...about, sentence, findings: shown }), exitCode: 1 };
  }
  if (findings.length === 0) return { text: sentence, exitCode: 1 };
  const title = `${about.site}, ${weekName(week)}: niet gepubliceerd. Dit houdt het tegen:`;
  return { text: [title, ...findings.map(findingLine)].join('\n'), exitCode: 1 };
}
