import { z } from 'zod';
import { recordSchemas } from '#domain/model/record.ts';

/** One field that is not right; same form as the contract's. */
export interface FieldError {
  /** Path of the field in the record; with several changes the index of the change goes first. */
  readonly path: string;
  /** Dutch. */
  readonly message: string;
}

const rawSave = z.object({
  changes: z.array(
    z.object({ kind: z.enum(Object.keys(recordSchemas) as [keyof typeof recordSchemas]), after: z.unknown() }),
  ),
});

/**
 * Which fields of the records in a save do not fit their schema, in words for the screen.
 * @param input what the window sent; empty when the trouble lies elsewhere than in a record.
 */
export function fieldErrorsOf(input: unknown): FieldError[] {
  const save = rawSave.safeParse(input);
  if (!save.success) return [];
  const { changes } = save.data;
  return changes.flatMap(({ kind, after }, index) => {
    if (after === null) return [];
    const issues = recordSchemas[kind].safeParse(after, { error: dutchMessage }).error?.issues ?? [];
    return issues.map((issue) => ({
      path: fieldPath(changes.length, index, issue.path.join('.')),
      message: issue.message,
    }));
  });
}

/** Where a window finds the field: see `FieldError.path`. */
export function fieldPath(changeCount: number, index: number, path: string): string {
  return changeCount === 1 ? path : `${index}.${path}`;
}

const GENERAL = 'Dit klopt niet.';

/** What is wrong, for issues whose schema has no words of its own. */
function dutchMessage(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return 'Vul dit in.';
      if (issue.expected === 'int') return 'Vul een heel getal in.';
      return issue.expected === 'number' ? 'Vul een getal in.' : GENERAL;
    case 'invalid_value':
      return 'Kies een van de mogelijkheden.';
    case 'too_small':
      if (issue.origin === 'string') return 'Vul dit in.';
      if (issue.origin === 'array') return `Kies er minstens ${issue.minimum}.`;
      return issue.inclusive === false ? `Vul meer dan ${issue.minimum} in.` : `Vul minstens ${issue.minimum} in.`;
    case 'too_big':
      if (issue.origin === 'string') return `Dit is te lang (meer dan ${issue.maximum} tekens).`;
      if (issue.origin === 'array') return `Dit zijn er te veel (meer dan ${issue.maximum}).`;
      return `Vul hoogstens ${issue.maximum} in.`;
    case 'invalid_format':
      return issue.format === 'date' ? 'Vul een datum in.' : GENERAL;
    default:
      return GENERAL;
  }
}
