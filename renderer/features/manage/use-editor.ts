import { ORPCError } from '@orpc/client';
import { useState } from 'react';
import { z } from 'zod';
import { isCode, type SaidError, sayError } from '#client/say-error.ts';
import type { RecordChange, RecordKind, RecordOf } from '#domain/model/record.ts';
import { checkDraft, errorAt, type FieldError } from './check-draft.ts';
import { useSaveRecords } from './save-records.ts';

export interface EditorOptions<K extends RecordKind, R extends RecordOf<K>, D extends object> {
  readonly kind: K;
  readonly schema: z.ZodType<R, D>;
  /** The record as it is known now; null = a new one. */
  readonly before: R | null;
  readonly initial: D;
  /** How a person knows this record: for the words of undo. */
  readonly nameOf: (record: R) => string;
  readonly onClose: () => void;
}

/** A form over one record: what is typed, what is wrong with it, and writing it. */
export interface Editor<D extends object> {
  readonly draft: D;
  readonly set: (changes: Partial<D>) => void;
  /** Error at a field (path as in the record), once saving was tried. */
  readonly error: (path: string) => string | undefined;
  readonly errors: readonly FieldError[];
  readonly failure: SaidError | null;
  /** Somebody else changed the record since this form opened. */
  readonly isConflict: boolean;
  /** Ends the conflict: go on with what the other one saved, or save what was typed here over it. */
  readonly settle: (whose: 'theirs' | 'mine') => void;
  readonly isSaving: boolean;
  readonly isDirty: boolean;
  readonly isNew: boolean;
  readonly save: () => Promise<void>;
  readonly setArchived: (on: string | null) => Promise<void>;
  readonly isArchived: boolean;
  readonly canArchive: boolean;
  /** Takes the record away; for kinds to which no roster refers. */
  readonly remove: () => Promise<void>;
  readonly close: () => void;
}

const invalid = z.object({ errors: z.array(z.object({ path: z.string(), message: z.string() })) });

export function useEditor<K extends RecordKind, R extends RecordOf<K>, D extends object>(
  options: EditorOptions<K, R, D>,
): Editor<D> {
  const { kind, schema, before, initial, nameOf, onClose } = options;
  const { save, refresh } = useSaveRecords();
  const [draft, setDraft] = useState(initial);
  const [isDirty, setDirty] = useState(false);
  const [hasTried, setTried] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [refused, setRefused] = useState<readonly FieldError[]>([]);
  const [failure, setFailure] = useState<SaidError | null>(null);
  // The version this form started from: a newer one on save means that somebody else was first.
  const [base, setBase] = useState(before);
  const [isRefusedAsOld, setRefusedAsOld] = useState(false);
  const isConflict = isRefusedAsOld || (base !== null && before !== null && before.version > base.version);

  const checked = checkDraft(schema, draft);
  const own = hasTried && 'errors' in checked ? checked.errors : [];
  const errors = own.length > 0 ? own : refused;

  const write = async (after: R | null, label: string): Promise<void> => {
    setSaving(true);
    setFailure(null);
    setRefused([]);
    try {
      await save([{ kind, before: base, after } as unknown as RecordChange], label);
      onClose();
    } catch (error) {
      const data = error instanceof ORPCError && error.code === 'INVALID' ? invalid.safeParse(error.data) : null;
      if (data?.success) setRefused(data.data.errors);
      else if (isCode(error, 'CONFLICT')) {
        setRefusedAsOld(true);
        await refresh();
      } else setFailure(sayError(error));
    } finally {
      setSaving(false);
    }
  };

  return {
    draft,
    set: (changes) => {
      setDraft((now) => ({ ...now, ...changes }));
      setDirty(true);
      setRefused([]);
    },
    error: (path) => errorAt(errors, path),
    errors,
    failure,
    isConflict,
    settle: (whose) => {
      setBase(before);
      setRefusedAsOld(false);
      if (whose === 'mine') return;
      setDraft(initial);
      setDirty(false);
    },
    isSaving,
    isDirty,
    isNew: before === null,
    save: async () => {
      setTried(true);
      if ('errors' in checked) return;
      await write(checked.record, `${base === null ? 'Toegevoegd' : 'Aangepast'}: ${nameOf(checked.record)}`);
    },
    setArchived: async (on) => {
      if (base === null) return;
      const label = `${on === null ? 'Terug uit het archief' : 'Naar het archief'}: ${nameOf(base)}`;
      await write({ ...base, archivedOn: on }, label);
    },
    isArchived: base !== null && 'archivedOn' in base && base.archivedOn !== null,
    canArchive: base !== null && 'archivedOn' in base,
    remove: async () => {
      if (base !== null) await write(null, `Weggehaald: ${nameOf(base)}`);
    },
    close: onClose,
  };
}
