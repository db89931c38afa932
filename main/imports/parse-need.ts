import { FEATURES, LOADS, type Load, type LoadName, type NeedKind } from '#domain/model/need.ts';
import { phrase } from '#domain/words/phrase.ts';
import { parseTime } from './fields.ts';
import { normalise } from './normalise.ts';
import { fail, listItems, ok, type Parsed } from './parsed.ts';

/** A need as written: people and places still by number and code, because they may stand further down. */
export type NeedSpec =
  | Exclude<NeedKind, { kind: 'keep-apart' | 'fixed-place' | 'fixed-guide' }>
  | { readonly kind: 'keep-apart'; readonly number: string }
  | { readonly kind: 'fixed-place'; readonly code: string | null }
  | { readonly kind: 'fixed-guide'; readonly number: string | null };

const LOAD_WORDS: Readonly<Record<string, readonly LoadName[]>> = {
  'hitte/kou': ['hitte', 'kou'],
  'hitte en kou': ['hitte', 'kou'],
  'hitte of kou': ['hitte', 'kou'],
  'bukken/knielen': ['bukken'],
  knielen: ['bukken'],
  'voertuig/machine': ['machine'],
  voertuig: ['machine'],
  voertuigen: ['machine'],
  machines: ['machine'],
  trillingen: ['trilling'],
  hoogtes: ['hoogte'],
  chemicalien: ['chemie'],
};

function loadsNamed(words: string): readonly LoadName[] {
  const spaced = words.replace(/\s*\/\s*/g, '/');
  const listed = LOAD_WORDS[spaced];
  if (listed !== undefined) return listed;
  const name = LOADS.find((load) => normalise(load) === normalise(words));
  return name === undefined ? [] : [name];
}

const amount = (text: string | undefined) => Number((text ?? '').replace(',', '.'));

function lift(item: string, kilograms: string | undefined): Parsed<number> {
  const kg = amount(kilograms);
  return kg > 0 && kg <= 100 ? ok(kg) : fail(`'${item}': het gewicht ligt niet tussen 1 en 100 kg.`);
}

const LIFT_NEED = /^tillen\s*(?:<=|=<|≤|<|max\.?|maximaal|tot|t\/m)?\s*(\d+(?:[.,]\d+)?)\s*(?:kg|kilo|kilogram)?$/;
const HOURS_A_DAY = /^max(?:\.|imaal)?\s*(\d+(?:[.,]\d+)?)\s*(?:u|uur|uren)(?:\s*(?:per|\/)\s*dag)?$/;
const SMALL_GROUP = /^kleine groep\s*(?:\(?\s*(?:max(?:\.|imaal)?|t\/m)?\s*(\d+)\s*(?:personen|mensen)?\s*\)?)?$/;
const START = /^(?:start )?niet (?:starten )?voor (.+)$/;
const WINDOW = /^vervoersvenster\s*:?\s*(.+?)\s*(?:-|tot)\s*(.+)$/;

/** The words that carry a number, a time or a name; null = none of these. */
function parseWithValue(item: string): Parsed<NeedSpec> | null {
  // ≤ falls apart under compatibility normalisation, so it is made plain first.
  const text = phrase(item.replaceAll('≤', '<='));
  const lifted = LIFT_NEED.exec(text);
  if (lifted !== null) {
    const kg = lift(item, lifted[1]);
    return kg.ok ? ok({ kind: 'lift', maxKg: kg.value }) : kg;
  }
  const hours = HOURS_A_DAY.exec(text);
  if (hours !== null) {
    const maxMinutes = Math.round(amount(hours[1]) * 60);
    if (maxMinutes < 30 || maxMinutes > 720) return fail(`'${item}': kies een half uur tot 12 uur per dag.`);
    return ok({ kind: 'hours-a-day', maxMinutes });
  }
  const group = SMALL_GROUP.exec(text);
  if (group !== null) {
    const max = Number(group[1] ?? 0);
    if (group[1] === undefined) return fail(`'${item}': zet erbij hoeveel mensen, bijvoorbeeld kleine groep (max 6).`);
    return max >= 1 && max <= 50 ? ok({ kind: 'small-group', max }) : fail(`'${item}': kies 1 tot 50 mensen.`);
  }
  const start = START.exec(text);
  if (start !== null) {
    const at = parseTime(start[1] ?? '');
    return at.ok ? ok({ kind: 'start-not-before', at: at.value }) : at;
  }
  const window = WINDOW.exec(text);
  if (window !== null) {
    const from = parseTime(window[1] ?? '');
    const to = parseTime(window[2] ?? '');
    if (!from.ok) return from;
    if (!to.ok) return to;
    if (from.value >= to.value) return fail(`'${item}': de begintijd ligt voor de eindtijd.`);
    return ok({ kind: 'transport-window', from: from.value, to: to.value });
  }
  return parseNamed(item);
}

