import { type AnyContractProcedure, ContractProcedure } from '@orpc/contract';
import { contract } from './index.ts';

/** Checks input and errors as the contract says, and leaves the answer as it came. */
function withoutOutput<P extends AnyContractProcedure>(procedure: P): P {
  const { outputSchema: _left, ...rest } = procedure['~orpc'];
  return new ContractProcedure(rest) as AnyContractProcedure as P;
}

/**
 * The contract as both sides check it at run time: all of it, but for the answers that carry thousands of rows.
 * The host reads those from its own STRICT tables through its own mappers, and a test proves their form; checking a
 * week of 15,000 rows takes 25 to 95 ms on each side, and a week must be open within 50.
 */
export const checkedContract: typeof contract = {
  ...contract,
  plan: { ...contract.plan, open: withoutOutput(contract.plan.open) },
  baseRoster: { ...contract.baseRoster, list: withoutOutput(contract.baseRoster.list) },
  versions: { ...contract.versions, rows: withoutOutput(contract.versions.rows) },
  manage: { ...contract.manage, catalogue: withoutOutput(contract.manage.catalogue) },
  scenarios: { ...contract.scenarios, catalogue: withoutOutput(contract.scenarios.catalogue) },
};
