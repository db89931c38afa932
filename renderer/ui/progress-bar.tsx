import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import { classes } from './classes.ts';
import styles from './message.module.css';

const c = classes(styles);

export interface ProgressBarProps {
  /** What is being done, in words. */
  readonly label: string;
  /** 0..1. */
  readonly fraction: number;
}

export function ProgressBar({ label, fraction }: ProgressBarProps) {
  return (
    <AriaProgressBar aria-label={label} value={fraction * 100} className={c('progress')}>
      {({ percentage = 0 }) => (
        <>
          <div className={c('progressHead')}>
            <span>{label}</span>
            <span>{Math.round(percentage)} %</span>
          </div>
          <div className={c('track')}>
            <div className={c('fill')} style={{ width: `${percentage}%` }} />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
