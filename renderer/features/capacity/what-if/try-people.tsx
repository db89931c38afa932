import { useState } from 'react';
import { v7 } from 'uuid';
import { z } from 'zod';
import { parameterOn } from '#domain/capacity/parameters.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { SiteId } from '#domain/model/ids.ts';
import { TARGET_GROUPS, targetGroup } from '#domain/model/work.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { madeUpPeople, meanWageValue } from '#domain/scenario/made-up.ts';
import { count } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import { NumberField } from '#ui/parsed-field.tsx';
import { Select } from '#ui/select.tsx';
import { TryDialog } from './try-dialog.tsx';
import type { Try } from './use-try.ts';
import styles from './what-if.module.css';

const c = classes(styles);

export interface TryPeopleProps {
  readonly catalogue: Catalogue;
  readonly attempt: Try;
  readonly today: IsoDate;
  readonly onClose: () => void;
}

/** In the form, with words for no target group. */
const NO_GROUP = 'geen';
const GROUPS = [NO_GROUP, ...TARGET_GROUPS].map((id) => ({ id, label: id === NO_GROUP ? 'niet bekend' : id }));

const numbers = z.object({
  count: z.int().min(1).max(200),
  percent: z.number().min(1).max(150),
  hours: z.number().min(1).max(60),
});

/** People who come: so many of a target group, with the wage value that such people have on average. */
export function TryPeople({ catalogue, attempt, today, onClose }: TryPeopleProps) {
  const types = catalogue.workTypes.filter((type) => type.archivedOn === null);
  const sites = catalogue.sites.filter((site) => site.archivedOn === null);
  const [howMany, setHowMany] = useState<number | null>(1);
  const [group, setGroup] = useState<string>('overig Participatiewet');
  const [workType, setWorkType] = useState(types[0]?.code ?? '');
  const [chosenSite, setSite] = useState<SiteId | null>(null);
  const hasWork = (id: SiteId): boolean =>
    catalogue.workplaces.some((w) => w.siteId === id && w.workType === workType && w.archivedOn === null);
  const siteId = chosenSite ?? (sites.find(({ id }) => hasWork(id)) ?? sites[0])?.id ?? null;
  const [hours, setHours] = useState<number | null>(24);
  const [typed, setTyped] = useState<number | null>(null);
  const standard = parameterOn(catalogue.parameters, 'default-wage-value', today).value;
  const groupName = targetGroup.safeParse(group).data ?? null;
  const mean = meanWageValue(catalogue.people, groupName, workType, today, standard);
  const send = async () => {
    const given = numbers.safeParse({ count: howMany, percent: typed ?? mean.percent, hours });
    if (!given.success) return 'Kies 1 tot 200 mensen, 1 tot 150 procent en 1 tot 60 uur.';
    const people = madeUpPeople(
      {
        count: given.data.count,
        targetGroup: groupName,
        siteId,
        workType,
        percent: given.data.percent,
        contractMinutes: Math.round(given.data.hours * 60),
      },
      { people: catalogue.people, newId: v7, today },
    );
    const name = types.find(({ code }) => code === workType)?.name ?? workType;
    const of = groupName === null ? '' : ` (${groupName})`;
    const label = `${count(people.length, 'extra kracht', 'extra krachten')} voor ${name.toLowerCase()}${of}`;
    return attempt.change(
      people.map((after) => ({ kind: 'person', before: null, after })),
      label,
    );
  };
  return (
    <TryDialog title="Mensen erbij" isBusy={attempt.isBusy} onTry={send} onClose={onClose}>
      <p className={c('quiet')}>
        Deze krachten bestaan alleen in het scenario. U kunt ze op het bord plaatsen om te zien wat dat doet.
      </p>
      <div className={c('row')}>
        <NumberField label="Hoeveel mensen" unit="mensen" value={howMany} onChange={setHowMany} />
        <NumberField label="Uren per week" unit="uur" value={hours} onChange={setHours} />
      </div>
      <Select label="Doelgroep" options={GROUPS} value={group} onChange={setGroup} />
      <div className={c('row')}>
        <Select
          label="Werksoort"
          options={types.map(({ code, name }) => ({ id: code, label: name }))}
          value={workType}
          onChange={setWorkType}
        />
        <Select
          label="Locatie"
          options={sites.map(({ id, name }) => ({ id, label: name }))}
          value={siteId}
          onChange={setSite}
        />
      </div>
      <NumberField
        key={`${group} ${workType}`}
        label="Loonwaarde"
        unit="%"
        description={
          mean.people === 0
            ? 'Er zijn te weinig mensen met een loonwaarde voor dit werk: dit is de vaste waarde.'
            : `Het gemiddelde van ${mean.people} mensen.`
        }
        value={typed ?? mean.percent}
        onChange={setTyped}
      />
    </TryDialog>
  );
}
