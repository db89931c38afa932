import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { Button, IconButton } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Menu } from '#ui/menu.tsx';
import { WorkTypeMark } from '#ui/work-type-mark.tsx';
import { useLookups } from './lookups.ts';
import styles from './manage.module.css';

const c = classes(styles);

export interface PreferencesEditorProps {
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Werksoorten in order of preference, most wanted first. */
export function PreferencesEditor({ value, onChange }: PreferencesEditorProps) {
  const { workTypes, workTypeName } = useLookups();
  const free = workTypes.filter((type) => !value.includes(type.id));
  return (
    <div className={c('rows')}>
      {value.length === 0 && <p className={c('quiet')}>Geen voorkeur.</p>}
      {value.map((code, index) => (
        <div key={code} className={c('order')}>
          <span>{index + 1}.</span>
          <WorkTypeMark code={code} name={workTypeName(code)} />
          {index > 0 && (
            <IconButton
              label={`${workTypeName(code)} eerder`}
              variant="plain"
              onPress={() => onChange(value.toSpliced(index, 1).toSpliced(index - 1, 0, code))}
            >
              <IconArrowUp size="1rem" aria-hidden="true" />
            </IconButton>
          )}
          <IconButton
            label={`${workTypeName(code)} weghalen`}
            variant="plain"
            onPress={() => onChange(value.toSpliced(index, 1))}
          >
            <IconX size="1rem" aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      {free.length > 0 && (
        <div>
          <Menu
            label="Werksoort kiezen"
            trigger={<Button icon={<IconPlus size="1rem" aria-hidden="true" />}>Voorkeur toevoegen</Button>}
            entries={free.map((type) => ({
              id: type.id,
              label: type.label,
              onAction: () => onChange([...value, type.id]),
            }))}
          />
        </div>
      )}
    </div>
  );
}
