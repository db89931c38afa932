import { IconBuilding, IconPencil, IconPlus } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { v7 } from 'uuid';
import type { SiteId } from '#domain/model/ids.ts';
import type { Block, Site } from '#domain/model/site.ts';
import { timeRange } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { EmptyState } from '#ui/states.tsx';
import { BlockForm } from './block-form.tsx';
import { ArchivedPill } from './list-with-form.tsx';
import { useLookups } from './lookups.ts';
import styles from './manage.module.css';
import { SiteForm } from './small-forms.tsx';

const c = classes(styles);

type Opened =
  | { readonly kind: 'site'; readonly id: SiteId | null; readonly newId: string }
  | { readonly kind: 'block'; readonly siteId: SiteId; readonly id: string | null; readonly newId: string };

/** Locaties en dagdelen: each site with the parts of its day. */
export function SiteList() {
  const { catalogue } = useLookups();
  const [opened, setOpened] = useState<Opened | null>(null);
  const onClose = useCallback(() => setOpened(null), []);
  const sites = catalogue.sites.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
  const add = (
    <Button
      variant="primary"
      icon={<IconPlus size="1.125rem" aria-hidden="true" />}
      onPress={() => setOpened({ kind: 'site', id: null, newId: v7() })}
    >
      Locatie toevoegen
    </Button>
  );
  return (
    <>
      {sites.length === 0 ? (
        <EmptyState title="Nog geen locaties" actions={add}>
          Een locatie is een hal, een depot of een plek bij een werkgever. Begin hier: werkplekken liggen op een
          locatie.
        </EmptyState>
      ) : (
        <div className={c('list')}>
          <div className={c('tools')}>
            <span className={c('count')}>{sites.length === 1 ? '1 locatie' : `${sites.length} locaties`}</span>
            {add}
          </div>
          <div className={c('blocks')}>
            {sites.map((site) => (
              <SiteCard
                key={site.id}
                site={site}
                blocks={catalogue.blocks.filter((block) => block.siteId === site.id)}
                onOpen={setOpened}
              />
            ))}
          </div>
        </div>
      )}
      {opened?.kind === 'site' && (
        <SiteForm before={sites.find((site) => site.id === opened.id) ?? null} newId={opened.newId} onClose={onClose} />
      )}
      {opened?.kind === 'block' && (
        <BlockForm
          before={catalogue.blocks.find((block) => block.id === opened.id) ?? null}
          siteId={opened.siteId}
          newId={opened.newId}
          onClose={onClose}
        />
      )}
    </>
  );
}

interface SiteCardProps {
  readonly site: Site;
  readonly blocks: readonly Block[];
  readonly onOpen: (opened: Opened) => void;
}

function SiteCard({ site, blocks, onOpen }: SiteCardProps) {
  const edit = <IconPencil size="1rem" aria-hidden="true" />;
  return (
    <section className={c('card')} aria-label={site.name}>
      <div className={c('cardHead')}>
        <IconBuilding size="1.25rem" aria-hidden="true" />
        <h2>{site.name}</h2>
        <ArchivedPill record={site} />
        <span className={c('quiet')}>1 BHV'er per {site.peoplePerBhv} mensen</span>
        <Button
          icon={edit}
          aria-label={`${site.name} aanpassen`}
          onPress={() => onOpen({ kind: 'site', id: site.id, newId: '' })}
        >
          Aanpassen
        </Button>
        <Button
          icon={<IconPlus size="1rem" aria-hidden="true" />}
          onPress={() => onOpen({ kind: 'block', siteId: site.id, id: null, newId: v7() })}
        >
          Dagdeel toevoegen
        </Button>
      </div>
      {blocks.length === 0 && <p className={c('emptyCard')}>Nog geen dagdelen: voeg bijvoorbeeld een ochtend toe.</p>}
      <ul>
        {blocks
          .toSorted((a, b) => a.from - b.from)
          .map((block) => (
            <li key={block.id}>
              <span className={c('blockName')}>{block.name}</span>
              <span className={c('blockTimes')}>
                {timeRange(block.from, block.to)}
                {block.breaks.length > 0 && (
                  <span className={c('quiet')}>
                    {' '}
                    · pauze {block.breaks.map((b) => timeRange(b.from, b.to)).join(', ')}
                  </span>
                )}
              </span>
              <ArchivedPill record={block} />
              <Button
                variant="plain"
                icon={edit}
                aria-label={`Dagdeel ${block.name} van ${site.name} aanpassen`}
                onPress={() => onOpen({ kind: 'block', siteId: site.id, id: block.id, newId: '' })}
              >
                Aanpassen
              </Button>
            </li>
          ))}
      </ul>
    </section>
  );
}
