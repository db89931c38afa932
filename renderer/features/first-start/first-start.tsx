import { IconFileImport, IconFlask, IconPencilPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from '#client/client-context.tsx';
import { sayError } from '#client/say-error.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import styles from './first-start.module.css';

const c = classes(styles);

export interface FirstStartProps {
  readonly onImport: () => void;
  /** The data stand ready. */
  readonly onDone: (choice: 'example' | 'empty') => void;
}

/** The first thing a new user sees: three ways to begin, each in one sentence. */
export function FirstStart({ onImport, onDone }: FirstStartProps) {
  const { client, api } = useClient();
  const queries = useQueryClient();
  const begin = useMutation({
    mutationFn: async (choice: 'example' | 'empty') => {
      await (choice === 'example' ? client.app.startWithExample() : client.app.startEmpty());
      onDone(choice);
      await queries.invalidateQueries({ queryKey: api.key() });
    },
  });
  const pending = begin.isPending ? begin.variables : null;
  return (
    <main className={c('screen')}>
      <div className={c('intro')}>
        <span className={c('logo')} aria-hidden="true">
          R
        </span>
        <h1>Welkom bij Roosterbord</h1>
        <p>
          Hier plant u wie waar werkt. Het bord laat meteen zien of het past bij de mensen, de begeleiding en de orders.
        </p>
      </div>
      {begin.isError && (
        <div className={c('error')}>
          <Banner tone="red" inset isUrgent>
            <strong>{sayError(begin.error).what}</strong> {sayError(begin.error).mend}
          </Banner>
        </div>
      )}
      <div className={c('choices')}>
        <section className={c('choice')}>
          <IconFlask size="2rem" stroke={1.5} aria-hidden="true" />
          <h2>Eerst proberen</h2>
          <p>U krijgt een verzonnen bedrijf met mensen, werkplekken en orders, en kunt niets stukmaken.</p>
          <Button
            variant="primary"
            isPending={pending === 'example'}
            isDisabled={pending === 'empty'}
            onPress={() => begin.mutate('example')}
          >
            Begin met voorbeeldgegevens
          </Button>
        </section>
        <section className={c('choice')}>
          <IconFileImport size="2rem" stroke={1.5} aria-hidden="true" />
          <h2>Eigen gegevens uit een bestand</h2>
          <p>U kiest een werkmap (Excel) of CSV-bestanden, en ziet eerst per regel wat er gebeurt.</p>
          <Button isDisabled={begin.isPending} onPress={onImport}>
            Importeer een werkmap
          </Button>
        </section>
        <section className={c('choice')}>
          <IconPencilPlus size="2rem" stroke={1.5} aria-hidden="true" />
          <h2>Zelf invullen</h2>
          <p>U begint zonder gegevens en voegt zelf locaties, werkplekken en mensen toe.</p>
          <Button
            isPending={pending === 'empty'}
            isDisabled={pending === 'example'}
            onPress={() => begin.mutate('empty')}
          >
            Begin leeg
          </Button>
        </section>
      </div>
      <p className={c('note')}>Alles blijft op deze computer. U kunt later altijd nog een werkmap importeren.</p>
    </main>
  );
}
