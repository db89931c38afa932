import { type ReactNode, useCallback, useState } from 'react';
import { v7 } from 'uuid';
import { PARAMETER_KEYS, PARAMETERS, type ParameterKey } from '#domain/model/parameter.ts';
import { useLookups } from '../lookups.ts';
import { holding, type NumberTask } from './dated.ts';
import { NumberGroup, NumberPage } from './number-page.tsx';
import { NumberRow } from './number-row.tsx';
import { sayParameter } from './number-words.ts';
import { ParameterForm } from './parameter-form.tsx';

interface Opened {
  readonly key: ParameterKey;
  readonly task: NumberTask;
  readonly newId: string;
}

/** Instellingen: the company's numbers, each as it holds today and as it held before. */
export function ParameterList({ lead }: { readonly lead: ReactNode }) {
  const { catalogue, today } = useLookups();
  const [opened, setOpened] = useState<Opened | null>(null);
  const onClose = useCallback(() => setOpened(null), []);
  const numbers = PARAMETER_KEYS.map((key) => {
    const values = catalogue.parameters.filter((value) => value.key === key);
    return { key, values, isOpen: !(holding(values, today)?.confirmed ?? false) };
  });
  return (
    <>
      <NumberPage
        lead={lead}
        intro="Met deze getallen rekent het programma. Een nieuwe waarde geldt vanaf een dag; daarvoor blijft de oude gelden."
        open={numbers.filter(({ isOpen }) => isOpen).length}
      >
        {(onlyOpen) => (
          <NumberGroup title="Getallen van het bedrijf">
            {numbers
              .filter(({ isOpen }) => isOpen || !onlyOpen)
              .map(({ key, values }) => (
                <NumberRow
                  key={key}
                  title={PARAMETERS[key].title}
                  help={PARAMETERS[key].help}
                  values={values}
                  own={{ amount: sayParameter(key, PARAMETERS[key].value), source: PARAMETERS[key].source }}
                  today={today}
                  sayValue={(value) => sayParameter(key, value.value)}
                  onTask={(task) => setOpened({ key, task, newId: v7() })}
                />
              ))}
          </NumberGroup>
        )}
      </NumberPage>
      {opened && (
        <ParameterForm
          parameterKey={opened.key}
          values={catalogue.parameters.filter((value) => value.key === opened.key)}
          task={opened.task}
          newId={opened.newId}
          onClose={onClose}
        />
      )}
    </>
  );
}
