import { addDays, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import type { Absence } from '#domain/model/absence.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type {
  AbsenceId,
  AssignmentId,
  BlockId,
  OrderId,
  PersonId,
  ProgressId,
  PublicationId,
  SiteId,
} from '#domain/model/ids.ts';
import type { Progress } from '#domain/model/progress.ts';
import { nothingAround, type PersonAround, type Span, writeSpans } from '#domain/plan/around.ts';
import { Plan } from '#domain/plan/plan.ts';
import type { PlanData } from '#domain/plan/plan-data.ts';

import { at, idOf, MONDAY } from './names.ts';
import { WorldCatalogue } from './world-catalogue.ts';

/** "2026-11-29 22:00-24:00". */
function spanOf(text: string): Span {
  const [date = '', stretch = ''] = text.split(' ');
  const [from = '', to = ''] = stretch.split('-');
  return { date: date as IsoDate, from: at(from), to: at(to) };
}

type Times = { readonly from?: string; readonly to?: string };

/**
 * A small plausible company to state a case in: a hall with the default blocks, the default norms, and whoever the
 * case names. People work all week unless the case says otherwise.
 */
export class World extends WorldCatalogue {
  readonly assignments: Assignment[] = [];
  readonly absences: Absence[] = [];
  readonly elsewhere: PlanData['orderMinutesElsewhere'][number][] = [];
  readonly progress: Progress[] = [];
  readonly bookedElsewhere: PlanData['bookedElsewhere'][number][] = [];
  readonly holidays: { date: IsoDate; name: string }[] = [];
  readonly visits: PlanData['visits'][number][] = [];
  readonly exceptions: PlanData['exceptions'][number][] = [];
  readonly publications: PlanData['publications'][number][] = [];
  readonly published: PlanData['published'][number][] = [];
  readonly #around: PersonAround[] = [];
  week: IsoWeek = weekOf(MONDAY);
  today = MONDAY as IsoDate;

  /** Puts someone on a workplace; own times only when given. */
  assign(
    person: string,
    workplace: string,
    more: {
      date?: string;
      block?: string;
      order?: string;
      overrides?: Assignment['overrides'];
      fillsIn?: boolean;
      origin?: Assignment['origin'];
    } & Times = {},
  ): Assignment {
    const place = this.catalogue.workplaces.find((w) => w.code === workplace);
    const site = this.catalogue.sites.find((s) => s.id === place?.siteId);
    if (!place || !site) throw new Error(`No workplace ${workplace}`);
    const {
      date = MONDAY,
      block = 'ochtend',
      from,
      to,
      order,
      overrides = [],
      fillsIn = false,
      origin = 'hand',
    } = more;
    const assignment: Assignment = {
      id: idOf('assignment', String(this.assignments.length)) as AssignmentId,
      personId: idOf('person', person) as PersonId,
      workplaceId: place.id,
      date: date as IsoDate,
      blockId: idOf('block', `${site.name}|${block}`) as BlockId,
      orderId: order === undefined ? null : (idOf('order', order) as OrderId),
      from: from === undefined ? null : at(from),
      to: to === undefined ? null : at(to),
      overrides,
      fillsIn,
      origin,
      version: 1,
    };
    this.assignments.push(assignment);
    return assignment;
  }

  /** Something done on an order on a day, in pieces or norm minutes as the order counts. */
  book(order: string, date: string, amount: number): Progress {
    const booking: Progress = {
      id: idOf('progress', String(this.progress.length)) as ProgressId,
      orderId: idOf('order', order) as OrderId,
      date: date as IsoDate,
      amount,
      by: 'test',
      at: '2026-11-30T12:00:00Z',
      version: 1,
    };
    this.progress.push(booking);
    return booking;
  }

  absent(person: string, from: string = MONDAY, to: string = from, block: string | null = null): Absence {
    const absence: Absence = {
      id: idOf('absence', String(this.absences.length)) as AbsenceId,
      personId: idOf('person', person) as PersonId,
      from: from as IsoDate,
      to: to as IsoDate,
      blockName: block,
      kind: 'verlof',
      version: 1,
    };
    this.absences.push(absence);
    return absence;
  }

  /** What the weeks around this one say about a person; spans as "2026-11-29 22:00-24:00". */
  around(
    person: string,
    {
      spansBefore = [],
      spansAfter = [],
      ...more
    }: Partial<PersonAround> & {
      readonly spansBefore?: readonly string[];
      readonly spansAfter?: readonly string[];
    },
  ): void {
    const monday = mondayOf(this.week);
    this.#around.push({
      ...nothingAround(idOf('person', person) as PersonId),
      before: writeSpans(addDays(monday, -7), spansBefore.map(spanOf)),
      after: writeSpans(addDays(monday, 7), spansAfter.map(spanOf)),
      ...more,
    });
  }

  /** Publishes the assignments as they now are, for one site. */
  publish(site = 'Hal'): void {
    const siteId = idOf('site', site) as SiteId;
    const { week } = this;
    const id = idOf('publication', site) as PublicationId;
    this.publications.push({ id, siteId, week, number: 1, at: '2026-11-27T12:00:00Z', by: 'test', version: 1 });
    for (const a of this.assignments) {
      const block = this.catalogue.blocks.find((b) => b.id === a.blockId);
      if (block?.siteId !== siteId) continue;
      const { personId, workplaceId, date, blockId } = a;
      const times = { from: a.from ?? block.from, to: a.to ?? block.to };
      this.published.push({ personId, workplaceId, date, blockId, ...times });
    }
  }

  data(): PlanData {
    return structuredClone({
      week: this.week,
      catalogue: this.catalogue,
      assignments: this.assignments,
      absences: this.absences,
      today: this.today,
      orderMinutesElsewhere: this.elsewhere,
      progress: this.progress,
      bookedElsewhere: this.bookedElsewhere,
      around: this.#around,
      visits: this.visits,
      exceptions: this.exceptions,
      publications: this.publications,
      published: this.published,
      holidays: this.holidays,
    });
  }

  plan(): Plan {
    return new Plan(this.data());
  }
}
