import type { GuidanceNorm } from '#domain/model/norm.ts';
import { GUIDANCE_LEVELS, WORK_FORMS, workTypesInUse } from '#domain/model/work.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { sentenceCase } from '#domain/words/dutch.ts';

type Dimension = GuidanceNorm['dimension'];

/** One thing that a norm can be about, with its values through time. */
export interface NormSlot {
  readonly dimension: Dimension;
  readonly key: string;
  readonly name: string;
  readonly values: readonly GuidanceNorm[];
}

export interface NormGroup {
  readonly dimension: Dimension;
  readonly title: string;
  readonly slots: readonly NormSlot[];
}

const TITLES: Readonly<Record<Dimension, string>> = {
  level: 'Per begeleidingsniveau',
  workType: 'Per werksoort',
  workForm: 'Per werkvorm',
};

/** Every level, work type and work form, also those without a norm, and those that only an old norm still names. */
export function normGroups({ norms, workTypes }: Pick<Catalogue, 'norms' | 'workTypes'>): readonly NormGroup[] {
  const names = new Map<string, string>(workTypes.map(({ code, name }) => [code, name]));
  const inUse = workTypesInUse(workTypes);
  const keys: Readonly<Record<Dimension, readonly string[]>> = {
    level: GUIDANCE_LEVELS,
    workType: inUse.map(({ code }) => code),
    workForm: WORK_FORMS,
  };
  return (['level', 'workType', 'workForm'] as const).map((dimension) => {
    const own = norms.filter((norm) => norm.dimension === dimension);
    const all = new Set([...keys[dimension], ...own.map(({ key }) => key)]);
    return {
      dimension,
      title: TITLES[dimension],
      slots: [...all].map((key) => ({
        dimension,
        key,
        name: (dimension === 'workType' ? names.get(key) : undefined) ?? sentenceCase(key),
        values: own.filter((norm) => norm.key === key),
      })),
    };
  });
}
