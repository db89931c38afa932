import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { ErrorState } from '#ui/states.tsx';
import styles from './shell.module.css';

const c = classes(styles);

interface Props {
  /** The screen this guards, as its user knows it: "Beheer". */
  readonly where: string;
  readonly children: ReactNode;
}
interface State {
  readonly error: Error | null;
  readonly stack: string;
}

/** A fault of ours in one screen: the rest keeps working, and the person hears that no work is lost. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, stack: '' };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_error: unknown, info: ErrorInfo): void {
    this.setState({ stack: info.componentStack ?? '' });
  }

  override render(): ReactNode {
    const { error, stack } = this.state;
    if (!error) return this.props.children;
    return (
      <main className={c('fault')}>
        <ErrorState
          what="Er zit een fout in het programma. Uw werk is bewaard: elke stap staat al op deze computer."
          where={this.props.where}
          mend="Open het scherm opnieuw. Blijft het misgaan? Geef dan de technische gegevens hieronder door."
          retryLabel="Open opnieuw"
          onRetry={() => this.setState({ error: null, stack: '' })}
          actions={<Button onPress={() => window.location.reload()}>Laad alles opnieuw</Button>}
        />
        <details className={c('technical')}>
          <summary>Technische gegevens</summary>
          <pre>{`${error.name}: ${error.message}${stack}`}</pre>
        </details>
      </main>
    );
  }
}
