import { agreementProblems, workplaceProblems } from '#domain/capacity/agreement-problems.ts';
import { orderProblems } from '#domain/capacity/order-links.ts';
import type { Agreement } from '#domain/model/agreement.ts';
import type { OrderId, PersonId, WorkplaceId } from '#domain/model/ids.ts';
import type { Order } from '#domain/model/order.ts';
import { PARAMETERS } from '#domain/model/parameter.ts';
import type { Person } from '#domain/model/person.ts';
import { type RecordChange, type RecordKind, type RecordOf, recordKey } from '#domain/model/record.ts';
import type { Workplace } from '#domain/model/workplace.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { SEVERITIES_OF_TIER } from '#domain/rules/finding.ts';
import { RULES } from '#domain/rules/index.ts';
import { decimal, time } from '#domain/words/dutch.ts';
import { type FieldError, fieldPath } from './field-errors.ts';
import { missingSentence, referencesOf } from './references.ts';

type AnyRecord = RecordOf<RecordKind>;

/** A name by which people know a record: no two records of the kind may have the same. */
interface UniqueName {
  readonly path: string;
  readonly name: string;
  readonly message: string;
}

const plain = (text: string) => text.trim().toLocaleLowerCase('nl');

function uniqueNameOf(change: RecordChange): UniqueName | null {
  if (change.after === null) return null;
  switch (change.kind) {
    case 'person':
      return named('number', change.after.number, 'Dit personeelsnummer is al van iemand anders.');
    case 'workplace':
      return named('code', change.after.code, 'Deze code is al van een andere werkplek.');
    case 'aid':
      return named('code', change.after.code, 'Deze code is al van een ander hulpmiddel.');
    case 'order':
      return named('number', change.after.number, 'Dit ordernummer bestaat al.');
    case 'site':
      return named('name', change.after.name, 'Er is al een locatie met deze naam.');
    case 'parameter': {
      const unique = named('validFrom', change.after.validFrom ?? '', 'Voor deze ingangsdatum is er al een getal.');
      return { ...unique, name: `${change.after.key} ${unique.name}` };
    }
    case 'block': {
      const unique = named('name', change.after.name, 'Deze locatie heeft al een dagdeel met deze naam.');
      return { ...unique, name: `${change.after.siteId} ${unique.name}` };
    }
    default:
      return null;
  }
}

const named = (path: string, name: string, message: string): UniqueName => ({ path, name: plain(name), message });

/** The catalogue by kind and key, as it will be after the changes. */
function recordsAfter(catalogue: Catalogue, changes: readonly RecordChange[]): Map<RecordKind, Map<string, AnyRecord>> {
  const lists: [RecordKind, readonly AnyRecord[]][] = [
    ['site', catalogue.sites],
    ['block', catalogue.blocks],
    ['closure', catalogue.closures],
    ['organisation', catalogue.organisations],
    ['workType', catalogue.workTypes],
    ['person', catalogue.people],
    ['workplace', catalogue.workplaces],
    ['aid', catalogue.aids],
    ['order', catalogue.orders],
    ['norm', catalogue.norms],
    ['parameter', catalogue.parameters],
    ['agreement', catalogue.agreements],
  ];
  const after = new Map(lists.map(([kind, list]) => [kind, new Map(list.map((r) => [recordKey(kind, r), r]))]));
  for (const change of changes) {
    const records = after.get(change.kind);
    if (change.after) records?.set(recordKey(change.kind, change.after), change.after);
    else if (change.before) records?.delete(recordKey(change.kind, change.before));
  }
  return after;
}

/**
 * What is wrong with changes of Beheer, beyond the form of each record: names that exist already, references to
 * nothing, a code that exists. Paths lie in the record; with several changes the index of the change goes first.
 */
