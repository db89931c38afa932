import { type ReactNode, useState } from 'react';
import type { SaidError } from '#client/say-error.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import styles from './what-if.module.css';

const c = classes(styles);

export interface TryDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly isBusy: boolean;
  /** Gives what is wrong, or null when it is in the scenario. */
  readonly onTry: () => Promise<SaidError | string | null>;
  readonly onClose: () => void;
  /** Other ways, at the left of the buttons. */
  readonly others?: ReactNode;
}

/** A form whose outcome goes into the scenario. */
export function TryDialog({ title, children, isBusy, onTry, onClose, others }: TryDialogProps) {
  const [wrong, setWrong] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const said = await onTry();
    if (said === null) onClose();
    else setWrong(typeof said === 'string' ? said : said.what);
  };
  return (
    <Dialog
      isOpen
      look="sheet"
      title={title}
      isDismissable={false}
      onClose={onClose}
      actions={
        <>
          {others}
          <Button onPress={onClose}>Annuleren</Button>
          <Button variant="primary" isPending={isBusy} onPress={() => void save()}>
            Probeer in het scenario
          </Button>
        </>
      }
    >
      <form
        className={c('form')}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {wrong !== null && (
          <Banner tone="red" inset isUrgent>
            {wrong}
          </Banner>
        )}
        {children}
        {/* Enter in a field sends a form only when it has a button of its own. */}
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  );
}
