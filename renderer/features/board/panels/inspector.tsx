import { useBoardActions, useBoardState } from '../board-context.ts';
import { CellPanel } from './cell-panel.tsx';
import { focusPanel } from './focus-panel.ts';
import { PersonPanel } from './person-panel.tsx';
import { ResolvePanel } from './resolve-panel.tsx';

/** What is selected on the board: a person, a cell or a finding. Nothing when nothing is, or when it has gone. */
export function Inspector() {
  const { selection, plan } = useBoardState();
  const { select } = useBoardActions();
  if (selection === null) return null;
  if (selection.kind === 'cell') {
    return <CellPanel key={`${selection.cell.workplaceId}|${selection.cell.blockId}`} cell={selection.cell} />;
  }
  if (selection.kind === 'finding') {
    const { finding, back } = selection;
    const close = (): void => {
      select(back);
      focusPanel(`[data-finding="${CSS.escape(finding.key)}"] [data-way="resolve"]`);
    };
    return <ResolvePanel key={finding.key} finding={finding} onClose={close} />;
  }
  const person = plan.lookup.people.get(selection.personId);
  return person ? <PersonPanel key={person.id} person={person} assignmentId={selection.assignmentId} /> : null;
}
