import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Kbd } from '#ui/kbd.tsx';
import { KEY_MAP } from './keys.ts';
import styles from './shell.module.css';

const c = classes(styles);

interface HelpDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Every key that does something. */
export function KeysDialog({ isOpen, onClose }: HelpDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Toetsen" look="wide">
      <div className={c('keys')}>
        {KEY_MAP.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl>
              {group.keys.map(({ press, does }) => (
                <div key={does} style={{ display: 'contents' }}>
                  <dt>
                    {press.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

export interface FolderDialogProps extends HelpDialogProps {
  readonly folder: string;
  readonly version: string;
}

/** "Waar staat mijn werk?" */
export function FolderDialog({ isOpen, onClose, folder, version }: FolderDialogProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Waar staat mijn werk?">
      <p>
        Alles staat op deze computer, in één map. Elke stap wordt meteen bewaard. U hoeft zelf niets op te slaan, en er
        gaat niets naar internet.
      </p>
      <p className={c('folder')}>{folder}</p>
      <p>Roosterbord {version}</p>
    </Dialog>
  );
}
