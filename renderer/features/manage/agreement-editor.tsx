import { AgreementForm } from './agreement-form.tsx';
import { OwnLists, type OwnListsProps } from './own-lists.tsx';

export interface AgreementEditorProps extends Pick<OwnListsProps, 'today' | 'user' | 'onClose'> {
  /** null = a new one, with this id. */
  readonly agreementId: string | null;
  readonly newId: string;
  /** Of a new one: with whom; null = not chosen yet. */
  readonly organisationId: string | null;
}

/** The form over one agreement, for a screen that has no lists of its own. */
export function AgreementEditor({ agreementId, newId, organisationId, today, user, onClose }: AgreementEditorProps) {
  return (
    <OwnLists what="De afspraak" today={today} user={user} onClose={onClose}>
      {({ catalogue }) => (
        <AgreementForm
          before={catalogue.agreements.find((agreement) => agreement.id === agreementId) ?? null}
          newId={newId}
          organisationId={organisationId}
          onClose={onClose}
        />
      )}
    </OwnLists>
  );
}
