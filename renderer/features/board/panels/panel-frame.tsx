import { IconX } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
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
  readonly children: ReactNode;
}

/** The inspector's frame: title, a cross, and content that scrolls. */
export function PanelFrame({ kind, title, children }: PanelFrameProps) {
  const { select } = useBoardActions();
  const panel = useRef<HTMLElement>(null);
  useKeptFocus(panel);
  return (
    <section ref={panel} tabIndex={-1} className={c('panel')} aria-label={`${kind}: ${title}`}>
      <header className={c('head')}>
        <h2>{title}</h2>
        <IconButton label="Sluit dit paneel" variant="plain" onPress={() => select(null)}>
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
