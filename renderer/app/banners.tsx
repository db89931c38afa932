import { IconAlertTriangle, IconFlask, IconPlugConnectedX } from '@tabler/icons-react';
import { useConnection } from '#client/client-context.tsx';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { goTo } from './use-route.ts';

interface BannersProps {
  readonly isExample: boolean;
  /** What is wrong with the database and how to go on; null = nothing. */
  readonly damage: string | null;
}

/** What everyone must know whatever screen they are on. */
export function Banners({ isExample, damage }: BannersProps) {
  const connection = useConnection();
  return (
    <>
      {connection === 'lost' && (
        <Banner tone="red" isUrgent icon={<IconPlugConnectedX size="1.125rem" aria-hidden="true" />}>
          <strong>De verbinding is weg.</strong> Wat u al deed, is bewaard. Wacht even met plannen: het scherm verbindt
          vanzelf opnieuw.
        </Banner>
      )}
      {connection === 'expired' && (
        <Banner
          tone="red"
          isUrgent
          icon={<IconPlugConnectedX size="1.125rem" aria-hidden="true" />}
          actions={<Button onPress={() => window.location.reload()}>Probeer opnieuw</Button>}
        >
          <strong>Roosterbord is opnieuw gestart.</strong> Dit venster hoort bij de vorige keer. Sluit het en open
          Roosterbord opnieuw. Wat u al deed, is bewaard.
        </Banner>
      )}
      {damage !== null && (
        <Banner tone="red" isUrgent icon={<IconAlertTriangle size="1.125rem" aria-hidden="true" />}>
          <strong>U kunt alleen nog kijken: er wordt niets meer opgeslagen.</strong> {damage} Sluit Roosterbord eerst.
        </Banner>
      )}
      {isExample && (
        <Banner
          tone="accent"
          icon={<IconFlask size="1.125rem" aria-hidden="true" />}
          actions={
            <Button variant="link" onPress={() => goTo({ screen: 'import' })}>
              Importeer een werkmap
            </Button>
          }
        >
          <strong>Dit zijn voorbeeldgegevens.</strong> De mensen en orders zijn verzonnen. Probeer gerust alles uit.
        </Banner>
      )}
    </>
  );
}
