import { z } from 'zod';

/** UUIDv7 text. Made by the caller (an id source is an argument), never inside the domain. */
const id = z.uuid();

export const siteId = id.brand<'SiteId'>();
export type SiteId = z.infer<typeof siteId>;
export const blockId = id.brand<'BlockId'>();
export type BlockId = z.infer<typeof blockId>;
export const closureId = id.brand<'ClosureId'>();
export type ClosureId = z.infer<typeof closureId>;
export const organisationId = id.brand<'OrganisationId'>();
export type OrganisationId = z.infer<typeof organisationId>;
export const personId = id.brand<'PersonId'>();
export type PersonId = z.infer<typeof personId>;
export const workplaceId = id.brand<'WorkplaceId'>();
export type WorkplaceId = z.infer<typeof workplaceId>;
export const aidId = id.brand<'AidId'>();
export type AidId = z.infer<typeof aidId>;
export const orderId = id.brand<'OrderId'>();
export type OrderId = z.infer<typeof orderId>;
export const progressId = id.brand<'ProgressId'>();
export type ProgressId = z.infer<typeof progressId>;
export const absenceId = id.brand<'AbsenceId'>();
export type AbsenceId = z.infer<typeof absenceId>;
export const assignmentId = id.brand<'AssignmentId'>();
export type AssignmentId = z.infer<typeof assignmentId>;
export const normId = id.brand<'NormId'>();
export type NormId = z.infer<typeof normId>;
export const parameterId = id.brand<'ParameterId'>();
export type ParameterId = z.infer<typeof parameterId>;
export const agreementId = id.brand<'AgreementId'>();
export type AgreementId = z.infer<typeof agreementId>;
export const exceptionId = id.brand<'ExceptionId'>();
export type ExceptionId = z.infer<typeof exceptionId>;
export const baseRowId = id.brand<'BaseRowId'>();
export type BaseRowId = z.infer<typeof baseRowId>;
export const publicationId = id.brand<'PublicationId'>();
export type PublicationId = z.infer<typeof publicationId>;
export const scenarioId = id.brand<'ScenarioId'>();
export type ScenarioId = z.infer<typeof scenarioId>;

/** A fresh id: the caller's source of UUIDv7 text. */
export type NewId = () => string;
