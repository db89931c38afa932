import { IconAlertTriangle, IconBan, IconCheck, IconCirclePlus, IconPencilExclamation } from '@tabler/icons-react';
import type { VerdictLevel } from '#domain/plan/verdict.ts';

/** The icon of a verdict: always beside its words. */
export function VerdictIcon({ level, size = '1rem' }: { readonly level: VerdictLevel; readonly size?: string }) {
  switch (level) {
    case 'fits':
      return <IconCheck size={size} stroke={3} aria-hidden="true" />;
    case 'fits-with-aid':
      return <IconCirclePlus size={size} aria-hidden="true" />;
    case 'warns':
      return <IconAlertTriangle size={size} aria-hidden="true" />;
    case 'needs-reason':
      return <IconPencilExclamation size={size} aria-hidden="true" />;
    case 'refused':
      return <IconBan size={size} aria-hidden="true" />;
  }
}
