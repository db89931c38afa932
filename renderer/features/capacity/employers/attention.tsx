import { type ReactNode, useState } from 'react';
import type { EmployerRow } from '#contract/employers.ts';
import { mondayOf } from '#domain/calendar/dates.ts';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import { sentenceOf } from '#domain/rules/index.ts';
import { type Tone, toneIcon } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import shared from '../capacity.module.css';
import { useSurroundings } from '../capacity-context.ts';
import { Part } from '../part.tsx';
import styles from './employers.module.css';

const c = classes({ ...shared, ...styles });

/** More than these are shown at a press: one wrong number of an agreement gives a point for each half day. */
const SHOWN = 4;

interface Point {
  readonly key: string;
  readonly tone: Tone;
  readonly text: ReactNode;
  readonly action: string;
  readonly onAction: () => void;
}

export interface AttentionProps {
  readonly row: EmployerRow;
  readonly today: IsoDate;
  readonly week: IsoWeek;
  readonly onEdit: (agreementId: string) => void;
}

/** What asks attention, with the way to where it can be mended; nothing when all is well. */
export function Attention({ row, today, week, onEdit }: AttentionProps) {
  const { onRoster } = useSurroundings();
  const [isAll, setAll] = useState(false);
  const notices = row.notices.map(
    ({ kind, agreementId, sentence }): Point => ({
      key: `${kind} ${agreementId} ${sentence}`,
      tone: 'amber',
      text: sentence,
      action: 'Pas de afspraak aan',
      onAction: () => onEdit(agreementId),
    }),
  );
  const findings = row.findings.map(
    ({ week: of, finding }): Point => ({
      key: `${of} ${finding.key}`,
      tone: finding.severity === 'block' ? 'red' : 'amber',
      text: (
        <>
          {sentenceOf(finding)}
          {of !== week && <small> (volgende week)</small>}
        </>
      ),
      action: 'Open het rooster',
      onAction: () => onRoster(finding.date ?? (of === week ? today : mondayOf(of))),
    }),
  );
  const points = [...notices, ...findings];
  const hidden = isAll ? 0 : Math.max(0, points.length - SHOWN);
  if (points.length === 0) return null;
  return (
    <Part title="Let op">
      <ul className={c('points')}>
        {points.slice(0, points.length - hidden).map(({ key, tone, text, action, onAction }) => (
          <li key={key} className={c('point', tone)}>
            {toneIcon(tone)}
            <span className={c('pointText')}>{text}</span>
            <Button onPress={onAction}>{action}</Button>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <div>
          <Button onPress={() => setAll(true)}>{hidden === 1 ? 'Toon er nog 1' : `Toon er nog ${hidden}`}</Button>
        </div>
      )}
    </Part>
  );
}
