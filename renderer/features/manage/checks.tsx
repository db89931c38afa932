import { Checkbox } from '#ui/checkbox.tsx';
import { classes } from '#ui/classes.ts';
import styles from './manage.module.css';
import { RowError } from './section.tsx';

const c = classes(styles);

export interface ChecksProps<K extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: K; readonly label: string }[];
  readonly value: readonly K[];
  readonly onChange: (value: K[]) => void;
  readonly error?: string | undefined;
}

/** Any number of a short closed list; kept in the list's order. */
export function Checks<K extends string>({ label, options, value, onChange, error }: ChecksProps<K>) {
  return (
    <fieldset className={c('group')}>
      <legend>{label}</legend>
      <div className={c('checks')}>
        {options.map(({ id, label: name }) => (
          <Checkbox
            key={id}
            isSelected={value.includes(id)}
            onChange={(isOn) =>
              onChange(options.map((option) => option.id).filter((key) => (key === id ? isOn : value.includes(key))))
            }
          >
            {name}
          </Checkbox>
        ))}
      </div>
      <RowError message={error} />
    </fieldset>
  );
}
