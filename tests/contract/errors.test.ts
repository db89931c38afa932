import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract';
import { expect, test } from 'vitest';
import { contract } from '#contract/index.ts';

const procedures: [string, AnyContractProcedure][] = Object.entries(contract).flatMap(([area, own]) =>
  Object.entries(own).map(([name, procedure]): [string, AnyContractProcedure] => {
    if (!isContractProcedure(procedure)) throw new Error(`${area}.${name} is no procedure`);
    return [`${area}.${name}`, procedure];
  }),
);

const STATUSES: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  DAMAGED: 423,
  REFUSED: 409,
  NOTHING: 409,
  STALE: 409,
  SAME_WEEK: 409,
  CHANGED: 409,
  NOT_EMPTY: 409,
  INVALID: 422,
  HAS_ERRORS: 422,
  REFUSED_FILE: 422,
  TOO_LONG: 422,
};

// What the user can mend is not a fault of the program: no error of the contract may look like one (500).
test.each(procedures)('%s gives each of its errors the status of its kind', (_name, procedure) => {
  const errors = Object.entries(procedure['~orpc'].errorMap);
  expect(errors.length).toBeGreaterThanOrEqual(3);
  for (const [code, error] of errors) expect([code, error]).toMatchObject([code, { status: STATUSES[code] }]);
});
