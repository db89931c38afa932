import type { RoosterbordClient } from '#contract/index.ts';
import type { PromiseAnswer, PromiseChange, PromiseWays } from '#domain/capacity/promise-question.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { decimal, numericDay, weekName } from '#domain/words/dutch.ts';
import { changeSentence, LIMIT_WORDS, promiseSentence } from '#domain/words/promise-words.ts';
import type { TerminalCommand } from './args.ts';
import { Codes } from './codes.ts';
import { Finder, Unclear } from './finder.ts';

type PromiseCommand = Extract<TerminalCommand, { do: 'promise' }>;

const toHours = (minutes: number): number => Math.round((minutes / 60) * 10_000) / 10_000;

/** "Kan deze order erbij?" at the terminal. @throws Unclear */
export async function askPromise(client: RoosterbordClient, command: PromiseCommand, json: boolean): Promise<string> {
  const { catalogue } = await client.manage.catalogue();
  const find = new Finder({ catalogue, assignments: [] });
  const { workType, hours, from, deadline, certificates } = command;
  const question = {
    workType,
    normMinutes: hours * 60,
    from,
    deadline,
    certificates: [...certificates],
    workplaceIds: command.workplaces.map((code) => find.workplace(code)),
  };
  const { revision, today, answer } = await client.promise.ask(question).catch(said);
  const isSoonest = answer.bottleneck === null;
  const { ways } = isSoonest ? { ways: [] } : await client.promise.ways(question).catch(noWays);
  const codes = new Codes(catalogue);
  if (json) return JSON.stringify({ today, revision, ...asJson(answer, ways, codes) });
  return lines(answer, ways, codes, catalogue).join('\n');
}

/** Without what would help the answer still stands. */
function noWays(error: unknown): { readonly ways: PromiseWays } {
  if (error instanceof Error && 'code' in error && error.code === 'TOO_LONG') return { ways: [] };
  throw error;
}

/** What cannot be asked, and an answer that takes too long, are no faults of the program. */
function said(error: unknown): never {
  if (error instanceof Error && 'code' in error && (error.code === 'INVALID' || error.code === 'TOO_LONG')) {
    throw new Unclear(error.message);
  }
  throw error;
}

/** Hours instead of minutes, numbers and codes instead of ids. */
function asJson(answer: PromiseAnswer, ways: PromiseWays, codes: Codes) {
  const { askedMinutes, possibleMinutes, grossMinutes, fittingMinutes, weeks, places, ...rest } = answer;
  return {
    ...rest,
    askedHours: toHours(askedMinutes),
    possibleHours: toHours(possibleMinutes),
    grossHours: toHours(grossMinutes),
    fittingHours: toHours(fittingMinutes),
    weeks: weeks.map(({ week, people, netMinutes, normMinutes }) => ({
      week,
      people,
      netHours: toHours(netMinutes),
      normHours: toHours(normMinutes),
    })),
    places: places.map(({ workplaceId, netMinutes, normMinutes }) => ({
      workplace: codes.of(workplaceId),
      netHours: toHours(netMinutes),
      normHours: toHours(normMinutes),
    })),
    givesWay: ways.map(({ change, safeOn }) => ({ ...changeAsJson(change, codes), safeOn })),
  };
}

function changeAsJson(change: PromiseChange, codes: Codes) {
  if (change.kind === 'order-later') {
    const { orderId, ...rest } = change;
    return { ...rest, order: codes.of(orderId) };
  }
  if (change.kind === 'seats') {
    const { workplaceId, ...rest } = change;
    return { ...rest, workplace: codes.of(workplaceId) };
  }
  if (change.kind === 'guide') {
    const { siteId, ...rest } = change;
    return { ...rest, site: codes.of(siteId) };
  }
  return change;
}

function lines(answer: PromiseAnswer, ways: PromiseWays, codes: Codes, catalogue: Catalogue): readonly string[] {
  const placeName = new Map(catalogue.workplaces.map((w) => [w.id as string, `${w.code} ${w.name}`]));
  const names = {
    order: (id: string) => codes.of(id) ?? '',
    workplace: (id: string) => placeName.get(id) ?? '',
  };
  const normHours = (minutes: number): string => `${decimal(minutes / 60)} normuur`;
  return [
    promiseSentence(answer),
    `Vrij in deze werksoort: ${normHours(answer.grossMinutes)}, waarvan ${normHours(answer.fittingMinutes)} van mensen bij wie het werk past.`,
    ...(answer.bottleneck === null ? [] : [LIMIT_WORDS[answer.bottleneck]]),
    ...answer.weeks.map(
      (w) =>
        `${weekName(w.week)}: ongeveer ${w.people} mensen, ${decimal(w.netMinutes / 60)} uur werk, ${normHours(w.normMinutes)}`,
    ),
    ...answer.places.map((p) => `${names.workplace(p.workplaceId)}: ${normHours(p.normMinutes)}`),
    ...ways.map(({ change, safeOn }) => `${changeSentence(change, names)}: dan klaar op ${numericDay(safeOn)}`),
    ...(answer.estimated ? ['Geschat: van wie geen loonwaarde bekend is, telt de standaard.'] : []),
    ...(answer.rounding.grouped
      ? ['Mensen bij wie hetzelfde werk past, zijn samen geteld met hun gemiddelde loonwaarde.']
      : []),
    ...(answer.rounding.daysUntil ? [`Vanaf ${numericDay(answer.rounding.daysUntil)} is per week gerekend.`] : []),
  ];
}
