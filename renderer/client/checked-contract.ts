import { type AnyContractProcedure, ContractProcedure } from '@orpc/contract';
import { contract } from '#contract/index.ts';

/** Checks errors as the contract says, and leaves the answer as it came. */
function withoutOutput(procedure: AnyContractProcedure): AnyContractProcedure {
  const { outputSchema: _left, ...rest } = procedure['~orpc'];
  return new ContractProcedure(rest);
}

/**
 * What the window checks of each answer: all of it, but for the two that carry thousands of rows. The host reads those
 * from its own tables, and a test proves their form; checking a week of 15,000 rows here takes 35 to 95 ms, and a week
 * must be open within 50.
 */
export const checkedContract = {
  ...contract,
  plan: { ...contract.plan, open: withoutOutput(contract.plan.open) },
  manage: { ...contract.manage, catalogue: withoutOutput(contract.manage.catalogue) },
};
