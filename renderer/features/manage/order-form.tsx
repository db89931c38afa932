import type { z } from 'zod';
import { type Order, order } from '#domain/model/order.ts';
import { ComboBox } from '#ui/combo-box.tsx';
import { DateField, NumberField } from '#ui/parsed-field.tsx';
import { Select } from '#ui/select.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Checks } from './checks.tsx';
import { type Lookups, useLookups } from './lookups.ts';
import { OrderAmount } from './order-amount.tsx';
import { OrderCertificates, OrderNote, OrderSequence } from './order-rest.tsx';
import { type FormProps, RecordForm } from './record-form.tsx';
import { Fields, Section } from './section.tsx';
import type { Editor } from './use-editor.ts';
import { toCents, toEuros } from './words.ts';

type Draft = z.input<typeof order>;

function newOrder(id: string, { workTypes }: Lookups): Draft {
  return {
    id,
    number: '',
    description: '',
    clientId: '',
    workType: workTypes[0]?.id ?? '',
    workplaceIds: [],
    amount: { kind: 'pieces', pieces: Number.NaN, minutesPerPiece: Number.NaN, donePieces: 0 },
    startsOn: null,
    deadline: '',
    pricePerPiece: null,
    price: null,
    everyWeeks: null,
    until: null,
    certificates: [],
    after: [],
    partOf: null,
    note: '',
    archivedOn: null,
    version: 1,
  };
}

/** Assignments keep their order: what was planned on it stays planned. */
const ARCHIVING =
  'Let op: wie al op deze order gepland staat, blijft in het rooster staan. Geef die mensen zelf ander werk.';

export interface OrderFormProps extends FormProps<Order> {
  /** Of a new one: what is filled in already. */
  readonly draft?: Partial<Draft> | undefined;
}

export function OrderForm({ before, newId, draft, onClose }: OrderFormProps) {
  const lookups = useLookups();
  return (
    <RecordForm
      kind="order"
      schema={order}
      before={before}
      initial={before ?? { ...newOrder(newId, lookups), ...draft }}
      nameOf={(record) => `order ${record.number}`}
      onClose={onClose}
      archiving={ARCHIVING}
      title={before ? `Order ${before.number} ${before.description}` : 'Order toevoegen'}
    >
      {(editor) => (
        <>
          <What {...editor} />
          <Section title="Hoeveel">
            <OrderAmount
              value={editor.draft.amount}
              onChange={(amount) => editor.set({ amount })}
              error={editor.error}
            />
          </Section>
          <When {...editor} />
          <OrderCertificates {...editor} />
          <OrderSequence {...editor} />
          <Price {...editor} />
          <OrderNote {...editor} />
        </>
      )}
    </RecordForm>
  );
}

/** A part of the form. */
type PartProps = Pick<Editor<Draft>, 'draft' | 'set' | 'error'>;

function What({ draft, set, error }: PartProps) {
  const { workTypes, organisations, catalogue } = useLookups();
  const places = catalogue.workplaces
    .filter((place) => place.workType === draft.workType)
    .filter((place) => place.archivedOn === null || draft.workplaceIds.includes(place.id))
    .map(({ id, code, name, archivedOn }) => ({
      id: id as string,
      label: `${code} ${name}${archivedOn === null ? '' : ' (archief)'}`,
    }));
  return (
    <Section title="Wat">
      <Fields>
        <TextField
          label="Ordernummer"
          isRequired
          value={draft.number}
          onChange={(number) => set({ number })}
          error={error('number')}
        />
        <TextField
          label="Omschrijving"
          isRequired
          value={draft.description}
          onChange={(description) => set({ description })}
          error={error('description')}
        />
        <ComboBox
          label="Opdrachtgever"
          isRequired
          description={organisations.length === 0 ? 'Voeg eerst een organisatie toe bij Organisaties' : undefined}
          options={organisations}
          value={draft.clientId === '' ? null : draft.clientId}
          onChange={(clientId) => set({ clientId: clientId ?? '' })}
          error={error('clientId')}
        />
        <Select
          label="Werksoort"
          isRequired
          options={workTypes}
          value={draft.workType}
          onChange={(workType) => set({ workType, workplaceIds: [] })}
          error={error('workType')}
        />
      </Fields>
      {places.length > 0 && (
        <Checks
          label="Werkplekken (geen keuze = alle plekken van deze werksoort)"
          options={places}
          value={draft.workplaceIds}
          onChange={(workplaceIds) => set({ workplaceIds })}
          error={error('workplaceIds')}
        />
      )}
    </Section>
  );
}

function When({ draft, set, error }: PartProps) {
  return (
    <Section title="Wanneer">
      <Fields>
        <DateField
          label="Startdatum"
          value={draft.startsOn}
          onChange={(startsOn) => set({ startsOn })}
          error={error('startsOn')}
        />
        <DateField
          label={draft.everyWeeks === null ? 'Deadline' : 'Eerste deadline'}
          isRequired
          value={draft.deadline}
          onChange={(deadline) => set({ deadline: deadline ?? '' })}
          error={error('deadline')}
        />
        <NumberField
          label="Komt terug elke"
          unit="weken"
          description={draft.everyWeeks === null ? 'Leeg = eenmalig' : undefined}
          value={draft.everyWeeks}
          onChange={(everyWeeks) => set(everyWeeks === null ? { everyWeeks, until: null } : { everyWeeks })}
          error={error('everyWeeks')}
        />
        {draft.everyWeeks !== null && (
          <DateField
            label="Laatste keer"
            description={draft.until === null ? 'Leeg = loopt door' : undefined}
            value={draft.until}
            onChange={(until) => set({ until })}
            error={error('until')}
          />
        )}
      </Fields>
    </Section>
  );
}

function Price({ draft, set, error }: PartProps) {
  return (
    <Section title="Prijs">
      <Fields>
        {(draft.amount.kind === 'pieces' || draft.pricePerPiece !== null) && (
          <NumberField
            label="Prijs per stuk"
            unit="euro"
            value={toEuros(draft.pricePerPiece)}
            onChange={(price) => set({ pricePerPiece: toCents(price) })}
            error={error('pricePerPiece')}
          />
        )}
        <NumberField
          label="Prijs van de order"
          unit="euro"
          value={toEuros(draft.price)}
          onChange={(price) => set({ price: toCents(price) })}
          error={error('price')}
        />
      </Fields>
    </Section>
  );
}
