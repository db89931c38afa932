import { IconTrash } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { PersonId, WorkplaceId } from '#domain/model/ids.ts';
import type { BaseLine } from '#domain/plan/base/base-lines.ts';
import { IconButton } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { ComboBox } from '#ui/combo-box.tsx';
import { TimeField } from '#ui/parsed-field.tsx';
import { Select } from '#ui/select.tsx';
import { useLookups } from '../lookups.ts';
import manageStyles from '../manage.module.css';
import styles from './base.module.css';
import { useBase } from './base-context.ts';
import { WEEKS_OPTIONS, WHOLE_DAY } from './base-words.ts';

const m = classes(manageStyles);
const c = classes(styles);

export interface BaseLineRowProps {
  readonly by: 'person' | 'workplace';
  readonly line: BaseLine;
  /** "maandag". */
  readonly day: string;
  readonly error: { readonly field: string; readonly message: string } | undefined;
  readonly onChange: (line: BaseLine) => void;
  readonly onRemove: () => void;
}

/** Where (or who), which part of the day, which weeks, and times when they are others than the block's. */
export function BaseLineRow({ by, line, day, error, onChange, onRemove }: BaseLineRowProps) {
  const { people, workplaces, nameOf } = useLookups();
  const { lookup } = useBase();
  const errorAt = (field: string): string | undefined => (error?.field === field ? error.message : undefined);
  const site = line.workplaceId === null ? undefined : lookup.workplaces.get(line.workplaceId)?.siteId;
  const parts = useMemo(() => {
    const sites = site === undefined ? [...lookup.sites.keys()] : [site];
    const names = new Set(sites.flatMap((id) => lookup.blocksOf(id).map((block) => block.name)));
    if (line.part !== null) names.add(line.part);
    return [{ id: '', label: WHOLE_DAY }, ...[...names].map((name) => ({ id: name, label: name }))];
  }, [lookup, site, line.part]);
  const who = line.personId === null ? 'persoon' : nameOf(line.personId);
  const where = line.workplaceId === null ? 'werkplek' : nameOf(line.workplaceId);
  return (
    <div className={m('row')}>
      <div className={c('line')}>
        {by === 'person' ? (
          <ComboBox
            label="Werkplek"
            options={workplaces}
            value={line.workplaceId}
            onChange={(id) => onChange({ ...line, workplaceId: id as WorkplaceId | null, orderId: null })}
            error={errorAt('workplaceId')}
          />
        ) : (
          <ComboBox
            label="Persoon"
            options={people}
            value={line.personId}
            onChange={(id) => onChange({ ...line, personId: id as PersonId | null, orderId: null })}
            error={errorAt('personId')}
          />
        )}
        <Select
          label="Dagdeel"
          options={parts}
          value={line.part ?? ''}
          onChange={(part) => onChange({ ...line, part: part === '' ? null : part, from: null, to: null })}
          error={errorAt('part')}
        />
        <Select
          label="Weken"
          options={WEEKS_OPTIONS}
          value={line.weeks}
          onChange={(weeks) => onChange({ ...line, weeks })}
        />
        {line.part !== null && (
          <>
            <TimeField
              label="Eigen tijd van"
              value={line.from}
              onChange={(from) => onChange({ ...line, from })}
              error={errorAt('from')}
            />
            <TimeField label="Eigen tijd tot" value={line.to} onChange={(to) => onChange({ ...line, to })} />
          </>
        )}
      </div>
      <IconButton label={`${by === 'person' ? where : who} weghalen van ${day}`} variant="plain" onPress={onRemove}>
        <IconTrash size="1.125rem" aria-hidden="true" />
      </IconButton>
    </div>
  );
}
