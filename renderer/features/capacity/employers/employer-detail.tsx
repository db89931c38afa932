import { IconPlus } from '@tabler/icons-react';
import type { IsoDate, IsoWeek } from '#domain/model/common.ts';
import { fullName } from '#domain/model/person.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { hours, sentenceCase } from '#domain/words/dutch.ts';
import { euros } from '#domain/words/money.ts';
import { StatusPill } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import shared from '../capacity.module.css';
import { Part } from '../part.tsx';
import { AgreementPart } from './agreement-part.tsx';
import { Attention } from './attention.tsx';
import { type EmployerLine, guidanceMeasure, guideLines, standing } from './employer-view.ts';
import styles from './employers.module.css';
import { Facts } from './facts.tsx';
import { Meter } from './meter.tsx';
import { Periods } from './periods.tsx';

const c = classes({ ...shared, ...styles });

export interface EmployerDetailProps {
  readonly line: EmployerLine;
  readonly catalogue: Catalogue;
  readonly today: IsoDate;
  readonly week: IsoWeek;
  readonly onEdit: (agreementId: string) => void;
  readonly onAdd: () => void;
  readonly onClose: () => void;
}

/** One employer: what asks attention, each agreement and its use, the guides, and the weeks around this one. */
export function EmployerDetail({ line, catalogue, today, week, onEdit, onAdd, onClose }: EmployerDetailProps) {
  const { organisation, row, agreements } = line;
  const { tone, words } = standing(line);
  return (
    <Dialog
      isOpen
      look="sheet"
      title={organisation.name}
      onClose={onClose}
      actions={
        <>
          <Button icon={<IconPlus size="1.125rem" aria-hidden="true" />} onPress={onAdd}>
            Afspraak toevoegen
          </Button>
          <Button variant="primary" onPress={onClose}>
            Sluiten
          </Button>
        </>
      }
    >
      <div className={c('detail', 'panel')}>
        <p className={c('tags')}>
          <span>{sentenceCase(organisation.kind)}</span>
          <StatusPill tone={tone}>{words}</StatusPill>
        </p>
        <Attention row={row} today={today} week={week} onEdit={onEdit} />
        <ThisWeek line={line} catalogue={catalogue} />
        {agreements.map((agreement) => (
          <AgreementPart
            key={agreement.id}
            agreement={agreement}
            row={row}
            catalogue={catalogue}
            today={today}
            onEdit={() => onEdit(agreement.id)}
          />
        ))}
        {agreements.length === 0 && (
          <p className={c('quiet')}>
            Met deze organisatie is niets afgesproken. Het programma let dan niet op groep, taken of begeleiding.
          </p>
        )}
        <Periods organisationId={organisation.id} today={today} week={week} />
      </div>
    </Dialog>
  );
}

function ThisWeek({ line, catalogue }: Pick<EmployerDetailProps, 'line' | 'catalogue'>) {
  const { row } = line;
  const names = new Map(catalogue.people.map((person) => [person.id as string, fullName(person)]));
  const guides = guideLines(line, (id) => names.get(id) ?? 'onbekend');
  return (
    <Part title="Deze week">
      <Facts
        rows={[
          { what: 'Medewerkers', value: String(row.use.people) },
          { what: 'Ingedeeld, zonder pauzes', value: hours(row.use.minutes) },
          ...(row.use.outsideMinutes > 0
            ? [{ what: 'Waarvan buiten elke afspraak', value: hours(row.use.outsideMinutes) }]
            : []),
          ...(row.use.turnoverCents === null ? [] : [{ what: 'Verwachte omzet', value: euros(row.use.turnoverCents) }]),
          { what: 'Begeleiding', value: <Meter measure={guidanceMeasure(row.use)} /> },
          ...guides.map(({ name, words }) => ({ what: `Begeleider ${name}`, value: words })),
        ]}
      />
    </Part>
  );
}