export function checkRecords(catalogue: Catalogue, changes: readonly RecordChange[]): FieldError[] {
  const after = recordsAfter(catalogue, changes);
  const known = recordsAfter(catalogue, []);
  const names = countNames(after);
  const orders = (after.get('order') ?? new Map()) as ReadonlyMap<OrderId, Order>;
  const lists = {
    agreements: [...(after.get('agreement')?.values() ?? [])] as Agreement[],
    people: (after.get('person') ?? new Map()) as ReadonlyMap<PersonId, Person>,
    workplaces: (after.get('workplace') ?? new Map()) as ReadonlyMap<WorkplaceId, Workplace>,
  };
  return changes.flatMap((change, index) => {
    const errors: FieldError[] = [];
    errors.push(...misplaced(change), ...outOfBounds(change));
    if (change.kind === 'order' && change.after) errors.push(...orderProblems(change.after, orders));
    if (change.kind === 'agreement' && change.after) errors.push(...agreementProblems(change.after, lists));
    if (change.kind === 'workplace' && change.after) errors.push(...workplaceProblems(change.after, lists.agreements));
    if (change.kind === 'workType' && change.after && !change.before && known.get('workType')?.has(change.after.code)) {
      errors.push({ path: 'code', message: 'Deze werksoort bestaat al.' });
    }
    const unique = uniqueNameOf(change);
    if (unique && (names.get(`${change.kind} ${unique.name}`) ?? 0) > 1) errors.push(unique);
    for (const reference of referencesOf(change)) {
      if (after.get(reference.kind)?.has(reference.key)) continue;
      errors.push({ path: reference.path, message: missingSentence(reference.kind) });
    }
    return errors.map(({ path, message }) => ({ path: fieldPath(changes.length, index, path), message }));
  });
}

/** What is not written by way of Beheer. */
function misplaced(change: RecordChange): FieldError[] {
  const because = (message: string): FieldError[] => [{ path: '', message }];
  switch (change.kind) {
    case 'assignment':
      return because('Inzet verandert u op het bord.');
    case 'baseRow':
      return because('Het basisrooster verandert u op zijn eigen scherm.');
    case 'progress':
      return because('Wat er gedaan is, boekt u bij de order.');
    case 'exception':
      return because('Een afwijking geeft u op het bord.');
    case 'publication':
      return because('Een rooster publiceert u op het bord.');
    case 'settings':
      return change.after === null ? because('De instellingen kunnen niet weg.') : [];
    default:
      return [];
  }
}

/** Numbers outside their range, and severities that the rule's tier does not offer. */
function outOfBounds(change: RecordChange): FieldError[] {
  if (change.after === null) return [];
  if (change.kind === 'parameter') {
    const { min, max, unit } = PARAMETERS[change.after.key];
    if (min <= change.after.value && change.after.value <= max) return [];
    const range =
      unit === 'time'
        ? `een tijd van ${time(min)} tot en met ${time(max)}`
        : `een getal van ${decimal(min)} tot en met ${decimal(max)}`;
    return [{ path: 'value', message: `Kies ${range}.` }];
  }
  if (change.kind !== 'ruleChoice') return [];
  const { rule: id, severity } = change.after;
  const rule = RULES.find((r) => r.id === id);
  if (!rule) return [{ path: 'rule', message: 'Deze regel bestaat niet.' }];
  const choices = SEVERITIES_OF_TIER[rule.tier];
  if (choices.length > 1 && choices.includes(rule.severity) && choices.includes(severity)) return [];
  return [{ path: 'severity', message: 'Deze regel kan niet zo worden ingesteld.' }];
}

function countNames(after: ReadonlyMap<RecordKind, ReadonlyMap<string, AnyRecord>>): Map<string, number> {
  const names = new Map<string, number>();
  for (const [kind, records] of after) {
    for (const record of records.values()) {
      const unique = uniqueNameOf({ kind, before: null, after: record } as RecordChange);
      if (unique === null) continue;
      const key = `${kind} ${unique.name}`;
      names.set(key, (names.get(key) ?? 0) + 1);
    }
  }
  return names;
}
