import { IconBuildingWarehouse, IconFileImport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/states.tsx';

export interface EmptyBoardProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly onManage: () => void;
  readonly onImport: () => void;
}

/** There is nothing to plan on yet: what is missing, and the ways to it. */
export function EmptyBoard({ title, children, onManage, onImport }: EmptyBoardProps) {
  return (
    <EmptyState
      title={title}
      actions={
        <>
          <Button variant="primary" icon={<IconBuildingWarehouse size="1rem" aria-hidden="true" />} onPress={onManage}>
            Naar Beheer
          </Button>
          <Button icon={<IconFileImport size="1rem" aria-hidden="true" />} onPress={onImport}>
            Importeer een werkmap
          </Button>
        </>
      }
    >
      {children}
    </EmptyState>
  );
}
