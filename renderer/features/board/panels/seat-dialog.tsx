import { useState } from 'react';
import type { PersonId } from '#domain/model/ids.ts';
import type { Cell } from '#domain/plan/cell.ts';
import type { PlanningCommand } from '#domain/plan/command.ts';
import { longDay, sentenceCase, timeRange } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import { useBoardActions, useBoardState } from '../board-context.ts';
import shared from './panels.module.css';
import { PeopleList } from './people-list.tsx';
import { isVacated, rankForSeat, seatCommand } from './seat-command.ts';
import { placeName, seatsWords } from './seats.ts';
import { useOnce } from './use-once.ts';

const c = classes(shared);

const KINDS = [
  { id: 'employee', label: 'Medewerkers' },
  { id: 'guide', label: 'Begeleiders' },
] as const;

/** "Wie past hier?": where, and who is looked for to begin with. */
export interface SeatRequest {
  readonly cell: Cell;
  readonly kind: 'employee' | 'guide';
}

export interface SeatDialogProps {
  /** null = closed. */
  readonly request: SeatRequest | null;
  readonly onClose: () => void;
}

/** "Wie past hier?": the people who have no place yet in that block, best first; a press places one. */
export function SeatDialog({ request, onClose }: SeatDialogProps) {
  const { plan } = useBoardState();
  if (!request) return null;
  const { cell } = request;
  return (
    <Dialog isOpen onClose={onClose} title={`Wie past op ${placeName(plan, cell.workplaceId)}?`}>
      <Candidates key={`${cell.workplaceId}|${cell.date}|${cell.blockId}`} request={request} onClose={onClose} />
    </Dialog>
  );
}

function Candidates({ request, onClose }: { readonly request: SeatRequest; readonly onClose: () => void }) {
  const { plan, isReadOnly } = useBoardState();
  const { run } = useBoardActions();
  const { once, isBusy } = useOnce();
  const { cell } = request;
  const [kind, setKind] = useState(request.kind);
  const block = plan.lookup.blocks.get(cell.blockId);
  const fillsIn = isVacated(plan, cell, kind);
  const commandFor = (personId: PersonId): PlanningCommand | null => seatCommand(plan, personId, cell, fillsIn);
  return (
    <>
      <div className={c('tools')}>
        <span>
          {sentenceCase(longDay(cell.date))}, {block && `${block.name} (${timeRange(block.from, block.to)})`} ·{' '}
          {seatsWords(plan, cell)}
        </span>
        <ToggleGroup label="Wie" options={KINDS} value={kind} onChange={setKind} />
      </div>
      <PeopleList
        key={kind}
        cell={cell}
        kind={kind}
        ranked={rankForSeat(plan, cell, kind, fillsIn)}
        commandFor={commandFor}
        isDisabled={isReadOnly || isBusy}
        onChoose={({ what }) =>
          once(async () => {
            const command = commandFor(what);
            if (command && (await run(command))) onClose();
          })
        }
      />
    </>
  );
}
