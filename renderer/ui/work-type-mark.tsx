import {
  IconBolt,
  type IconBox,
  IconBriefcase,
  IconPackage,
  IconPlant2,
  IconSpray,
  IconTools,
} from '@tabler/icons-react';
import { classes } from './classes.ts';
import styles from './status.module.css';
import { type WorkSlot, workSlot } from './work-slot.ts';

const c = classes(styles);

const ICONS: Readonly<Record<WorkSlot, typeof IconBox>> = {
  productie: IconPackage,
  metaalbewerking: IconTools,
  elektromontage: IconBolt,
  groen: IconPlant2,
  schoonmaak: IconSpray,
  'extra-1': IconBriefcase,
  'extra-2': IconBriefcase,
  'extra-3': IconBriefcase,
};

/** The icon of a werksoort in its colour; decoration, so always beside its name. */
export function WorkTypeIcon({ code, size = '1.125rem' }: { readonly code: string; readonly size?: string }) {
  const slot = workSlot(code);
  const Icon = ICONS[slot];
  return <Icon size={size} aria-hidden="true" data-work-slot={slot} color="var(--work)" />;
}

/** Icon and name of a werksoort. */
export function WorkTypeMark({ code, name }: { readonly code: string; readonly name: string }) {
  return (
    <span className={c('work')} data-work-slot={workSlot(code)}>
      <WorkTypeIcon code={code} />
      {name}
    </span>
  );
}
