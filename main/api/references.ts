import { assertNever } from '#domain/model/common.ts';
import type { NeedKind } from '#domain/model/need.ts';
import type { Person } from '#domain/model/person.ts';
import type { RecordChange, RecordKind } from '#domain/model/record.ts';

/** A field that names another record. */
export interface Reference {
  readonly kind: RecordKind;
  readonly key: string;
  /** Path of the field in the record. */
  readonly path: string;
}

const to = (kind: RecordKind, key: string | null, path: string): Reference[] =>
  key === null ? [] : [{ kind, key, path }];

/** Everything that the new state of a record refers to. */
export function referencesOf(change: RecordChange): Reference[] {
  if (change.after === null) return [];
  switch (change.kind) {
    case 'site':
    case 'organisation':
    case 'workType':
    case 'settings':
    case 'assignment':
    case 'parameter':
    case 'ruleChoice':
    case 'exception':
      return [];
    case 'block':
    case 'closure':
    case 'aid':
    case 'publication':
      return to('site', change.after.siteId, 'siteId');
    case 'norm':
      return change.after.dimension === 'workType' ? to('workType', change.after.key, 'key') : [];
    case 'baseRow':
      return [
        ...to('person', change.after.personId, 'personId'),
        ...to('workplace', change.after.workplaceId, 'workplaceId'),
        ...to('block', change.after.blockId, 'blockId'),
        ...to('order', change.after.orderId, 'orderId'),
      ];
    case 'progress':
      return to('order', change.after.orderId, 'orderId');
    case 'absence':
      return to('person', change.after.personId, 'personId');
    case 'agreement':
      return [
        ...to('organisation', change.after.organisationId, 'organisationId'),
        ...change.after.workTypes.flatMap((code, i) => to('workType', code, `workTypes.${i}`)),
        ...change.after.guideIds.flatMap((id, i) => to('person', id, `guideIds.${i}`)),
        ...change.after.returnPlaces.flatMap(({ workplaceId }, i) =>
          to('workplace', workplaceId, `returnPlaces.${i}.workplaceId`),
        ),
      ];
    case 'workplace':
      return [
        ...to('site', change.after.siteId, 'siteId'),
        ...to('workType', change.after.workType, 'workType'),
        ...to('organisation', change.after.organisationId, 'organisationId'),
      ];
    case 'order':
      return [
        ...to('organisation', change.after.clientId, 'clientId'),
        ...to('workType', change.after.workType, 'workType'),
        ...change.after.workplaceIds.flatMap((id, i) => to('workplace', id, `workplaceIds.${i}`)),
        ...change.after.after.flatMap((id, i) => to('order', id, `after.${i}`)),
      ];
    case 'person':
      return ofPerson(change.after);
    default:
      return assertNever(change);
  }
}

function ofPerson(person: Person): Reference[] {
  const site = to('site', person.siteId, 'siteId');
  if (person.kind === 'guide') {
    return [...site, ...person.workTypes.flatMap((code, i) => to('workType', code, `workTypes.${i}`))];
  }
  return [
    ...site,
    ...person.needs.flatMap((need, i) => ofNeed(need.what, `needs.${i}.what`)),
    ...person.wageValues.flatMap((value, i) => to('workType', value.workType, `wageValues.${i}.workType`)),
    ...person.preferences.flatMap((code, i) => to('workType', code, `preferences.${i}`)),
    ...person.goals.flatMap((goal, i) => to('workType', goal.workType, `goals.${i}.workType`)),
  ];
}

function ofNeed(what: NeedKind, path: string): Reference[] {
  if (what.kind === 'keep-apart' || what.kind === 'fixed-guide') return to('person', what.personId, `${path}.personId`);
  return what.kind === 'fixed-place' ? to('workplace', what.workplaceId, `${path}.workplaceId`) : [];
}

/** Dutch, for a field that names nothing. */
export function missingSentence(kind: RecordKind): string {
  switch (kind) {
    case 'site':
      return 'Deze locatie bestaat niet.';
    case 'workType':
      return 'Deze werksoort bestaat niet.';
    case 'organisation':
      return 'Deze organisatie bestaat niet.';
    case 'workplace':
      return 'Deze werkplek bestaat niet.';
    case 'order':
      return 'Deze order bestaat niet.';
    case 'person':
      return 'Deze persoon bestaat niet.';
    default:
      return 'Dit bestaat niet.';
  }
}
