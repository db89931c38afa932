import { type IsoDate, isOutOfUse } from '../model/common.ts';
import type { PersonId } from '../model/ids.ts';
import type { Employee, Person } from '../model/person.ts';
import { MUNICIPALITIES, TARGET_GROUPS, WORK_FORMS, type WorkForm } from '../model/work.ts';
import { type Counting, type Profile, type Told, toldCounts } from './small-groups.ts';

/** Somebody got another werkvorm on a day; null = none. */
export interface WorkFormStep {
  readonly personId: PersonId;
  readonly date: IsoDate;
  readonly from: WorkForm | null;
  readonly to: WorkForm | null;
}

export interface ReportInput {
  readonly people: readonly Person[];
  /** Net minutes planned in the period. */
  readonly netByPerson: ReadonlyMap<PersonId, number>;
  /** From the first day of the period on, oldest first. */
  readonly steps: readonly WorkFormStep[];
  /** The period, both days included. */
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** People and hours of a group; hours are told only where the number of people is. */
export interface GroupFigures {
  readonly people: Told;
  /** Net minutes; null = not told. */
  readonly minutes: number | null;
}

/** The same, and where they stand on the ladder. */
export interface LadderFigures extends GroupFigures {
  /** People per werkvorm on the last day, in the order of the ladder, then who has none. */
  readonly forms: readonly Told[];
  /** People who stand higher or lower on the last day than before the first. */
  readonly up: Told;
  readonly down: Told;
}

export type MunicipalityName = Employee['municipality'];
export type TargetGroupName = Employee['targetGroup'];

export interface MunicipalityReport extends LadderFigures {
  readonly municipality: MunicipalityName;
  /** Per target group, in the order of the glossary, then who has none. */
  readonly groups: readonly GroupFigures[];
}

export interface GroupReport extends LadderFigures {
  /** null = no target group is known. */
  readonly targetGroup: TargetGroupName;
}

export interface Report {
  /** The six of the region; their totals. */
  readonly municipalities: readonly MunicipalityReport[];
  readonly targetGroups: readonly GroupReport[];
  readonly total: LadderFigures & {
    /** People per werkvorm before the first day. */
    readonly formsBefore: readonly Told[];
  };
  /** Carried out by another company: apart, in no total (domain.md, principle 3). */
  readonly nijkerk: MunicipalityReport;
}

/** Columns of the report: the closed lists, and "not known" at the end. */
export const REPORT_GROUPS: readonly TargetGroupName[] = [...TARGET_GROUPS, null];
export const REPORT_FORMS: readonly (WorkForm | null)[] = [...WORK_FORMS, null];

const M = MUNICIPALITIES.length;
const NIJKERK = MUNICIPALITIES.indexOf('Nijkerk');
const T = REPORT_GROUPS.length;
const F = REPORT_FORMS.length;

/** Numbers of the counts: blocks one behind the other. */
const PEOPLE_MT = 0;
const PEOPLE_M = PEOPLE_MT + M * T;
const PEOPLE_T = PEOPLE_M + M;
const PEOPLE = PEOPLE_T + T;
const FORMS_M = PEOPLE + 1;
const FORMS_T = FORMS_M + M * F;
const FORMS = FORMS_T + T * F;
const BEFORE = FORMS + F;
const MOVES_M = BEFORE + F;
const MOVES_T = MOVES_M + M * 2;
const MOVES = MOVES_T + T * 2;
const COUNTS = MOVES + 2;

/** A total is hidden only where nothing else helps. */
const TOTAL_WEIGHT = 20;

const COUNTING: Counting = {
  values: [M, T, F, F],
  together: [[2, 3]],
  counts: COUNTS,
  countsOf([m = 0, t = 0, before = 0, now = 0]) {
    // Who has no werkvorm stands nowhere on the ladder, and makes no move on it.
    const move = before === now || before === F - 1 || now === F - 1 ? null : now > before ? 0 : 1;
    const own = [PEOPLE_MT + m * T + t, PEOPLE_M + m, FORMS_M + m * F + now];
    if (move !== null) own.push(MOVES_M + m * 2 + move);
    if (m === NIJKERK) return own;
    own.push(PEOPLE_T + t, PEOPLE, FORMS_T + t * F + now, FORMS + now, BEFORE + before);
    if (move !== null) own.push(MOVES_T + t * 2 + move, MOVES + move);
    return own;
  },
  kindOf: (count) => (count < PEOPLE_M ? 1 : count < FORMS_M ? 0 : count < BEFORE ? 2 : 3),
  weight: (count) => (count >= PEOPLE_M && count <= PEOPLE ? TOTAL_WEIGHT : 1),
};

/**
 * People, hours, werkvorm and moves on the ladder per municipality and target group over a period, with small groups
 * protected (see `toldCounts`): what it returns can be sent anywhere. Counted are employees who were in use in the
 * period. In slices; null when so few people are counted that nothing can be told.
 */
export function* reportOf(input: ReportInput): Generator<void, Report | null> {
  const minutes = new Float64Array(COUNTS);
  const profiles: Profile[] = [];
  const formOn = formsOf(input);
  for (const person of input.people) {
    if (person.kind !== 'employee' || isOutOfUse(person, input.first)) continue;
    const profile = profileOf(person, formOn);
    profiles.push(profile);
    const net = input.netByPerson.get(person.id) ?? 0;
    for (const count of COUNTING.countsOf(profile)) minutes[count] = (minutes[count] ?? 0) + net;
  }
  const told = yield* toldCounts(profiles, COUNTING);
  if (!told) return null;
  return composed(told, minutes);
}

function profileOf({ id, municipality, targetGroup }: Employee, formOn: ReturnType<typeof formsOf>): Profile {
  const { before, now } = formOn(id);
  return [
    MUNICIPALITIES.indexOf(municipality),
    REPORT_GROUPS.indexOf(targetGroup),
    REPORT_FORMS.indexOf(before),
    REPORT_FORMS.indexOf(now),
  ];
}

/** The werkvorm of somebody before the first day and on the last, from what it is today and the steps since. */
function formsOf({ people, steps, last }: ReportInput) {
  const forms = new Map<PersonId, WorkForm | null>();
  for (const person of people) if (person.kind === 'employee') forms.set(person.id, person.workForm);
  const perPerson = Map.groupBy(steps, (step) => step.personId);
  return (id: PersonId): { readonly before: WorkForm | null; readonly now: WorkForm | null } => {
    const own = perPerson.get(id) ?? [];
    const today = forms.get(id) ?? null;
    const later = own.find((step) => step.date > last);
    return { before: own[0] ? own[0].from : today, now: later ? later.from : today };
  };
}

function composed(told: readonly Told[], minutes: Float64Array): Report {
  const at = (count: number): Told => told[count] ?? 0;
  const group = (count: number): GroupFigures => ({
    people: at(count),
    minutes: typeof at(count) === 'number' ? (minutes[count] ?? 0) : null,
  });
  const block = (start: number, length: number): readonly Told[] => Array.from({ length }, (_, i) => at(start + i));
  const municipality = (m: number): MunicipalityReport => ({
    municipality: MUNICIPALITIES[m] ?? 'Nijkerk',
    ...group(PEOPLE_M + m),
    groups: REPORT_GROUPS.map((_, t) => group(PEOPLE_MT + m * T + t)),
    forms: block(FORMS_M + m * F, F),
    up: at(MOVES_M + m * 2),
    down: at(MOVES_M + m * 2 + 1),
  });
  return {
    municipalities: MUNICIPALITIES.flatMap((_, m) => (m === NIJKERK ? [] : [municipality(m)])),
    targetGroups: REPORT_GROUPS.map((targetGroup, t) => ({
      targetGroup,
      ...group(PEOPLE_T + t),
      forms: block(FORMS_T + t * F, F),
      up: at(MOVES_T + t * 2),
      down: at(MOVES_T + t * 2 + 1),
    })),
    total: {
      ...group(PEOPLE),
      forms: block(FORMS, F),
      up: at(MOVES),
      down: at(MOVES + 1),
      formsBefore: block(BEFORE, F),
    },
    nijkerk: municipality(NIJKERK),
  };
}
