import { IconX } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from './button.tsx';
import { classes } from './classes.ts';
import styles from './overlay.module.css';
import { useScrolls } from './use-scrolls.ts';

const c = classes(styles);

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons at the bottom; the last one is the main one. */
  readonly actions?: ReactNode;
  /** `sheet` slides over the right side: for a form beside its list. */
  readonly look?: 'normal' | 'wide' | 'sheet';
  /** A press beside the dialog closes it; off for a form with unsaved work. */
  readonly isDismissable?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
}

/** Modal dialog: focus stays inside, Escape closes, focus returns to what opened it. */
export function Dialog(props: DialogProps) {
  const { isOpen, onClose, title, children, actions, look = 'normal', isDismissable = true, role = 'dialog' } = props;
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable={isDismissable}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={c('backdrop', look === 'sheet' && 'sheet')}
    >
      <Modal className={c('modal', look === 'wide' && 'wide')}>
        <AriaDialog role={role} className={c('dialog')}>
          <div className={c('head')}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton label="Sluiten" variant="plain" onPress={onClose}>
              <IconX size="1.25rem" aria-hidden="true" />
            </IconButton>
          </div>
          <DialogBody>{children}</DialogBody>
          {actions !== undefined && <div className={c('foot')}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function DialogBody({ children }: { readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const scrolls = useScrolls(ref);
  return (
    <div ref={ref} className={c('body')} {...(scrolls ? { tabIndex: 0 } : {})}>
      {children}
    </div>
  );
}
