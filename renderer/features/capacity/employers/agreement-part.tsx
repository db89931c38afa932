import { IconPencil } from '@tabler/icons-react';
import type { EmployerRow } from '#contract/employers.ts';
import type { Agreement } from '#domain/model/agreement.ts';
import type { IsoDate } from '#domain/model/common.ts';
import { fullName } from '#domain/model/person.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { hours, list, shortDay, timeRange } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import { Part } from '../part.tsx';
import {
  buddyWords,
  groupOf,
  periodWords,
  priceWords,
  returnWords,
  taskWords,
  turnoverWords,
  visitWords,
} from './employer-view.ts';
import { type Fact, Facts } from './facts.tsx';
import { Meter } from './meter.tsx';

export interface AgreementPartProps {
  readonly agreement: Agreement;
  readonly row: EmployerRow;
  readonly catalogue: Catalogue;
  readonly today: IsoDate;
  readonly onEdit: () => void;
}

/** One agreement: what it says and what is made of it this week. */
export function AgreementPart({ agreement, row, catalogue, today, onEdit }: AgreementPartProps) {
  const use = row.use.agreements.find(({ agreementId }) => agreementId === agreement.id);
  const types = new Map(catalogue.workTypes.map(({ code, name }) => [code, name]));
  const people = new Map(catalogue.people.map((person) => [person.id, fullName(person)]));
  const guidance = agreement.guidanceMinutesPerWeek;
  const agreed: Fact[] = [
    { what: 'Wanneer', value: periodWords(agreement, today) },
    { what: 'Welk werk', value: taskWords(agreement, (code) => types.get(code) ?? code) },
    { what: 'Prijs', value: priceWords(agreement) },
    { what: 'Begeleiders', value: list(agreement.guideIds.map((id) => people.get(id) ?? 'onbekend')) },
    { what: 'Begeleiding', value: guidance === null ? '' : `${hours(guidance)} per week` },
    { what: 'Jobcoach', value: visitWords(agreement) },
    { what: 'Collega bij de werkgever (Harrie)', value: buddyWords(agreement) },
  ];
  return (
    <Part title={`Afspraak ‘${agreement.name}’`}>
      <Facts rows={[...agreed, ...usedOf(agreement, use), ...returnFacts(agreement, row, catalogue)]} />
      <div>
        <Button icon={<IconPencil size="1.125rem" aria-hidden="true" />} onPress={onEdit}>
          Pas de afspraak aan
        </Button>
      </div>
    </Part>
  );
}

/** This week; nothing when the agreement does not hold in it. */
function usedOf(agreement: Agreement, use: EmployerRow['use']['agreements'][number] | undefined): Fact[] {
  if (!use) return [{ what: 'Deze week', value: 'geldt niet' }];
  const { peak } = use;
  const when = peak === null ? '' : `${shortDay(peak.date)}, ${timeRange(peak.from, peak.to)}`;
  return [
    { what: 'Groep tegelijk', value: <Meter measure={groupOf(agreement, use)} /> },
    { what: 'Drukste moment', value: when },
    { what: 'Verwachte omzet deze week', value: turnoverWords(use) ?? '' },
  ];
}

function returnFacts(agreement: Agreement, row: EmployerRow, catalogue: Catalogue): Fact[] {
  const places = new Map(catalogue.workplaces.map(({ id, code, name }) => [id, `${code} ${name}`]));
  return row.returnPlaces
    .filter(({ agreementId }) => agreementId === agreement.id)
    .map((place) => {
      const measure = {
        used: place.usedSeats,
        most: place.keptSeats,
        words: returnWords(place.usedSeats, place.keptSeats),
        isOver: false,
      };
      const name = places.get(place.workplaceId) ?? 'onbekend';
      return {
        what: `Terugkeerplek ${name}, ${place.agreedSeats} afgesproken`,
        value: place.isKept ? <Meter measure={measure} /> : 'nu niet vrijgehouden',
      };
    });
}
