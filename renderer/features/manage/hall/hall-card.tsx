import { IconDeviceTv } from '@tabler/icons-react';
import { useState } from 'react';
import type { HallScreen } from '#contract/hall.ts';
import type { HallTheme } from '#contract/hall-sheet.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { Site } from '#domain/model/site.ts';
import { numericDay } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import manageStyles from '../manage.module.css';
import styles from './hall.module.css';
import { useHallActions } from './use-hall-actions.ts';

const m = classes(manageStyles);
const c = classes(styles);

const THEMES = [
  { id: 'light', label: 'Licht' },
  { id: 'dark', label: 'Donker' },
  { id: 'system', label: 'Zoals die computer' },
] as const satisfies readonly { readonly id: HallTheme; readonly label: string }[];

export interface HallCardProps {
  readonly site: Site;
  /** address = shown by any browser on this computer; window = by a window of the program. */
  readonly way: 'address' | 'window';
  /** Null = off. */
  readonly screen: HallScreen | null;
  /** Told the address of a screen that was just made: it is known only now. */
  readonly onAddress: (address: string) => void;
}

/** The hall screen of one site: on or off, its colours, a new address. */
export function HallCard({ site, way, screen, onAddress }: HallCardProps) {
  const { make, paint, withdraw, open, isBusy } = useHallActions(site, onAddress);
  const [asks, setAsks] = useState<'new' | 'off' | null>(null);
  const close = (): void => setAsks(null);
  return (
    <section className={m('card')} aria-label={site.name}>
      <div className={m('cardHead')}>
        <IconDeviceTv size="1.25rem" aria-hidden="true" />
        <h2>{site.name}</h2>
        <span className={m('quiet')}>{screen ? saidMade(screen) : 'Het scherm staat uit.'}</span>
        {screen === null && (
          <Button variant="primary" isPending={isBusy} onPress={() => make('system')}>
            Zet het scherm aan
          </Button>
        )}
        {screen !== null && way === 'window' && (
          <Button variant="primary" onPress={open}>
            Open het scherm
          </Button>
        )}
        {screen !== null && way === 'address' && <Button onPress={() => setAsks('new')}>Nieuw adres…</Button>}
        {screen !== null && <Button onPress={() => setAsks('off')}>Zet uit…</Button>}
      </div>
      {screen !== null && (
        <div className={c('colours')}>
          <ToggleGroup
            label={`Kleuren van het scherm in ${site.name}`}
            options={THEMES}
            value={screen.theme}
            onChange={paint}
          />
        </div>
      )}
      <ConfirmDialog
        isOpen={asks === 'new'}
        title={`Nieuw adres voor ${site.name}?`}
        confirmLabel="Maak een nieuw adres"
        onConfirm={() => {
          close();
          make(screen?.theme ?? 'system');
        }}
        onCancel={close}
      >
        Schermen met het oude adres gaan uit. Open daar het nieuwe adres.
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asks === 'off'}
        title={`Het scherm in ${site.name} uitzetten?`}
        confirmLabel="Zet uit"
        danger
        onConfirm={() => {
          close();
          withdraw();
        }}
        onCancel={close}
      >
        Het rooster verdwijnt van het scherm. Het adres werkt daarna niet meer.
      </ConfirmDialog>
    </section>
  );
}

/** "Staat aan sinds 30-11-2026, door Anna." */
function saidMade({ madeAt, madeBy }: HallScreen): string {
  const day = new Date(madeAt).toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
  return `Staat aan sinds ${numericDay(day as IsoDate)}, door ${madeBy}.`;
}
