import type { Generated } from 'kysely';
import type { AbsenceKind } from '#domain/model/absence.ts';
import type { Agreement } from '#domain/model/agreement.ts';
import type { Assignment } from '#domain/model/assignment.ts';
import type { BaseRow } from '#domain/model/base-row.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import type {
  AbsenceId,
  AgreementId,
  AidId,
  AssignmentId,
  BaseRowId,
  BlockId,
  ClosureId,
  ExceptionId,
  NormId,
  OrderId,
  OrganisationId,
  ParameterId,
  PersonId,
  ProgressId,
  PublicationId,
  ScenarioId,
  SiteId,
  WorkplaceId,
} from '#domain/model/ids.ts';
import type { Feature, LoadName, Need, NeedKind } from '#domain/model/need.ts';
import type { GuidanceNorm, Settings } from '#domain/model/norm.ts';
import type { Order } from '#domain/model/order.ts';
import type { ParameterKey } from '#domain/model/parameter.ts';
import type { Employee } from '#domain/model/person.ts';
import type { Severity } from '#domain/model/rule-choice.ts';
import type { Organisation } from '#domain/model/site.ts';
import type { GuidanceLevel, WorkForm, WorkTypeCode } from '#domain/model/work.ts';

/** SQLite has no booleans. */
export type Flag = 0 | 1;

