import type { Person } from '#domain/model/person.ts';
import { weekOfPerson } from '#domain/plan/person-week.ts';
import { decimal, numericDay, weekName } from '#domain/words/dutch.ts';
import { StatusPill } from '#ui/badge.tsx';
import { classes } from '#ui/classes.ts';
import { WorkTypeMark } from '#ui/work-type-mark.tsx';
import { useBoardState } from '../board-context.ts';
import { HoursBar } from './hours-bar.tsx';
import inspector from './inspector.module.css';
import { Part } from './panel-frame.tsx';
import shared from './panels.module.css';
import { certificateLevel, certificateWords, hoursWords } from './person-words.ts';

const c = classes({ ...shared, ...inspector });

const CERTIFICATE_TONES = { valid: 'green', soon: 'amber', expired: 'red' } as const;

/** What holds whatever the place: hours, goals, wishes, certificates. */
export function PersonFacts({ person }: { readonly person: Person }) {
  const { plan, date } = useBoardState();
  const week = weekOfPerson(plan, person);
  const nameOf = (code: string): string => plan.lookup.workTypes.get(code)?.name ?? code;
  const works = person.kind === 'employee' ? person.preferences : person.workTypes;
  return (
    <>
      <Part title={`Uren in ${weekName(plan.week)}`}>
        <p>{hoursWords(week)}</p>
        <HoursBar value={week.paidMinutes} max={week.contractMinutes} />
        {person.kind === 'guide' && <p className={c('meta')}>telt voor {decimal(person.capacity, 2)} begeleider</p>}
      </Part>
      {week.goals.length > 0 && (
        <Part title="Leerdoelen">
          <ul className={c('facts')}>
            {week.goals.map((goal) => (
              <li key={goal.workType} className={c('factItem')}>
                <span className={c('fact')}>
                  <WorkTypeMark code={goal.workType} name={nameOf(goal.workType)} />
                  <span>
                    {decimal(goal.plannedMinutes / 60, 2)} van {decimal(goal.wantedMinutes / 60, 2)} uur
                  </span>
                </span>
                {goal.until !== null && <span className={c('meta')}>tot en met {numericDay(goal.until)}</span>}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {works.length > 0 && (
        <Part title={person.kind === 'employee' ? 'Werkt het liefst in' : 'Begeleidt bij'}>
          <ol className={c('marks')}>
            {works.map((code) => (
              <li key={code}>
                <WorkTypeMark code={code} name={nameOf(code)} />
              </li>
            ))}
          </ol>
        </Part>
      )}
      {person.certificates.length > 0 && (
        <Part title="Certificaten">
          <ul className={c('facts')}>
            {person.certificates.map((certificate) => (
              <li key={`${certificate.name}|${certificate.validTo}`} className={c('fact')}>
                <span>{certificate.name}</span>
                <StatusPill tone={CERTIFICATE_TONES[certificateLevel(certificate, date)]} size="small">
                  {certificateWords(certificate, date)}
                </StatusPill>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}
