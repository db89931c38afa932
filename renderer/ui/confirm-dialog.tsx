import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { TextField } from './text-field.tsx';

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** What the main button does, as a verb: "Zet in het archief". */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly danger?: boolean;
  readonly isPending?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something that matters. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, confirmLabel, cancelLabel = 'Annuleren', danger, isPending } = props;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={props.onCancel}
      title={title}
      role="alertdialog"
      isDismissable={false}
      actions={
        <>
          <Button onPress={props.onCancel}>{cancelLabel}</Button>
          <Button variant={danger ? 'danger' : 'primary'} isPending={isPending ?? false} onPress={props.onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div>{children}</div>
    </Dialog>
  );
}

export interface ReasonDialogProps extends Omit<ConfirmDialogProps, 'onConfirm' | 'danger'> {
  readonly reasonLabel: string;
  /** Shortest reason that counts, in characters. */
  readonly minLength: number;
  readonly maxLength: number;
  readonly onConfirm: (reason: string) => void;
}

/** Asks for the reason of something that is kept in the log, such as planning against a need. */
export function ReasonDialog(props: ReasonDialogProps) {
  // A new opening starts with an empty reason.
  return props.isOpen ? <OpenReasonDialog {...props} /> : null;
}

function OpenReasonDialog({ reasonLabel, minLength, maxLength, onConfirm, ...props }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = reason.trim().length < minLength;
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onCancel}
      title={props.title}
      isDismissable={false}
      actions={
        <>
          <Button onPress={props.onCancel}>{props.cancelLabel ?? 'Annuleren'}</Button>
          <Button
            variant="primary"
            isPending={props.isPending ?? false}
            onPress={() => {
              setTried(true);
              if (!tooShort) onConfirm(reason.trim());
            }}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      <div>{props.children}</div>
      <TextField
        label={reasonLabel}
        value={reason}
        onChange={setReason}
        multiline
        autoFocus
        isRequired
        maxLength={maxLength}
        error={tried && tooShort ? `Geef een reden van minstens ${minLength} letters.` : undefined}
      />
    </Dialog>
  );
}
