import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { v7 } from 'uuid';
import { useLookups } from '../lookups.ts';
import { holding, type NumberTask } from './dated.ts';
import { NormForm } from './norm-form.tsx';
import { type NormSlot, normGroups } from './norm-slots.ts';
import { NumberGroup, NumberPage } from './number-page.tsx';
import { NumberRow } from './number-row.tsx';
import { sayAmount } from './number-words.ts';

interface Opened extends Pick<NormSlot, 'dimension' | 'key'> {
  readonly task: NumberTask;
  readonly newId: string;
}

/** Normen: how many people one guide can guide, as it holds today and as it held before. */
export function NormList({ lead }: { readonly lead: ReactNode }) {
  const { catalogue, today } = useLookups();
  const [opened, setOpened] = useState<Opened | null>(null);
  const onClose = useCallback(() => setOpened(null), []);
  const groups = useMemo(() => normGroups(catalogue), [catalogue]);
  const slots = groups.flatMap((group) => group.slots);
  const isOpen = ({ values }: NormSlot): boolean => holding(values, today)?.confirmed === false;
  const slot = opened && slots.find(({ dimension, key }) => dimension === opened.dimension && key === opened.key);
  return (
    <>
      <NumberPage
        lead={lead}
        intro="Een norm zegt hoeveel mensen één begeleider kan begeleiden. Gelden er voor iemand meer normen, dan telt de kleinste. Een nieuwe norm geldt vanaf een dag; daarvoor blijft de oude gelden."
        open={slots.filter(isOpen).length}
      >
        {(onlyOpen) =>
          groups.map(({ dimension, title, slots: own }) => (
            <NumberGroup key={dimension} title={title}>
              {own
                .filter((one) => isOpen(one) || !onlyOpen)
                .map(({ key, name, values }) => (
                  <NumberRow
                    key={key}
                    title={name}
                    values={values}
                    own={null}
                    none="geen norm"
                    today={today}
                    sayValue={({ peoplePerGuide }) => sayAmount(peoplePerGuide, 'mensen')}
                    onTask={(task) => setOpened({ dimension, key, task, newId: v7() })}
                  />
                ))}
            </NumberGroup>
          ))
        }
      </NumberPage>
      {opened && slot && <NormForm slot={slot} task={opened.task} newId={opened.newId} onClose={onClose} />}
    </>
  );
}
