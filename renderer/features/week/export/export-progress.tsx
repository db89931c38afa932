import { useEffect } from 'react';
import { useRosterExports } from '#client/roster-export.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { ProgressBar } from '#ui/progress-bar.tsx';
import { useToast } from '#ui/toast.tsx';
import styles from '../week.module.css';
import { PrintPreview } from './print-preview.tsx';

const c = classes(styles);

/** How far the rosters are that somebody asked for, with a way to stop; and how it ended. Whatever screen is shown. */
export function ExportProgress() {
  const { exports, state } = useRosterExports();
  const toast = useToast();
  useEffect(() => {
    if (state.step !== 'done') return;
    toast({ tone: 'green', text: `Bewaard als ${state.fileName}` });
    exports.stop();
  }, [exports, state, toast]);
  switch (state.step) {
    case 'making':
      return (
        <section className={c('making')} aria-label="Export">
          <ProgressBar label={`Rooster maken: ${state.doing}`} fraction={state.fraction} />
          <Button onPress={exports.stop}>Stop</Button>
        </section>
      );
    case 'failed':
      return (
        <Banner tone="red" isUrgent actions={<Button onPress={exports.stop}>Sluiten</Button>}>
          {state.problem}
        </Banner>
      );
    case 'shown':
      return (
        <PrintPreview
          fileName={state.fileName}
          content={state.content}
          onKeep={exports.keepShown}
          onClose={exports.stop}
        />
      );
    default:
      return null;
  }
}
