import { assertNever } from '../model/common.ts';
import type { Finding, Tier } from '../rules/finding.ts';
import { sentenceOf } from '../rules/index.ts';
import { count, hours } from '../words/dutch.ts';
import type { Fit } from './fit.ts';
import { CRITERIA, type Criterion, decidedAt } from './merit.ts';
import { reasonOf, type Verdict } from './verdict.ts';

/** An option with what it is ranked by. */
export interface Weighed {
  readonly verdict: Verdict;
  readonly merit: readonly number[];
  /** How it suits the person; null when the option makes no sense at all. */
  readonly fit: Fit | null;
}

const MOST = 3;

/** What the rules of a tier are about, after "voor". */
const ABOUT: Readonly<Record<Tier, string>> = {
  1: 'wet en veiligheid',
  2: 'de behoefte van een medewerker',
  3: 'de ontwikkeling',
  4: 'de begeleiding',
  5: 'de orders',
  6: 'de kosten',
};

/**
 * Why an option stands where it stands, in Dutch, at most three sentences: what is against it; then on what it beats
 * what is lower in the list; then what else speaks for it.
 * @param next the first option below it that is not as good; null when there is none
 */
export function reasonsOf(option: Weighed, next: Weighed | null): readonly string[] {
  const against = reasonOf(option.verdict);
  const decided = next && option.fit && next.fit ? decidedAt(option.merit, next.merit) : -1;
  const criterion = CRITERIA[decided];
  const sentences = [
    against,
    criterion ? better(criterion, option, option.merit[decided] ?? 0) : null,
    ...speaksFor(option),
  ];
  return [...new Set(sentences.filter((s) => s !== null))].slice(0, MOST);
}

/** On what an option beats a lower one: said of the option itself where that can be. `value` is its number there. */
function better({ what, tier }: Criterion, { verdict, fit }: Weighed, value: number): string | null {
  if (!fit) return null;
  const about = tier === null ? '' : ABOUT[tier];
  const ofTier = (findings: readonly Finding[]): Finding | undefined => findings.find((f) => f.tier === tier);
  switch (what) {
    case 'may':
      return value === 0 ? 'Kan zonder afwijking.' : 'Kan met een reden.';
    case 'more':
      return value === 0
        ? `Geen nieuw aandachtspunt voor ${about}.`
        : `Minder nieuwe aandachtspunten voor ${about} dan lager in de lijst.`;
    case 'growth':
      return `Het aandachtspunt voor ${about} is kleiner dan lager in de lijst.`;
    case 'gone': {
      const gone = ofTier(verdict.resolved);
      return gone ? solves(gone) : `Lost meer op voor ${about} dan lager in de lijst.`;
    }
    case 'less': {
      const less = ofTier(verdict.eased) ?? ofTier(verdict.resolved);
      return less ? `Helpt mee: ${sentenceOf(less)}` : `Helpt meer voor ${about} dan lager in de lijst.`;
    }
    case 'goals':
      return goalWords(fit);
    case 'preferences':
      return preferenceWords(fit);
    case 'continuity':
      return continuityWords(fit) ?? 'Blijft op de eigen locatie.';
    case 'fairness':
      return fairnessWords(fit) ?? 'Viel langer geleden in dan wie lager staat.';
    case 'fills':
      return fit.fills && `Viel minder vaak in: ${count(fit.fills.times, 'keer', 'keer')} in 12 weken.`;
    case 'aids':
      return 'Heeft hier geen hulpmiddel nodig.';
    case 'relief':
      return `Helpt meer voor ${about} dan lager in de lijst.`;
    default:
      return assertNever(what);
  }
}

function speaksFor({ verdict, fit }: Weighed): readonly (string | null)[] {
  if (!fit) return [];
  return [
    verdict.level === 'fits-with-aid' ? 'Past met een hulpmiddel.' : null,
    goalWords(fit),
    fit.preference === 0 ? preferenceWords(fit) : null,
    continuityWords(fit),
    fairnessWords(fit),
    ...verdict.resolved.filter((f) => f.tier >= 4).map(solves),
  ];
}

const solves = (finding: Finding): string => `Lost op: ${sentenceOf(finding)}`;

function goalWords({ goal }: Fit): string | null {
  return goal && `Past bij het leerdoel ${goal.goal.workType}: nog ${hours(goal.lackingMinutes)} nodig.`;
}

function preferenceWords({ preference, workType }: Fit): string | null {
  if (preference === null) return null;
  return preference === 0 ? `Werkt het liefst in ${workType}.` : `Werkt ook graag in ${workType}.`;
}

function continuityWords({ continuity }: Fit): string | null {
  return ['Zit hier die dag ook.', 'Zit hier deze week ook.', 'Zat hier vorige week ook.'][continuity] ?? null;
}

function fairnessWords({ fills }: Fit): string | null {
  if (!fills || fills.weeksAgo === 0) return null;
  if (fills.weeksAgo === null) return 'Viel de laatste tijd niet in.';
  return fills.weeksAgo === 1 ? 'Viel deze week nog niet in.' : `Viel al ${fills.weeksAgo} weken niet in.`;
}
