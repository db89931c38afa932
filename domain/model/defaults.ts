import type { NewId, NormId } from './ids.ts';
import type { GuidanceNorm, Settings } from './norm.ts';
import type { RecordChange } from './record.ts';
import type { WorkType } from './work.ts';

/** The five werksoorten of domain.md, in the order in which the board shows the teams. */
const WORK_TYPES = ['productie', 'groen', 'schoonmaak', 'metaalbewerking', 'elektromontage'] as const;

const FLEMISH_SCALE = 'Vlaams maatwerk, dichtstbijzijnde gepubliceerde schaal; te bevestigen';
const WORKING_VALUE = 'Werkwaarde: er is geen Nederlandse norm gepubliceerd; te bevestigen';
const BUS_SEATS = 'Zitplaatsen in de bus; te bevestigen';

/** People per guide (domain.md, "The formulas"): the smallest that applies holds for a person. */
const NORMS: readonly (readonly [GuidanceNorm['dimension'], string, number, string])[] = [
  ['level', 'laag', 13, FLEMISH_SCALE],
  ['level', 'midden', 10, FLEMISH_SCALE],
  ['level', 'hoog', 7, FLEMISH_SCALE],
  ['workType', 'productie', 12, WORKING_VALUE],
  ['workType', 'elektromontage', 12, WORKING_VALUE],
  ['workType', 'metaalbewerking', 8, WORKING_VALUE],
  ['workType', 'schoonmaak', 10, WORKING_VALUE],
  ['workType', 'groen', 7, BUS_SEATS],
  ['workForm', 'arbeidsmatige dagbesteding', 6, WORKING_VALUE],
  ['workForm', 'groepsdetachering', 13, WORKING_VALUE],
];

/**
 * What every database starts with: the five work types, the default guidance norms (unconfirmed, because no
 * Dutch norm is published) and the settings. `dataState` is what the database will hold.
 */
export function defaultRecords(newId: NewId, dataState: Settings['dataState'] = 'new'): RecordChange[] {
  const workTypes = WORK_TYPES.map((code, position): RecordChange => {
    const after: WorkType = {
      code,
      name: code.charAt(0).toUpperCase() + code.slice(1),
      position,
      archivedOn: null,
      version: 1,
    };
    return { kind: 'workType', before: null, after };
  });
  const norms = NORMS.map(([dimension, key, peoplePerGuide, source]): RecordChange => {
    const id = newId() as NormId;
    const after = { id, dimension, key, peoplePerGuide, validFrom: null, confirmed: false, source, version: 1 };
    return { kind: 'norm', before: null, after };
  });
  const settings: Settings = { dataState, version: 1 };
  return [...workTypes, ...norms, { kind: 'settings', before: null, after: settings }];
}
