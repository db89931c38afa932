import type { z } from 'zod';
import type { order } from '#domain/model/order.ts';
import { ComboBox, SuggestField } from '#ui/combo-box.tsx';
import { TextField } from '#ui/text-field.tsx';
import { CertificateNames } from './certificate-names.tsx';
import { useLookups } from './lookups.ts';
import { RowsEditor, Section } from './section.tsx';
import type { Editor } from './use-editor.ts';

type Draft = z.input<typeof order>;
type PartProps = Pick<Editor<Draft>, 'draft' | 'set' | 'error'>;

/** Certificates that everyone who works on the order needs. */
export function OrderCertificates({ draft, set, error }: PartProps) {
  return (
    <CertificateNames
      title="Certificaten die iedereen nodig heeft"
      none="Geen, naast die van de werkplek."
      names={draft.certificates}
      onChange={(certificates) => set({ certificates })}
      errorOf={(index) => error(`certificates.${index}`)}
    />
  );
}

/** What must be ready first, and of which larger work it is a part. */
export function OrderSequence({ draft, set, error }: PartProps) {
  const { catalogue } = useLookups();
  const options = catalogue.orders
    .filter((o) => o.id !== draft.id && (o.archivedOn === null || draft.after.includes(o.id)))
    .map((o) => ({ id: o.id as string, label: `${o.number} ${o.description}` }));
  const parts = [...new Set(catalogue.orders.flatMap((o) => o.partOf ?? []))];
  const general = error('after');
  return (
    <Section title="Volgorde en delen">
      <RowsEditor
        rows={draft.after}
        onChange={(ids) => set({ after: ids })}
        nameOf={(id) => options.find((option) => option.id === id)?.label ?? 'Order'}
        errorOf={(index) => (index === 0 ? general : undefined)}
        addLabel="Wacht op een order"
        newRow={() => ''}
        none="Wacht op geen andere order."
        renderRow={(id, setRow, index) => (
          <ComboBox
            label="Eerst klaar"
            isRequired
            options={options}
            value={id === '' ? null : id}
            onChange={(chosen) => setRow(chosen ?? '')}
            error={error(`after.${index}`)}
          />
        )}
      />
      <SuggestField
        label="Deel van"
        description={draft.partOf === null ? 'Naam van het grotere werk; leeg = staat op zichzelf' : undefined}
        suggestions={parts}
        value={draft.partOf ?? ''}
        onChange={(name) => set({ partOf: name.trim() === '' ? null : name })}
        error={error('partOf')}
      />
    </Section>
  );
}

/** What else there is to know about the order, never about people. */
export function OrderNote({ draft, set, error }: PartProps) {
  return (
    <Section title="Opmerking">
      <TextField
        label="Opmerking over de order"
        description="Alleen over het werk. Niets over personen of hun gezondheid."
        multiline
        maxLength={500}
        value={draft.note}
        onChange={(note) => set({ note })}
        error={error('note')}
      />
    </Section>
  );
}
