import { classes } from '#ui/classes.ts';
import inspector from './inspector.module.css';

const c = classes(inspector);

/** A thin bar of something against its bound; decoration beside the numbers in words. */
export function HoursBar({ value, max }: { readonly value: number; readonly max: number }) {
  const share = max === 0 ? (value === 0 ? 0 : 1) : Math.min(1, value / max);
  return (
    <div className={c('bar', value > max && 'over')} aria-hidden="true">
      <div className={c('fill')} style={{ width: `${Math.round(share * 100)}%` }} />
    </div>
  );
}
