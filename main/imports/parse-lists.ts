import type { Interval, IsoDate } from '#domain/model/common.ts';
import { FEATURES, type Feature } from '#domain/model/need.ts';
import type { Certificate, DayPart, WorkDays } from '#domain/model/person.ts';
import { phrase } from '#domain/words/phrase.ts';
import { parseDate, parseDecimal, parseOneOf, parseTime } from './fields.ts';
import { normalise } from './normalise.ts';
import { all, fail, listItems, ok, type Parsed } from './parsed.ts';

const DAYS = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const DAY_NAMES = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const PARTS: Readonly<Record<string, DayPart>> = {
  o: 'morning',
  ochtend: 'morning',
  m: 'afternoon',
  middag: 'afternoon',
};

const dayIndex = (word: string) => Math.max(DAYS.indexOf(word), DAY_NAMES.indexOf(word));

/** Werkdagen: `ma di wo`, `ma-o` = only the morning, `di-m` = only the afternoon, `ma-vr` = Monday to Friday. */
export function parseWorkDays(text: string): Parsed<WorkDays> {
  const days: (DayPart | null)[] = [null, null, null, null, null, null, null];
  const mark = (index: number, part: DayPart) => {
    const known = days[index] ?? null;
    days[index] = known === null || known === part ? part : 'all';
  };
  const words = phrase(text)
    .replace(/\s*-\s*/g, '-')
    .split(/[\s,;/]+/)
    .filter((word) => word !== '' && word !== 'en');
  for (const word of words) {
    const [first = '', second] = word.split('-');
    const from = dayIndex(first);
    const part = second === undefined ? 'all' : PARTS[second];
    const to = second === undefined ? from : dayIndex(second);
    if (from >= 0 && part !== undefined) mark(from, part);
    else if (from >= 0 && to >= from) for (let index = from; index <= to; index += 1) mark(index, 'all');
    else return fail(`'${word}' is geen werkdag. Schrijf bijvoorbeeld ma di wo, of ma-o (alleen de ochtend).`);
  }
  return ok(days);
}

/** Voorzieningen of a workplace, or what an aid fulfils. */
export function parseFeatures(text: string): Parsed<Feature[]> {
  const parsed = all(listItems(text).map((item) => parseOneOf(item, FEATURES)));
  return parsed.ok ? ok([...new Set(parsed.value)]) : parsed;
}

/** Certificates whose spelling is the product's own, so that `bhv` and `BHV` are one. */
const CERTIFICATES = [
  'BHV',
  'VCA',
  'heftruck',
  'bosmaaier',
  'kettingzaag',
  'lasser ISO 9606',
  'ESD-instructie',
  'RAS-basis',
  'bewijs van vakbekwaamheid gewasbescherming',
  'NEN 3140 aanwijzing VOP',
  'NEN 3140 aanwijzing VP',
];

/** Remembers the first spelling of a name, so that later ones match it whatever their case. */
export class Spelling {
  private readonly known = new Map<string, string>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.of(name);
  }

  /** The known spelling of this name; an unknown name becomes known as written. */
  of(name: string): string {
    const key = normalise(name);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, name);
    return name;
  }
}

export function certificateSpelling(alreadyUsed: Iterable<string>): Spelling {
  // What the database already says comes first: an import must not respell it.
  return new Spelling([...alreadyUsed, ...CERTIFICATES]);
}

/** `heftruck t/m 01-05-2027; bhv`: the same certificate twice counts once, for as long as the longest. */
export function parseCertificates(text: string, spelling: Spelling): Parsed<Certificate[]> {
  const found = new Map<string, IsoDate | null>();
  for (const item of listItems(text)) {
    const match = /^(.+?)\s+(?:geldig\s+)?(?:t\/m|tm|tot en met)\s+(.+)$/i.exec(item);
    const date = match === null ? ok(null) : parseDate(match[2] ?? '');
    if (!date.ok) return date;
    const name = spelling.of((match?.[1] ?? item).trim());
    if (name.length > 200) return fail('De naam van dit certificaat is te lang (meer dan 200 tekens).');
    const earlier = found.get(name);
    const longest =
      earlier === undefined ? date.value : earlier === null || date.value === null ? null : later(earlier, date.value);
    found.set(name, longest);
  }
  return ok([...found].map(([name, validTo]) => ({ name, validTo })));
}

const later = (a: IsoDate, b: IsoDate) => (a > b ? a : b);

/** Gives the code of a work type by how it is written, or says which there are. */
export type WorkTypeLookup = (text: string) => Parsed<string>;

