import type { EmployerRow } from '#contract/employers.ts';
import { mondayOf } from '#domain/calendar/dates.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import { sentenceOf } from '#domain/rules/index.ts';
import { toneIcon } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import shared from '../capacity.module.css';
import { useSurroundings } from '../capacity-context.ts';
import { Part } from '../part.tsx';
import styles from './employers.module.css';

const c = classes({ ...shared, ...styles });

export interface AttentionProps {
  readonly row: EmployerRow;
  readonly today: IsoDate;
  readonly week: IsoWeek;
  readonly onEdit: (agreementId: string) => void;
}

/** What asks attention, with the way to where it can be mended; nothing when all is well. */
export function Attention({ row: { findings, notices }, today, week, onEdit }: AttentionProps) {
  const { onRoster } = useSurroundings();
  if (findings.length + notices.length === 0) return null;
  return (
    <Part title="Let op">
      <ul className={c('points')}>
        {findings.map(({ week: of, finding }) => {
          const tone = finding.severity === 'block' ? 'red' : 'amber';
          return (
            <li key={`${of} ${finding.key}`} className={c('point', tone)}>
              {toneIcon(tone)}
              <span className={c('pointText')}>
                {sentenceOf(finding)}
                {of !== week && <small> (volgende week)</small>}
              </span>
              <Button onPress={() => onRoster(finding.date ?? (of === week ? today : mondayOf(of)))}>
                Open het rooster
              </Button>
            </li>
          );
        })}
        {notices.map(({ kind, agreementId, sentence }) => (
          <li key={`${kind} ${agreementId} ${sentence}`} className={c('point', 'amber')}>
            {toneIcon('amber')}
            <span className={c('pointText')}>{sentence}</span>
            <Button onPress={() => onEdit(agreementId)}>Pas de afspraak aan</Button>
          </li>
        ))}
      </ul>
    </Part>
  );
}
