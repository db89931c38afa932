import type { Publication } from '#domain/model/publication.ts';
import { list, weekName } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { useBoardState } from '../board-context.ts';

export interface LockDialogProps {
  /** The published rosters that would change; null = nothing to ask. */
  readonly rosters: readonly Publication[] | null;
  readonly onUnlock: () => void;
  readonly onClose: () => void;
}

/** Before days change that people know already: what that means, and whether it is meant. */
export function LockDialog({ rosters, onUnlock, onClose }: LockDialogProps) {
  const { plan } = useBoardState();
  const [first] = rosters ?? [];
  if (!rosters || !first) return null;
  const sites = list(
    rosters.map(({ siteId, number }) => `${plan.lookup.sites.get(siteId)?.name ?? '?'} (versie ${number})`),
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Dit rooster is al bekend. Toch wijzigen?"
      role="alertdialog"
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            Niet wijzigen
          </Button>
          <Button variant="primary" onPress={onUnlock}>
            Ontgrendel en wijzig
          </Button>
        </>
      }
    >
      <p>{`Gepubliceerd: ${sites}, ${weekName(first.week)}.`}</p>
      <p>
        Mensen kennen dit rooster. Een wijziging nu is een late wijziging: dat weegt zwaar voor wie een vast ritme nodig
        heeft. Publiceer daarna een nieuwe versie, dan is de wijziging bekend.
      </p>
      <p>Na het ontgrendelen vraagt het programma dit niet nog een keer, tot u het rooster verlaat.</p>
    </Dialog>
  );
}
