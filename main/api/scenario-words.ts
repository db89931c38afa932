import { fullName } from '#domain/model/person.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import { shortDay } from '#domain/words/dutch.ts';

/** What a change is about, as people know it: "order 2041", "Fatima Demir op di 24 nov". */
export function nameOfChange(change: RecordChange, catalogue: Catalogue): string {
  const person = (id: string): string => {
    const found = catalogue.people.find((p) => p.id === id);
    return found ? fullName(found) : 'iemand die er niet meer is';
  };
  switch (change.kind) {
    case 'assignment': {
      const row = change.after ?? change.before;
      return row ? `${person(row.personId)} op ${shortDay(row.date)}` : 'een inzet';
    }
    case 'absence': {
      const row = change.after ?? change.before;
      return row ? `de afwezigheid van ${person(row.personId)} vanaf ${shortDay(row.from)}` : 'een afwezigheid';
    }
    case 'person': {
      const row = change.after ?? change.before;
      return row ? fullName(row) : 'iemand';
    }
    case 'order':
      return `order ${(change.after ?? change.before)?.number ?? ''}`;
    case 'workplace':
      return `werkplek ${(change.after ?? change.before)?.name ?? ''}`;
    case 'closure':
      return `sluiting ${(change.after ?? change.before)?.name ?? ''}`;
    case 'exception': {
      const row = change.after ?? change.before;
      return row ? `een afwijking op ${shortDay(row.date)}` : 'een afwijking';
    }
    default:
      return 'een gegeven van Beheer';
  }
}
