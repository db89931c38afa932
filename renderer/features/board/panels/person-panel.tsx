import type { AssignmentId } from '#domain/model/ids.ts';
import { fullName, type Person } from '#domain/model/person.ts';
import { sortFindings } from '#domain/plan/findings.ts';
import { StatusPill } from '#ui/badge.tsx';
import { classes } from '#ui/classes.ts';
import { useBoardActions, useBoardState } from '../board-context.ts';
import { FindingCard } from './finding-card.tsx';
import { whenWords } from './findings-view.ts';
import { PanelFrame, Part } from './panel-frame.tsx';
import shared from './panels.module.css';
import { PersonAbsence } from './person-absence.tsx';
import { PersonDay } from './person-day.tsx';
import { PersonFacts } from './person-facts.tsx';
import { PersonNeeds } from './person-needs.tsx';

const c = classes(shared);

export interface PersonPanelProps {
  readonly person: Person;
  /** The card that was pressed; null when the person was opened from the pool or by search. */
  readonly assignmentId: AssignmentId | null;
}

/** A person on the day of the board: where, for whom it fits, and what this week asks. */
export function PersonPanel({ person, assignmentId }: PersonPanelProps) {
  const { plan, date } = useBoardState();
  const { jumpTo } = useBoardActions();
  const rows = plan.placed.ofPerson(person.id, date).toSorted((a, b) => a.from - b.from);
  const at = rows.find((row) => row.assignment.id === assignmentId) ?? rows[0] ?? null;
  const theirs = new Set(plan.placed.ofPersonWeek(person.id).map((row) => row.assignment.id));
  // A shortage of guides or a full place is not this person's trouble: those stand with the group.
  const findings = plan
    .findings()
    .filter((f) => f.personId === person.id || f.otherId === person.id || f.rule === 'aid-overbooked')
    .filter((f) => f.rule !== 'aid-overbooked' || f.assignmentIds.some((id) => theirs.has(id)));
  return (
    <PanelFrame kind={person.kind === 'employee' ? 'Medewerker' : 'Begeleider'} title={fullName(person)}>
      <p className={c('tags')}>
        <span className={c('meta')}>nr. {person.number}</span>
        {person.kind === 'employee' ? (
          <>
            <StatusPill tone="neutral" size="small">
              begeleiding {person.guidanceLevel}
            </StatusPill>
            {person.permanentPresence && (
              <StatusPill tone="accent" size="small">
                altijd een begeleider erbij
              </StatusPill>
            )}
            {person.workForm && <span className={c('meta')}>{person.workForm}</span>}
          </>
        ) : (
          <StatusPill tone="neutral" size="small">
            {person.role}
          </StatusPill>
        )}
      </p>
      <PersonAbsence person={person} />
      <PersonDay person={person} rows={rows} current={at?.assignment.id ?? null} />
      {person.kind === 'employee' && <PersonNeeds employee={person} at={at} />}
      {findings.length > 0 && (
        <Part title="Aandachtspunten deze week">
          <ul className={c('list')}>
            {sortFindings(findings).map((finding) => (
              <li key={finding.key}>
                <FindingCard finding={finding} when={whenWords(plan, finding, null)} onPress={() => jumpTo(finding)} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <PersonFacts person={person} />
    </PanelFrame>
  );
}
