import type { IsoDate } from '#domain/model/common.ts';
import type { AssignmentId, BlockId, OrderId, PersonId, SiteId, WorkplaceId } from '#domain/model/ids.ts';
import type { Catalogue, PlanData } from '#domain/plan/plan-data.ts';

/** What was asked cannot be carried out as written: an unknown number, a seat nobody sits on. Dutch. */
export class Unclear extends Error {}

/** Finds what the terminal names by number, code or name. */
export class Finder {
  readonly #data: Pick<PlanData, 'assignments'>;
  readonly #catalogue: Catalogue;

  constructor(data: Pick<PlanData, 'assignments' | 'catalogue'>) {
    this.#data = data;
    this.#catalogue = data.catalogue;
  }

  person(number: string): PersonId {
    const person = this.#catalogue.people.find((p) => p.number === number);
    if (!person) throw new Unclear(`Personeelsnummer ${number} bestaat niet.`);
    return person.id;
  }

  workplace(code: string): WorkplaceId {
    const workplace = this.#catalogue.workplaces.find((w) => w.code.toLowerCase() === code.toLowerCase());
    if (!workplace) throw new Unclear(`Werkplek ${code} bestaat niet.`);
    return workplace.id;
  }

  order(number: string | null | undefined): OrderId | null {
    if (number === null || number === undefined) return null;
    const order = this.#catalogue.orders.find((o) => o.number === number);
    if (!order) throw new Unclear(`Order ${number} bestaat niet.`);
    return order.id;
  }

  /** A site in use, by its name. */
  site(name: string): SiteId {
    const plain = (text: string): string => text.trim().toLowerCase();
    const inUse = this.#catalogue.sites.filter((s) => s.archivedOn === null);
    const site = inUse.find((s) => plain(s.name) === plain(name));
    if (!site) throw new Unclear(`Locatie ${name} bestaat niet. Er zijn: ${inUse.map((s) => s.name).join(', ')}.`);
    return site.id;
  }

  block(workplace: WorkplaceId, name: string): BlockId {
    const site = this.#catalogue.workplaces.find((w) => w.id === workplace)?.siteId;
    const block = this.#catalogue.blocks.find((b) => b.siteId === site && b.name === name && b.archivedOn === null);
    if (!block) throw new Unclear(`Deze locatie heeft geen dagdeel ${name}.`);
    return block.id;
  }

  /** The name of a block that some site has; null = the whole day. */
  blockName(name: string | null): string | null {
    if (name === null || this.#catalogue.blocks.some((b) => b.name === name && b.archivedOn === null)) return name;
    throw new Unclear(`Geen enkele locatie heeft een dagdeel ${name}.`);
  }

  /** Where a person sits in a block of that name on a day. */
  seats(personId: PersonId, date: IsoDate, block: string): PlanData['assignments'] {
    const blocks = new Set(this.#catalogue.blocks.filter((b) => b.name === block).map((b) => b.id));
    return this.#data.assignments.filter((a) => a.personId === personId && a.date === date && blocks.has(a.blockId));
  }

  seat(number: string, date: IsoDate, block: string, workplace: string | undefined): AssignmentId {
    const at = workplace === undefined ? null : this.workplace(workplace);
    const rows = this.seats(this.person(number), date, block).filter((a) => at === null || a.workplaceId === at);
    const [row] = rows;
    if (!row) throw new Unclear(`${number} staat op ${date} in de ${block} nergens.`);
    if (rows.length > 1)
      throw new Unclear(`${number} staat op ${date} in de ${block} op meer plekken. Noem de werkplek.`);
    return row.id;
  }
}
