import { useId, useState } from 'react';
import { explainVerdict } from '#domain/plan/explain.ts';
import type { Placed } from '#domain/plan/placed.ts';
import { Button } from '#ui/button.tsx';
import { useBoardState } from '../board-context.ts';
import { Why } from './why.tsx';

/** "Waarom?" of somebody who sits somewhere: how the place meets the needs, the hours, the guidance. */
export function AssignmentWhy({ row }: { readonly row: Placed }) {
  const { plan } = useBoardState();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { assignment, block, workplace } = row;
  const { workplaceId, date, blockId, orderId } = assignment;
  const cell = { workplaceId, date, blockId };
  // What stands against it is explained with each finding below: here that it fits would contradict them.
  const fits = isOpen && !plan.findings().some((f) => f.assignmentIds.includes(assignment.id));
  return (
    <>
      <div>
        <Button
          variant="link"
          aria-label={`Waarom? ${workplace.code} ${workplace.name}, ${block.name}`}
          aria-expanded={isOpen}
          aria-controls={id}
          onPress={() => setOpen(!isOpen)}
        >
          Waarom?
        </Button>
      </div>
      {isOpen && (
        <Why
          id={id}
          hasSentence={fits}
          explanation={explainVerdict(plan, { do: 'move', assignmentId: assignment.id, ...cell, orderId }, cell)}
        />
      )}
    </>
  );
}
