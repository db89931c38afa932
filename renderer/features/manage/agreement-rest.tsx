import type { z } from 'zod';
import type { agreement } from '#domain/model/agreement.ts';
import { Switch } from '#ui/checkbox.tsx';
import { ComboBox } from '#ui/combo-box.tsx';
import { NumberField } from '#ui/parsed-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import { type Lookups, type Option, useLookups } from './lookups.ts';
import { orNaN, orNull } from './scaled.ts';
import { Fields, RowsEditor, Section } from './section.tsx';
import type { Editor } from './use-editor.ts';
import { toCents, toEuros } from './words.ts';

type Draft = z.input<typeof agreement>;
type PartProps = Pick<Editor<Draft>, 'draft' | 'set' | 'error'>;

const PRICE_KINDS = [
  { id: 'none', label: 'Niet afgesproken' },
  { id: 'hour', label: 'Per uur' },
  { id: 'piece', label: 'Per stuk' },
] as const;

/** What the employer pays. */
export function AgreementPrice({ draft, set, error }: PartProps) {
  const { priceBasis } = draft;
  return (
    <Section title="Prijs">
      <div>
        <ToggleGroup
          label="Waarvoor betaalt de werkgever"
          options={PRICE_KINDS}
          value={priceBasis?.kind ?? 'none'}
          onChange={(kind) =>
            set({ priceBasis: kind === 'none' ? null : { kind, cents: priceBasis?.cents ?? Number.NaN } })
          }
        />
      </div>
      {priceBasis !== null && (
        <Fields>
          <NumberField
            label={priceBasis.kind === 'hour' ? 'Prijs per uur' : 'Prijs per stuk'}
            unit="euro"
            isRequired
            description={
              priceBasis.kind === 'hour'
                ? 'Voor elk gewerkt uur, zonder de pauzes'
                : 'Voor elk stuk dat bij een order van deze werkgever is geboekt'
            }
            value={toEuros(orNull(priceBasis.cents))}
            onChange={(price) => set({ priceBasis: { ...priceBasis, cents: orNaN(toCents(price)) } })}
            error={error('priceBasis.cents')}
          />
        </Fields>
      )}
    </Section>
  );
}

/** The choices, with those that the record has and that are out of use. */
function withArchived(options: readonly Option[], chosen: readonly string[], { nameOf }: Lookups): readonly Option[] {
  const gone = chosen.filter((id) => id !== '' && !options.some((option) => option.id === id));
  return [...options, ...gone.map((id) => ({ id, label: nameOf(id), detail: 'archief' }))];
}

/** Who guides there: our own guides, and a colleague of the employer. */
export function AgreementGuides({ draft, set, error }: PartProps) {
  const lookups = useLookups();
  const options = withArchived(lookups.guides, draft.guideIds, lookups);
  return (
    <Section title="Wie begeleidt">
      <RowsEditor
        rows={draft.guideIds}
        onChange={(guideIds) => set({ guideIds })}
        nameOf={(id) => (id === '' ? 'Begeleider' : lookups.nameOf(id))}
        errorOf={() => undefined}
        addLabel="Begeleider toevoegen"
        newRow={() => ''}
        none="Geen vaste begeleider afgesproken."
        renderRow={(id, setRow, index) => (
          <ComboBox
            label="Begeleider"
            isRequired
            options={options}
            value={id === '' ? null : id}
            onChange={(chosen) => setRow(chosen ?? '')}
            error={error(`guideIds.${index}`)}
          />
        )}
      />
      <Fields>
        <TextField
          label="Collega bij de werkgever (Harrie)"
          description={draft.buddy === null ? 'Leeg = niemand aangewezen' : 'Alleen een naam'}
          value={draft.buddy ?? ''}
          onChange={(name) => set(name.trim() === '' ? { buddy: null, buddyTrained: false } : { buddy: name })}
          error={error('buddy')}
        />
      </Fields>
      {draft.buddy !== null && (
        <Switch isSelected={draft.buddyTrained} onChange={(buddyTrained) => set({ buddyTrained })}>
          Heeft de training gevolgd
        </Switch>
      )}
    </Section>
  );
}

/** Seats of our own that stay free, for when the placement stops. */
export function ReturnPlaces({ draft, set, error }: PartProps) {
  const lookups = useLookups();
  const own = lookups.catalogue.workplaces
    .filter((place) => place.archivedOn === null && place.organisationId !== draft.organisationId)
    .map(({ id, code, name, seats }): Option => ({ id, label: `${code} ${name}`, detail: `${seats} plaatsen` }));
  const options = withArchived(
    own,
    draft.returnPlaces.map(({ workplaceId }) => workplaceId),
    lookups,
  );
  return (
    <Section title="Plek om naar terug te komen">
      <RowsEditor
        rows={draft.returnPlaces}
        onChange={(returnPlaces) => set({ returnPlaces })}
        nameOf={({ workplaceId }) => `Terugkeerplek ${workplaceId === '' ? '' : lookups.nameOf(workplaceId)}`.trim()}
        errorOf={() => undefined}
        addLabel="Terugkeerplek toevoegen"
        newRow={() => ({ workplaceId: '', seats: Number.NaN })}
        none="Er blijft geen plek vrij voor als de plaatsing stopt."
        renderRow={(place, setRow, index) => (
          <>
            <ComboBox
              label="Werkplek"
              isRequired
              options={options}
              value={place.workplaceId === '' ? null : place.workplaceId}
              onChange={(chosen) => setRow({ ...place, workplaceId: chosen ?? '' })}
              error={error(`returnPlaces.${index}.workplaceId`)}
            />
            <NumberField
              label="Plaatsen die vrij blijven"
              isRequired
              value={orNull(place.seats)}
              onChange={(seats) => setRow({ ...place, seats: orNaN(seats) })}
              error={error(`returnPlaces.${index}.seats`)}
            />
          </>
        )}
      />
    </Section>
  );
}
