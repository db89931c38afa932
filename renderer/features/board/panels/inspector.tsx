import { useBoardState } from '../board-context.ts';
import { CellPanel } from './cell-panel.tsx';
import { PersonPanel } from './person-panel.tsx';

/** What is selected on the board: a person or a cell. Nothing when nothing is selected, or when it has gone. */
export function Inspector() {
  const { selection, plan } = useBoardState();
  if (selection === null) return null;
  if (selection.kind === 'cell') {
    return <CellPanel key={`${selection.cell.workplaceId}|${selection.cell.blockId}`} cell={selection.cell} />;
  }
  const person = plan.lookup.people.get(selection.personId);
  return person ? <PersonPanel key={person.id} person={person} assignmentId={selection.assignmentId} /> : null;
}
