import { IconFileCheck, IconPrinter } from '@tabler/icons-react';
import { useClient } from '#client/client-context.tsx';
import { Button } from '#ui/button.tsx';

export interface WeekActionsProps {
  readonly onGo: (part: 'versies' | 'exporteren') => void;
}

/** From the board to what is done with its whole week. What a scenario says is made known to nobody. */
export function WeekActions({ onGo }: WeekActionsProps) {
  const { scenarioId } = useClient();
  if (scenarioId !== null) return null;
  return (
    <>
      <Button icon={<IconFileCheck size="1.125rem" aria-hidden="true" />} onPress={() => onGo('versies')}>
        Publiceer…
      </Button>
      <Button icon={<IconPrinter size="1.125rem" aria-hidden="true" />} onPress={() => onGo('exporteren')}>
        Druk af…
      </Button>
    </>
  );
}
