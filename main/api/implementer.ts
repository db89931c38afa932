import { implement, ORPCError, ValidationError } from '@orpc/server';
import { checkedContract } from '#contract/bulk.ts';
import { INVALID } from '#contract/manage.ts';
import { type Policy, policies } from '#contract/policy.ts';
import type { Db } from '#main/db/connection.ts';
import { ConflictError, DanglingReferenceError, DatabaseError, InUseError, NotUniqueError } from '#main/db/errors.ts';
import { asDatabaseError } from '#main/db/identity.ts';
import type { AppContext } from './context.ts';
import { fieldErrorsOf } from './field-errors.ts';

const UNEXPECTED = 'Er ging iets mis in het programma. Probeer het nog een keer.';

/**
 * The contract, ready to be implemented: every procedure answers with the contract's own errors only, and a command
 * waits until the database was checked as a whole.
 */
export function createOs(context: Pick<AppContext, 'log'>, db: Pick<Db, 'file' | 'soundness'>) {
  return implement(checkedContract).use(async ({ next, path, procedure }) => {
    try {
      const damage = writesData(procedure['~orpc'].meta.policy) ? await db.soundness.checked : null;
      if (damage !== null) throw damage;
      return await next();
    } catch (error) {
      throw asContractError(asDatabaseError(db.file, error), path, context.log);
    }
  });
}
export type Os = ReturnType<typeof createOs>;

const writesData = (policy: Policy | undefined): boolean =>
  policy?.kind === 'command' && policy !== policies.keepPreferences && policy !== policies.keepScreens;

function asContractError(error: unknown, path: readonly string[], log: (line: string) => void): unknown {
  if (error instanceof ConflictError) {
    return new ORPCError('CONFLICT', { message: error.message, data: { kind: error.kind, key: error.key } });
  }
  if (error instanceof InUseError || error instanceof DanglingReferenceError || error instanceof NotUniqueError) {
    return new ORPCError('CONFLICT', { message: error.message, data: { kind: error.kind, key: error.key } });
  }
  if (error instanceof DatabaseError && error.problem === 'corrupt') {
    return new ORPCError('DAMAGED', { status: 423, message: `Er wordt niets meer opgeslagen. ${error.message}` });
  }
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
    return SAVES.has(path.join('.')) ? invalidRecord(error.cause) : new ORPCError('BAD_REQUEST', BAD_REQUEST);
  }
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return error;
  log(`${path.join('.')}: ${withoutData(error)}`);
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: UNEXPECTED });
}

/** Procedures that take whole records from a form. */
const SAVES: ReadonlySet<string> = new Set(['manage.save', 'scenarios.change', 'baseRoster.save']);

const BAD_REQUEST = { message: 'De vraag aan het programma klopt niet.' };

/** A record that does not fit its schema is the user's to correct: which field, and what is wrong with it. */
function invalidRecord(cause: ValidationError): ORPCError<string, unknown> {
  const errors = fieldErrorsOf(cause.data);
  if (errors.length === 0) return new ORPCError('BAD_REQUEST', BAD_REQUEST);
  return new ORPCError('INVALID', { status: INVALID.status, message: INVALID.message, data: { errors } });
}

/** Name, code and place of an error. Its message may quote a record, so that stays out. */
function withoutData(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}${code}`, ...frames.slice(0, 8).map((line) => line.trim())].join(' | ');
}
