import { addDays } from '#domain/calendar/dates.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { NewId, PersonId, WorkplaceId } from '#domain/model/ids.ts';
import type { Certificate, Employee, WageValue, WorkDays } from '#domain/model/person.ts';
import type { Workplace } from '#domain/model/workplace.ts';
import { groupOf, misfits } from './fit.ts';
import type { Guides } from './guides.ts';
import { languageFor, type PersonName } from './names.ts';
import { drawNeeds, type NeedContext } from './needs.ts';
import type { Places } from './places.ts';
import type { Random } from './random.ts';

export interface Employees {
  readonly employees: readonly Employee[];
  /** Where each usually works: a workplace that fits. */
  readonly homes: ReadonlyMap<PersonId, WorkplaceId>;
}

interface Hours {
  readonly contractMinutes: number;
  readonly workDays: WorkDays;
}

const DAY_LETTERS: Readonly<Record<string, 'all' | 'morning'>> = { x: 'all', o: 'morning' };
const hours = (perWeek: number, days: string): Hours => ({
  contractMinutes: perWeek * 60,
  workDays: [...days.padEnd(7, '-')].map((letter) => DAY_LETTERS[letter] ?? null),
});

/** Contract hours with days that stay within them: a whole day pays 7.75 hours, a morning 4. */
const CONTRACTS: readonly (readonly [Hours, number])[] = [
  [hours(36, 'xxxxo'), 36],
  [hours(32, 'xxxx-'), 9],
  [hours(32, 'x-xxx'), 8],
  [hours(28, 'xx-xo'), 11],
  [hours(24, 'xxx--'), 8],
  [hours(24, '--xxx'), 8],
  [hours(20, 'ooooo'), 13],
  [hours(16, '-x-x-'), 7],
];

/** One in so many is 16 or 17, unless the usual workplace is for adults. */
const MINOR_EVERY = 37;

function aged16Or17(index: number, from: IsoDate): Pick<Employee, 'birthDate' | 'targetGroup'> {
  // 16 for sure on the first day, and not yet 18 some months later.
  return { birthDate: addDays(from, -(16 * 366 + ((index * 53) % 450))), targetGroup: 'jongere' };
}

/** One in so many wants to change work from time to time. */
const VARIETY_EVERY = 23;

const WORK_TYPES = ['productie', 'groen', 'schoonmaak', 'metaalbewerking', 'elektromontage'] as const;

/** Certificates that people in a kind of work often have, with the chance of it. */
const CUSTOMARY: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  productie: [
    ['heftruck', 0.15],
    ['ESD-instructie', 0.15],
  ],
  metaalbewerking: [
    ['VCA', 0.6],
    ['lasser ISO 9606', 0.3],
    ['heftruck', 0.1],
  ],
  elektromontage: [
    ['ESD-instructie', 0.6],
    ['NEN 3140 aanwijzing VOP', 0.3],
  ],
  groen: [
    ['VCA', 0.6],
    ['bosmaaier', 0.5],
    ['kettingzaag', 0.15],
    ['bewijs van vakbekwaamheid gewasbescherming', 0.1],
  ],
  schoonmaak: [['RAS-basis', 0.5]],
};

function drawCertificates(random: Random, home: Workplace, from: IsoDate): Certificate[] {
  const chances = new Map(CUSTOMARY[home.workType] ?? []);
  chances.set('BHV', 0.05);
  for (const name of home.requiredCertificates) chances.set(name, 1);
  const certificates: Certificate[] = [];
  for (const [name, chance] of chances) {
    if (!random.chance(chance)) continue;
    // About one in ten lapsed, but never the one that the usual workplace asks for.
    const lapsed = chance < 1 && random.chance(0.12);
    const validTo = addDays(from, lapsed ? -random.int(10, 200) : random.int(40, 900));
    certificates.push({ name, validTo: name === 'RAS-basis' ? null : validTo });
  }
  return certificates;
}

function drawWageValues(random: Random, home: Workplace, from: IsoDate): WageValue[] {
  const measured = WORK_TYPES.filter((type) => type === home.workType || random.chance(0.45));
  return measured.map((workType) => ({
    workType,
    percent: workType === home.workType ? random.int(35, 90) : random.int(20, 75),
    from: random.chance(0.5) ? null : addDays(from, -random.int(30, 700)),
  }));
}

