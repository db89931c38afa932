import { type ReactNode, useId, useState } from 'react';
import { Switch } from '#ui/checkbox.tsx';
import { classes } from '#ui/classes.ts';
import { EmptyState } from '#ui/states.tsx';
import manageStyles from '../manage.module.css';
import styles from './numbers.module.css';

const m = classes(manageStyles);
const c = classes(styles);

export interface NumberPageProps {
  readonly lead: ReactNode;
  /** What these numbers do, in a sentence or two. */
  readonly intro: string;
  /** How many numbers nobody has confirmed yet. */
  readonly open: number;
  readonly children: (onlyOpen: boolean) => ReactNode;
}

/** Frame of the numbers: which to see, and how many wait for somebody to confirm them. */
export function NumberPage({ lead, intro, open, children }: NumberPageProps) {
  const [onlyOpen, setOnlyOpen] = useState(false);
  return (
    <div className={m('list')}>
      <div className={m('tools')}>
        {lead}
        <Switch isSelected={onlyOpen} onChange={setOnlyOpen}>
          Alleen wat te bevestigen is ({open})
        </Switch>
      </div>
      <div className={m('blocks')}>
        <p className={c('intro')}>{intro}</p>
        {onlyOpen && open === 0 ? (
          <EmptyState title="Alles is bevestigd">Elk getal dat nu geldt, is door het bedrijf vastgesteld.</EmptyState>
        ) : (
          children(onlyOpen)
        )}
      </div>
    </div>
  );
}

export interface NumberGroupProps {
  readonly title: string;
  readonly children: readonly ReactNode[];
}

/** Numbers that belong together; nothing when there are none. */
export function NumberGroup({ title, children }: NumberGroupProps) {
  const id = useId();
  if (children.length === 0) return null;
  return (
    <section className={m('card')} aria-labelledby={id}>
      <div className={m('cardHead')}>
        <h2 id={id}>{title}</h2>
      </div>
      <ul>{children}</ul>
    </section>
  );
}
