import { IconArchive, IconRestore, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Dialog } from '#ui/dialog.tsx';
import styles from './manage.module.css';
import type { Editor } from './use-editor.ts';

const c = classes(styles);

export interface FormSheetProps<D extends object> {
  readonly title: string;
  readonly editor: Editor<D>;
  /** For the date of archiving, jjjj-mm-dd. */
  readonly today: string;
  /** Given where the record may be taken away: what that means, in a sentence. */
  readonly removal?: string | undefined;
  /** What else must be known before it goes to the archive, in a sentence or two. */
  readonly archiving?: string | undefined;
  readonly children: ReactNode;
}

/** A form beside its list: save, leave, or put in the archive. Unsaved work is not lost by accident. */
export function FormSheet<D extends object>({ title, editor, today, removal, archiving, children }: FormSheetProps<D>) {
  const [asking, setAsking] = useState<'leave' | 'archive' | 'remove' | null>(null);
  const leave = (): void => (editor.isDirty ? setAsking('leave') : editor.close());
  return (
    <Dialog
      isOpen
      look="sheet"
      title={title}
      isDismissable={false}
      onClose={leave}
      actions={
        <>
          <ArchiveButton editor={editor} onArchive={() => setAsking('archive')} />
          {removal !== undefined && !editor.isNew && (
            <Button
              icon={<IconTrash size="1.125rem" aria-hidden="true" />}
              isDisabled={editor.isConflict}
              onPress={() => setAsking('remove')}
            >
              Weghalen
            </Button>
          )}
          <Button onPress={leave}>Annuleren</Button>
          <Button
            variant="primary"
            isPending={editor.isSaving}
            isDisabled={editor.isConflict}
            onPress={() => void editor.save()}
          >
            Bewaar
          </Button>
        </>
      }
    >
      <Problems editor={editor} />
      <div className={c('form')}>{children}</div>
      <ConfirmDialog
        isOpen={asking === 'leave'}
        title="Niet bewaren?"
        confirmLabel="Niet bewaren"
        cancelLabel="Ga verder met invullen"
        danger
        onConfirm={editor.close}
        onCancel={() => setAsking(null)}
      >
        <p>U heeft iets veranderd. Als u nu sluit, is dat weg.</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asking === 'remove'}
        title="Weghalen?"
        confirmLabel="Haal weg"
        danger
        isPending={editor.isSaving}
        onConfirm={() => void editor.remove().finally(() => setAsking(null))}
        onCancel={() => setAsking(null)}
      >
        <p>{removal} U kunt dit ongedaan maken.</p>
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asking === 'archive'}
        title="Naar het archief?"
        confirmLabel="Zet in het archief"
        isPending={editor.isSaving}
        onConfirm={() => void editor.setArchived(today).finally(() => setAsking(null))}
        onCancel={() => setAsking(null)}
      >
        <p>
          In het archief kunt u dit niet meer inplannen. Oude roosters blijven kloppen. U kunt het altijd terughalen.
          {archiving !== undefined && ` ${archiving}`}
          {editor.isDirty && ' Wat u net veranderde, wordt niet bewaard.'}
        </p>
      </ConfirmDialog>
    </Dialog>
  );
}

function ArchiveButton<D extends object>({ editor, onArchive }: { editor: Editor<D>; readonly onArchive: () => void }) {
  if (!editor.canArchive) return null;
  if (editor.isArchived) {
    return (
      <Button
        icon={<IconRestore size="1.125rem" aria-hidden="true" />}
        isDisabled={editor.isConflict}
        onPress={() => void editor.setArchived(null)}
      >
        Haal terug uit het archief
      </Button>
    );
  }
  return (
    <Button
      icon={<IconArchive size="1.125rem" aria-hidden="true" />}
      isDisabled={editor.isConflict}
      onPress={onArchive}
    >
      Naar het archief
    </Button>
  );
}

/** What stands in the way of saving, above the fields. */
function Problems<D extends object>({ editor }: { readonly editor: Editor<D> }) {
  const { errors, failure, isConflict, settle } = editor;
  const general = errors.filter((error) => error.path === '');
  return (
    <>
      {isConflict && (
        <Banner
          tone="amber"
          inset
          isUrgent
          actions={
            <>
              <Button onPress={() => settle('theirs')}>Toon de nieuwste gegevens</Button>
              <Button onPress={() => settle('mine')}>Ga door met mijn versie</Button>
            </>
          }
        >
          <strong>Iemand anders heeft dit net veranderd.</strong> Kies waarmee u verdergaat.
        </Banner>
      )}
      {failure !== null && (
        <Banner tone="red" inset isUrgent>
          <strong>{failure.what}</strong> {failure.mend}
        </Banner>
      )}
      {errors.length > 0 && (
        <Banner tone="red" inset isUrgent>
          <strong>Er is nog niets bewaard.</strong>{' '}
          {general.length > 0
            ? general.map((error) => error.message).join(' ')
            : `Kijk bij ${errors.length === 1 ? 'het rode veld' : `de ${errors.length} rode velden`}.`}
        </Banner>
      )}
    </>
  );
}
