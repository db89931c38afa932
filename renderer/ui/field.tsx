import { IconAlertCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { classes } from './classes.ts';
import styles from './field.module.css';

const c = classes(styles);

/** What every field of a form shares. The error stands at the field, with an icon and in words. */
export interface FieldProps {
  readonly label: string;
  /** Hidden where a table header already says it; a screen reader hears it all the same. */
  readonly hideLabel?: boolean;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
}

export interface FieldFrameProps extends FieldProps {
  readonly children: ReactNode;
}

/** Label above, help and error below; for use inside a React Aria field. */
export function FieldFrame({ label, hideLabel, description, error, isRequired, children }: FieldFrameProps) {
  return (
    <>
      {!hideLabel && (
        <Label className={c('label')}>
          {label}
          {isRequired && <span className={c('required')}> (verplicht)</span>}
        </Label>
      )}
      {children}
      {description !== undefined && (
        <Text slot="description" className={c('description')}>
          {description}
        </Text>
      )}
      <FieldError className={c('error')}>
        <IconAlertCircle size="1rem" aria-hidden="true" />
        <span>{error}</span>
      </FieldError>
    </>
  );
}

/** The props with which a React Aria field shows `FieldProps`. */
export function ariaOf({ label, hideLabel, error, isRequired, isDisabled }: FieldProps) {
  return {
    ...(hideLabel ? { 'aria-label': label } : {}),
    isInvalid: error !== undefined,
    isRequired: isRequired ?? false,
    isDisabled: isDisabled ?? false,
    validationBehavior: 'aria' as const,
    className: c('field'),
  };
}
