import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Page } from '#ui/page.tsx';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { ErrorState } from '#ui/states.tsx';
import styles from './import.module.css';
import { ImportDone } from './import-done.tsx';
import { PickFiles } from './pick-files.tsx';
import { PreviewView } from './preview-view.tsx';
import { useImport } from './use-import.ts';

const c = classes(styles);

export interface ImportScreenProps {
  /** The program is still empty: the way back leads to the first choice. */
  readonly isFirstStart: boolean;
  readonly onBack: () => void;
  /** To the roster, after an import. */
  readonly onDone: () => void;
}

/** Import: pick files, see per row what will happen, then take it over or not. */
export function ImportScreen({ isFirstStart, onBack, onDone }: ImportScreenProps) {
  const { state, isWriting, read, cancel, accept } = useImport();
  const pick = (files: readonly File[]): void => void read({ files, mapping: [] });
  return (
    <Page
      title="Import"
      scrolls
      actions={isFirstStart && state.step === 'pick' && <Button onPress={onBack}>Terug naar het begin</Button>}
    >
      {state.step === 'pick' && <PickFiles onPick={pick} />}
      {state.step === 'reading' && (
        <div className={c('center')}>
          <h2>Het bestand wordt ingelezen</h2>
          <ProgressBar label={state.doing} fraction={state.fraction} />
          <p className={c('quiet')}>Er wordt nog niets veranderd. U ziet straks eerst wat er gebeurt.</p>
          <Button onPress={cancel}>Stop met inlezen</Button>
        </div>
      )}
      {state.step === 'preview' && (
        <PreviewView
          key={state.preview.previewId}
          preview={state.preview}
          mapping={state.reading.mapping}
          columns={state.columns}
          isWriting={isWriting}
          onMap={(mapping) => void read({ ...state.reading, mapping }, state.columns)}
          onAccept={(validOnly) => void accept(state.preview, state.reading, validOnly)}
          onCancel={cancel}
        />
      )}
      {state.step === 'trouble' && (
        <ErrorState
          what={state.error.what}
          where={state.where}
          mend={state.error.mend}
          {...retryOf(state.reading, (reading) => void read(reading))}
          retryLabel="Lees opnieuw in"
          actions={<Button onPress={cancel}>Kies een ander bestand</Button>}
        />
      )}
      {state.step === 'done' && <ImportDone sheets={state.sheets} onAgain={cancel} onRoster={onDone} />}
    </Page>
  );
}

function retryOf<T>(reading: T | null, retry: (reading: T) => void): { readonly onRetry?: () => void } {
  return reading === null ? {} : { onRetry: () => retry(reading) };
}