/** Age 18 to 64; under 25 stands for the target group jongere. */
function drawBirthDate(random: Random, young: boolean, from: IsoDate): IsoDate {
  const days = young ? random.int(18 * 366, 25 * 365) : random.int(25 * 366, 65 * 365);
  return addDays(from, -days);
}

function drawRest(random: Random, home: Workplace, from: IsoDate) {
  const targetGroup = random.weighted<Employee['targetGroup']>([
    ['Wsw', 26],
    ['beschut werk', 26],
    ['banenafspraak', 15],
    ['statushouder', 9],
    ['jongere', 8],
    ['overig Participatiewet', 10],
    [null, 6],
  ]);
  const other = random.pick(WORK_TYPES);
  const preferences: string[] = random.chance(0.75) ? [home.workType, other] : [other, home.workType];
  const goal = random.chance(0.35)
    ? [
        {
          // Now and then a goal that the usual work does not serve: the board says so.
          workType: random.chance(0.95) ? home.workType : other,
          minutesPerWeek: random.int(2, 6) * 60,
          until: addDays(from, random.int(40, 300)),
        },
      ]
    : [];
  return {
    birthDate: drawBirthDate(random, targetGroup === 'jongere', from),
    municipality: random.weighted<Employee['municipality']>([
      ['Amersfoort', 48],
      ['Soest', 16],
      ['Leusden', 11],
      ['Baarn', 9],
      ['Bunschoten', 9],
      ['Woudenberg', 7],
    ]),
    targetGroup,
    workForm: random.chance(0.8) ? home.workForm : null,
    guidanceLevel: random.weighted<Employee['guidanceLevel']>([
      ['laag', 35],
      ['midden', 43],
      ['hoog', 22],
    ]),
    permanentPresence: random.chance(0.05),
    preferences: [...new Set(preferences)],
    goals: goal,
  };
}

/** Tries some times to draw needs that the usual workplace meets; gives up to none. */
function drawFittingNeeds(random: Random, base: Employee, context: NeedContext, places: Places, from: IsoDate) {
  for (let attempt = 0; attempt < 8; attempt++) {
    const needs = drawNeeds(random, context, from);
    if (misfits({ ...base, needs }, context.home, from, places.aids).length === 0) return needs;
  }
  return [];
}

/**
 * Employees with all that the board shows of them, spread over the workplaces in proportion to the seats.
 * Numbers start at 10001; `from` is the first day of the example's assignments.
 */
export function createEmployees(
  random: Random,
  newId: NewId,
  places: Places,
  { posts }: Guides,
  names: readonly PersonName[],
  from: IsoDate,
): Employees {
  const bySeats = places.workplaces.map((place) => [place, place.seats] as const);
  const groupOfPlace = new Map(places.workplaces.map((place) => [place.id, groupOf(place)]));
  const guidesOf = Map.groupBy(posts.keys(), (id) => groupOfPlace.get(posts.get(id) as WorkplaceId));
  const bySite = new Map<string, PersonId[]>();
  const homes = new Map<PersonId, WorkplaceId>();
  const employees = names.map((name, index): Employee => {
    const home = random.weighted(bySeats);
    const colleagues = bySite.get(home.siteId) ?? [];
    const base: Employee = {
      kind: 'employee',
      id: newId() as PersonId,
      number: String(10_001 + index),
      ...name,
      siteId: home.siteId,
      ...random.weighted(CONTRACTS),
      certificates: drawCertificates(random, home, from),
      archivedOn: null,
      version: 1,
      ...drawRest(random, home, from),
      wantsVariety: index % VARIETY_EVERY === 0,
      secondLanguage: languageFor(name, index),
      ...(index % MINOR_EVERY === 0 && !home.adultsOnly ? aged16Or17(index, from) : {}),
      needs: [],
      wageValues: drawWageValues(random, home, from),
    };
    const context = { home, guides: guidesOf.get(groupOf(home)) ?? [], colleagues };
    const person = { ...base, needs: drawFittingNeeds(random, base, context, places, from) };
    bySite.set(home.siteId, [...colleagues, person.id]);
    homes.set(person.id, home.id);
    return person;
  });
  return { employees, homes };
}