/** Rows as SQLite holds them, for Kysely: times in minutes of the day, money in cents, dates as ISO text. */
export interface Tables {
  meta: { id: 1; revision: number };
  settings: { id: 1; data_state: Settings['dataState']; version: number };
  history: {
    id: number;
    label: string;
    at: string;
    by_user: string;
    /** JSON of RecordChange[]. */
    changes: string;
    undone: Flag;
  };
  site: { id: SiteId; name: string; people_per_bhv: number; archived_on: IsoDate | null; version: number };
  block: {
    id: BlockId;
    site_id: SiteId;
    name: string;
    from_minute: number;
    to_minute: number;
    archived_on: IsoDate | null;
    version: number;
  };
  block_break: { block_id: BlockId; position: number; from_minute: number; to_minute: number };
  closure: {
    id: ClosureId;
    site_id: SiteId | null;
    from_date: IsoDate;
    to_date: IsoDate;
    name: string;
    version: number;
  };
  organisation: {
    id: OrganisationId;
    name: string;
    kind: Organisation['kind'];
    archived_on: IsoDate | null;
    version: number;
  };
  work_type: { code: WorkTypeCode; name: string; position: number; archived_on: IsoDate | null; version: number };
  workplace: {
    id: WorkplaceId;
    code: string;
    name: string;
    site_id: SiteId;
    work_type: WorkTypeCode;
    work_form: WorkForm;
    seats: number;
    guidance_group: string | null;
    organisation_id: OrganisationId | null;
    archived_on: IsoDate | null;
    version: number;
    adults_only: Flag;
    week_cost_cents: number | null;
  };
  workplace_feature: { workplace_id: WorkplaceId; position: number; feature: Feature };
  /** Either a named load or, with load null, lifting of so many kilograms. */
  workplace_load: { workplace_id: WorkplaceId; position: number; load: LoadName | null; lift_kg: number | null };
  workplace_certificate: { workplace_id: WorkplaceId; position: number; name: string };
  aid: {
    id: AidId;
    code: string;
    name: string;
    site_id: SiteId | null;
    stock: number;
    archived_on: IsoDate | null;
    version: number;
    week_cost_cents: number | null;
  };
  aid_fulfils: { aid_id: AidId; position: number; feature: Feature };
  person: {
    id: PersonId;
    kind: 'employee' | 'guide';
    number: string;
    first_name: string;
    infix: string;
    last_name: string;
    site_id: SiteId | null;
    contract_minutes: number;
    /** JSON array of seven, Monday first: "all", "morning", "afternoon" or null. */
    work_days: string;
    archived_on: IsoDate | null;
    version: number;
  };
  employee: {
    person_id: PersonId;
    birth_date: IsoDate;
    municipality: Employee['municipality'];
    target_group: Employee['targetGroup'];
    work_form: WorkForm | null;
    guidance_level: GuidanceLevel;
    permanent_presence: Flag;
    wants_variety: Flag;
    second_language: Employee['secondLanguage'];
  };
  guide: { person_id: PersonId; role: string; capacity: number };
  guide_work_type: { person_id: PersonId; position: number; work_type: WorkTypeCode };
  certificate: { person_id: PersonId; position: number; name: string; valid_to: IsoDate | null };
  need: {
    person_id: PersonId;
    position: number;
    kind: NeedKind['kind'];
    feature: Feature | null;
    load: LoadName | null;
    max_kg: number | null;
    /** keep-apart: the other person; fixed-guide: the guide. */
    other_person_id: PersonId | null;
    workplace_id: WorkplaceId | null;
    /** hours-a-day: minutes. */
    max_minutes: number | null;
    /** small-group: people. */
    max_people: number | null;
    /** start-not-before and the start of a transport window. */
    from_minute: number | null;
    to_minute: number | null;
    source: Need['source'];
    author: string;
    review_on: IsoDate | null;
    valid_from: IsoDate | null;
    valid_to: IsoDate | null;
  };
  wage_value: {
    person_id: PersonId;
    position: number;
    work_type: WorkTypeCode;
    percent: number;
    from_date: IsoDate | null;
  };
  preference: { person_id: PersonId; position: number; work_type: WorkTypeCode };
  goal: {
    person_id: PersonId;
    position: number;
    work_type: WorkTypeCode;
    minutes_per_week: number;
    until_date: IsoDate | null;
  };
  order: {
    id: OrderId;
    number: string;
    description: string;
    client_id: OrganisationId;
    work_type: WorkTypeCode;
    amount_kind: Order['amount']['kind'];
    pieces: number | null;
    minutes_per_piece: number | null;
    done_pieces: number | null;
    norm_minutes: number | null;
    done_minutes: number | null;
    starts_on: IsoDate | null;
    deadline: IsoDate;
    price_per_piece_cents: number | null;
    price_cents: number | null;
    every_weeks: number | null;
    archived_on: IsoDate | null;
    version: number;
    until_date: IsoDate | null;
    part_of: string | null;
    note: string;
  };
  order_certificate: { order_id: OrderId; position: number; name: string };
  order_after: { order_id: OrderId; position: number; after_id: OrderId };
  progress: {
    id: ProgressId;
    order_id: OrderId;
    date: IsoDate;
    /** Pieces or norm minutes, as the order counts. */
    amount: number;
    by_user: string;
    at: string;
    version: number;
  };
  order_workplace: { order_id: OrderId; position: number; workplace_id: WorkplaceId };
  guidance_norm: {
    id: NormId;
    dimension: GuidanceNorm['dimension'];
    key: string;
    people_per_guide: number;
    valid_from: IsoDate | null;
    confirmed: Flag;
    source: string;
    version: number;
  };
  absence: {
    id: AbsenceId;
    person_id: PersonId;
    from_date: IsoDate;
    to_date: IsoDate;
    block_name: string | null;
    kind: AbsenceKind | null;
    version: number;
  };
  assignment: {
    id: AssignmentId;
    person_id: PersonId;
    workplace_id: WorkplaceId;
    date: IsoDate;
    block_id: BlockId;
    order_id: OrderId | null;
    from_minute: number | null;
    to_minute: number | null;
    /** Rows in assignment_override, so that a week opens without asking for each assignment. */
    override_count: number;
    version: number;
    fills_in: Flag;
    origin: Assignment['origin'];
  };
  assignment_override: {
    assignment_id: AssignmentId;
    position: number;
    rule: string;
    cause: string;
    reason: string;
    by_user: string;
    at: string;
  };
  /** Sums of the assignments, a row a week and person (see person-weeks.ts). */
  person_week: {
    week: IsoWeek;
    person_id: PersonId;
    /** Net minutes. */
    minutes: number;
    /** As `writeSpans` writes it. */
    spans: string;
    /** JSON array of workplace ids. */
    places: string;
    task: WorkTypeCode | null;
    /** JSON array of dates; '' = none. */
    fills: string;
  };
  override_log: {
    id: Generated<number>;
    /** Id of the assignment or exception that carries it. */
    source: string;
    rule: string;
    cause: string;
    date: IsoDate;
    person_id: PersonId | null;
    workplace_id: WorkplaceId | null;
    /** Exceptions only: group (its site by id), person or organisation as the cause names it. */
    about: string | null;
    reason: string;
    by_user: string;
    at: string;
    ended_at: string | null;
  };
  parameter: {
    id: ParameterId;
    key: ParameterKey;
    value: number;
    valid_from: IsoDate | null;
    confirmed: Flag;
    source: string;
    version: number;
  };
  rule_choice: { rule: string; severity: Severity; version: number };
  agreement: {
    id: AgreementId;
    organisation_id: OrganisationId;
    name: string;
    from_date: IsoDate;
    to_date: IsoDate | null;
    max_group: number | null;
    guidance_minutes_per_week: number | null;
    visit_every_weeks: number | null;
    archived_on: IsoDate | null;
    version: number;
    price_kind: NonNullable<Agreement['priceBasis']>['kind'] | null;
    price_cents: number | null;
    buddy: string | null;
    buddy_trained: Flag;
  };
  agreement_guide: { agreement_id: AgreementId; position: number; person_id: PersonId };
  agreement_return_place: { agreement_id: AgreementId; position: number; workplace_id: WorkplaceId; seats: number };
  agreement_work_type: { agreement_id: AgreementId; position: number; work_type: WorkTypeCode };
  exception: {
    id: ExceptionId;
    rule: string;
    cause: string;
    date: IsoDate;
    reason: string;
    by_user: string;
    at: string;
    version: number;
  };
  base_row: {
    id: BaseRowId;
    person_id: PersonId;
    /** Monday = 0. */
    weekday: number;
    block_id: BlockId;
    workplace_id: WorkplaceId;
    order_id: OrderId | null;
    from_minute: number | null;
    to_minute: number | null;
    weeks: BaseRow['weeks'];
    valid_from: IsoDate;
    valid_to: IsoDate | null;
    version: number;
  };
  work_form_step: {
    id: Generated<number>;
    person_id: PersonId;
    /** ISO 8601 moment. */
    at: string;
    from_form: WorkForm | null;
    to_form: WorkForm | null;
  };
  publication: {
    id: PublicationId;
    site_id: SiteId;
    week: IsoWeek;
    number: number;
    at: string;
    by_user: string;
    version: number;
  };
  publication_row: {
    publication_id: PublicationId;
    position: number;
    person_id: PersonId;
    workplace_id: WorkplaceId;
    date: IsoDate;
    block_id: BlockId;
    from_minute: number;
    to_minute: number;
    order_id: OrderId | null;
  };
  scenario: {
    id: ScenarioId;
    name: string;
    created_at: string;
    by_user: string;
    base_revision: number;
    revision: number;
  };
  scenario_step: {
    scenario_id: ScenarioId;
    position: number;
    label: string;
    /** JSON of RecordChange[]. */
    changes: string;
  };
}
export type TableName = keyof Tables;
