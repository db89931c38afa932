import { IconListCheck, IconUsers } from '@tabler/icons-react';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import styles from './toolbar.module.css';

const c = classes(styles);

export interface PanelTogglesProps {
  readonly isPoolOpen: boolean;
  readonly isSideOpen: boolean;
  readonly onPool: () => void;
  readonly onSide: () => void;
}

/** Where there is little room: which of the panels are beside the grid. */
export function PanelToggles({ isPoolOpen, isSideOpen, onPool, onSide }: PanelTogglesProps) {
  return (
    <div className={c('toggles')}>
      <Button icon={<IconUsers size="1rem" aria-hidden="true" />} aria-expanded={isPoolOpen} onPress={onPool}>
        {isPoolOpen ? 'Verberg mensen' : 'Toon mensen'}
      </Button>
      <Button icon={<IconListCheck size="1rem" aria-hidden="true" />} aria-expanded={isSideOpen} onPress={onSide}>
        {isSideOpen ? 'Verberg aandachtspunten' : 'Toon aandachtspunten'}
      </Button>
    </div>
  );
}
