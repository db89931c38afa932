import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { IconButton } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { useBoardActions } from '../board-context.ts';
import shared from './panels.module.css';
import { useKeptFocus } from './use-kept-focus.ts';

const c = classes(shared);

export interface PanelFrameProps {
  /** What kind of thing is shown, for a screen reader: "Medewerker", "Werkplek". */
  readonly kind: string;
  readonly title: string;
  /** What the cross does; by default it closes the inspector. */
  readonly onClose?: () => void;
  /** Takes the focus when it opens: for what a button elsewhere asked for. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** The inspector's frame: title, a cross, and content that scrolls. */
export function PanelFrame({ kind, title, onClose, takesFocus = false, children }: PanelFrameProps) {
  const { select } = useBoardActions();
  const panel = useRef<HTMLElement>(null);
  useKeptFocus(panel);
  useEffect(() => {
    if (takesFocus) panel.current?.focus();
  }, [takesFocus]);
  return (
    <section ref={panel} tabIndex={-1} className={c('panel')} aria-label={`${kind}: ${title}`} data-panel>
      <header className={c('head')}>
        <h2>{title}</h2>
        <IconButton label="Sluit dit paneel" variant="plain" onPress={onClose ?? (() => select(null))}>
          <IconX size="1.25rem" aria-hidden="true" />
        </IconButton>
      </header>
      <div className={c('scroll')}>{children}</div>
    </section>
  );
}

/** A part of a panel under a small heading. */
export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={c('part')}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
