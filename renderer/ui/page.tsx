import { createContext, type ReactNode, useContext } from 'react';
import { classes } from './classes.ts';
import styles from './page.module.css';

const c = classes(styles);

/** What the shell puts at the end of every page's header: the user and the settings. */
const EndOfHeader = createContext<ReactNode>(null);

export function EndOfHeaderProvider({
  content,
  children,
}: {
  readonly content: ReactNode;
  readonly children: ReactNode;
}) {
  return <EndOfHeader value={content}>{children}</EndOfHeader>;
}

export interface PageProps {
  readonly title: string;
  /** Beside the title: where one is (day, view). */
  readonly header?: ReactNode;
  /** At the right: what one can do. */
  readonly actions?: ReactNode;
  /** Quiet rows under the header: filters and state. Use `PageRow`. */
  readonly bar?: ReactNode;
  readonly children: ReactNode;
  /** The whole content scrolls; off where parts scroll by themselves, like the board and long lists. */
  readonly scrolls?: boolean;
}

/** Frame of a screen: header, bar, content. */
export function Page({ title, header, actions, bar, children, scrolls = false }: PageProps) {
  const end = useContext(EndOfHeader);
  return (
    <div className={c('page')}>
      <header className={c('header')}>
        <h1>{title}</h1>
        <div className={c('middle')}>{header}</div>
        <div className={c('actions')}>
          {actions}
          {end}
        </div>
      </header>
      {bar !== undefined && <div className={c('bar')}>{bar}</div>}
      <main className={c('content', scrolls && 'scrolls')} {...(scrolls ? { tabIndex: 0 } : {})}>
        {children}
      </main>
    </div>
  );
}

/** One row of a page's bar; `end` stands at the right. */
export function PageRow({ children, end }: { readonly children: ReactNode; readonly end?: ReactNode }) {
  return (
    <div className={c('row')}>
      {children}
      {end !== undefined && (
        <>
          <span className={c('grow')} />
          {end}
        </>
      )}
    </div>
  );
}