/** Needs that name a person or a place. The name keeps its own case. */
function parseNamed(item: string): Parsed<NeedSpec> | null {
  const apart = /^niet\s+samen\s+met\s+(\S+)$/i.exec(item);
  if (apart !== null) return ok({ kind: 'keep-apart', number: apart[1] ?? '' });
  const place = /^vaste\s+(?:werk)?plek(?:\s+(.+))?$/i.exec(item);
  if (place !== null) return ok({ kind: 'fixed-place', code: place[1] ?? null });
  const guide = /^vaste\s+begeleider(?:\s+(\S+))?$/i.exec(item);
  if (guide !== null) return ok({ kind: 'fixed-guide', number: guide[1] ?? null });
  return null;
}

const WITHOUT_VALUE: Readonly<Record<string, NeedSpec>> = {
  nietalleenwerken: { kind: 'not-alone' },
  nietalleen: { kind: 'not-alone' },
  extrapauzes: { kind: 'extra-breaks' },
  extrapauze: { kind: 'extra-breaks' },
  geenavond: { kind: 'no-evening' },
};

const EXAMPLES = 'prikkelarm, geen lawaai, tillen <= 10 kg of max 6 uur per dag';

/** One item of the closed list of needs; `geen hitte/kou` gives two. */
function parseNeed(item: string): Parsed<NeedSpec[]> {
  const feature = FEATURES.find((name) => normalise(name) === normalise(item));
  if (feature !== undefined) return ok([{ kind: 'feature', feature }]);
  const plain = WITHOUT_VALUE[normalise(item)];
  if (plain !== undefined) return ok([plain]);
  const valued = parseWithValue(item);
  if (valued !== null) return valued.ok ? ok([valued.value]) : valued;
  const without = /^(?:geen|niet)\s+(.+)$/.exec(phrase(item));
  // Standing is a load without a need of its own: zittend werk says it.
  const loads = loadsNamed(without?.[1] ?? '').filter((load) => load !== 'staand');
  if (loads.length > 0) return ok(loads.map((load) => ({ kind: 'load', load })));
  return fail(
    `'${item}' staat niet in de lijst van behoeften. Schrijf bijvoorbeeld ${EXAMPLES}; scheid ze met een puntkomma.`,
  );
}

/** The `;`-list of needs; the same need twice counts once. */
export function parseNeeds(text: string): Parsed<NeedSpec[]> {
  const found = new Map<string, NeedSpec>();
  for (const item of listItems(text)) {
    const parsed = parseNeed(item);
    if (!parsed.ok) return parsed;
    for (const need of parsed.value) found.set(JSON.stringify(need), need);
  }
  return ok([...found.values()]);
}

/** The `;`-list of loads of a workplace: `tillen 15 kg; lawaai; staand`. */
export function parseLoads(text: string): Parsed<Load[]> {
  const found = new Map<string, Load>();
  for (const item of listItems(text)) {
    const lifted = /^tillen\s*(?:tot|max\.?|t\/m)?\s*(\d+(?:[.,]\d+)?)\s*(?:kg|kilo|kilogram)?$/.exec(phrase(item));
    if (lifted !== null) {
      const kg = lift(item, lifted[1]);
      if (!kg.ok) return kg;
      if (found.has('lift')) return fail(`'${item}': tillen staat er twee keer. Noem alleen het zwaarste gewicht.`);
      found.set('lift', { kind: 'lift', kg: kg.value });
      continue;
    }
    const loads = loadsNamed(phrase(item));
    if (loads.length === 0) {
      return fail(`'${item}' is geen bekende belasting. Kies uit tillen (met kg), ${LOADS.join(', ')}.`);
    }
    for (const load of loads) found.set(load, { kind: 'load', load });
  }
  return ok([...found.values()]);
}
