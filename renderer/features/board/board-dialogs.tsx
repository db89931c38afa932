import type { Publication } from '#domain/model/publication.ts';
import type { Refusal } from '#domain/plan/decide.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { AllowDialog } from './panels/allow-dialog.tsx';
import { LockDialog } from './panels/lock-dialog.tsx';
import { PlaceDialog, type PlaceRequest } from './panels/place-dialog.tsx';
import { RefusalDialog } from './panels/refusal-dialog.tsx';
import { SeatDialog, type SeatRequest } from './panels/seat-dialog.tsx';

export interface BoardDialogsProps {
  readonly place: PlaceRequest | null;
  readonly onClosePlace: () => void;
  readonly seat: SeatRequest | null;
  readonly onCloseSeat: () => void;
  readonly allow: Finding | null;
  readonly onCloseAllow: () => void;
  /** Published rosters that what was asked would change; null = nothing asked. */
  readonly locked: readonly Publication[] | null;
  readonly onUnlock: () => void;
  readonly onLeaveLocked: () => void;
  readonly refusal: Refusal | null;
  readonly isSending: boolean;
  readonly onReason: (reason: string) => void;
  readonly onCloseRefusal: () => void;
}

/** The dialogs of the board. A refusal comes last: it may answer what was chosen in one of the others. */
export function BoardDialogs(props: BoardDialogsProps) {
  return (
    <>
      <PlaceDialog request={props.place} onClose={props.onClosePlace} />
      <SeatDialog request={props.seat} onClose={props.onCloseSeat} />
      <AllowDialog finding={props.allow} onClose={props.onCloseAllow} />
      <LockDialog rosters={props.locked} onUnlock={props.onUnlock} onClose={props.onLeaveLocked} />
      <RefusalDialog
        refusal={props.refusal}
        isPending={props.isSending}
        onReason={props.onReason}
        onClose={props.onCloseRefusal}
      />
    </>
  );
}