/** `productie 65; groen 40`, in % of the norm, 1..150. */
export function parseWageValues(
  text: string,
  workType: WorkTypeLookup,
): Parsed<{ workType: string; percent: number }[]> {
  const found = new Map<string, number>();
  for (const item of listItems(text)) {
    const match = /^(.+?)\s*[:=\s]\s*(\d+(?:[.,]\d+)?)\s*%?$/.exec(item);
    if (match === null) return fail(`'${item}' is geen prestatie. Schrijf bijvoorbeeld productie 65; groen 40.`);
    const code = workType(match[1] ?? '');
    if (!code.ok) return code;
    const percent = parseDecimal(match[2] ?? '', { min: 1, max: 150 });
    if (!percent.ok) return percent;
    if (found.has(code.value)) return fail(`${code.value} staat er twee keer. Noem elke werksoort één keer.`);
    found.set(code.value, percent.value);
  }
  return ok([...found].map(([code, percent]) => ({ workType: code, percent })));
}

/** `groen > productie`: most wanted first; a work type named twice keeps its first place. */
export function parsePreferences(text: string, workType: WorkTypeLookup): Parsed<string[]> {
  const names = text.split(/[>;\n]/).map((name) => name.trim());
  const codes = all(names.filter((name) => name !== '').map(workType));
  return codes.ok ? ok([...new Set(codes.value)]) : codes;
}

/** A `;`-list (or `,`-list) of work types. */
export function parseWorkTypes(text: string, workType: WorkTypeLookup): Parsed<string[]> {
  const codes = all(listItems(text.replaceAll(',', ';')).map(workType));
  return codes.ok ? ok([...new Set(codes.value)]) : codes;
}

export interface GoalSpec {
  readonly workType: string;
  /** 15..2400. */
  readonly minutesPerWeek: number;
  readonly until: IsoDate | null;
}

/** `elektromontage 4 uur per week t/m 30-06-2027`. */
export function parseGoals(text: string, workType: WorkTypeLookup): Parsed<GoalSpec[]> {
  const goals: GoalSpec[] = [];
  for (const item of listItems(text)) {
    const match =
      /^(.+?)\s+(\d+(?:[.,]\d+)?)\s*(?:u|uur|uren)(?:\s*(?:per|\/)\s*week)?(?:\s+(?:t\/m|tm|tot en met)\s+(.+))?$/i.exec(
        item,
      );
    if (match === null) {
      return fail(`'${item}' is geen leerdoel. Schrijf bijvoorbeeld elektromontage 4 uur per week t/m 30-06-2027.`);
    }
    const code = workType(match[1] ?? '');
    if (!code.ok) return code;
    const hours = parseDecimal(match[2] ?? '', { min: 0.25, max: 40 });
    if (!hours.ok) return hours;
    const until = match[3] === undefined ? ok(null) : parseDate(match[3]);
    if (!until.ok) return until;
    goals.push({ workType: code.value, minutesPerWeek: Math.round(hours.value * 60), until: until.value });
  }
  return ok(goals);
}

/** `10:00-10:15; 11:30-11:35`, in minutes of the day. */
export function parseBreaks(text: string): Parsed<Interval[]> {
  const breaks: Interval[] = [];
  for (const item of listItems(text.replaceAll(',', ';'))) {
    const [first, second, ...more] = phrase(item).split(/\s*(?:-|tot)\s*/);
    if (first === undefined || second === undefined || more.length > 0) {
      return fail(`'${item}' is geen pauze. Schrijf bijvoorbeeld 10:00-10:15.`);
    }
    const from = parseTime(first);
    const to = parseTime(second);
    if (!from.ok) return from;
    if (!to.ok) return to;
    if (from.value >= to.value) return fail(`'${item}': de pauze begint niet voor het einde. Verbeter de tijden.`);
    breaks.push({ from: from.value, to: to.value });
  }
  breaks.sort((a, b) => a.from - b.from);
  const clash = breaks.find((part, index) => index > 0 && part.from < (breaks[index - 1]?.to ?? 0));
  return clash === undefined ? ok(breaks) : fail('Twee pauzes overlappen elkaar. Verbeter de tijden.');
}

export interface RepeatSpec {
  /** 1..52. */
  readonly everyWeeks: number;
  /** The last day on which a time is due; null = it goes on. */
  readonly until: IsoDate | null;
}

/** `elke week`, `elke 2 weken`, `elke 2 weken t/m 01-03-2027`. */
export function parseRepeat(text: string): Parsed<RepeatSpec> {
  const match = /^(.+?)\s+(?:t\/m|tm|tot en met|tot)\s+(.+)$/i.exec(text.trim());
  const until = match === null ? ok(null) : parseDate(match[2] ?? '');
  if (!until.ok) return until;
  const words = phrase(match?.[1] ?? text);
  const everyWeeks =
    words === 'elke week' || words === 'wekelijks'
      ? 1
      : words === 'om de week'
        ? 2
        : Number(/^(?:elke|iedere|om de) (\d{1,2}) weken$/.exec(words)?.[1] ?? 0);
  return everyWeeks >= 1 && everyWeeks <= 52
    ? ok({ everyWeeks, until: until.value })
    : fail(`'${text}' is geen herhaling. Schrijf elke week, of elke 2 weken t/m 01-03-2027.`);
}
