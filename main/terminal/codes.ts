import type { Assignment } from '#domain/model/assignment.ts';
import type { RecordChange } from '#domain/model/record.ts';
import type { Catalogue } from '#domain/plan/plan-data.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { sentenceOf } from '#domain/rules/index.ts';
import { time } from '#domain/words/dutch.ts';

/** The numbers and codes of the workbook for the ids inside: what the terminal speaks. */
export class Codes {
  readonly #text = new Map<string, string>();
  readonly #blockNames = new Map<string, string>();

  constructor(catalogue: Catalogue) {
    for (const p of catalogue.people) this.#text.set(p.id, p.number);
    for (const w of catalogue.workplaces) this.#text.set(w.id, w.code);
    for (const o of catalogue.orders) this.#text.set(o.id, o.number);
    for (const a of catalogue.aids) this.#text.set(a.id, a.code);
    for (const s of catalogue.sites) this.#text.set(s.id, s.name);
    for (const o of catalogue.organisations) this.#text.set(o.id, o.name);
    for (const b of catalogue.blocks) this.#blockNames.set(b.id, b.name);
  }

  /** Number, code or name of a person, workplace, order, aid, site or organisation; null for null. */
  of(id: string | null): string | null {
    return id === null ? null : (this.#text.get(id) ?? null);
  }

  block(id: string | null): string | null {
    return id === null ? null : (this.#blockNames.get(id) ?? null);
  }

  /** A finding as JSON: times as "08:00", identifiers as in the workbook; `facts` as the rule gives them. */
  finding(f: Finding) {
    return {
      key: f.key,
      rule: f.rule,
      tier: f.tier,
      severity: f.severity,
      date: f.date,
      block: this.block(f.blockId),
      from: f.from === null ? null : time(f.from),
      to: f.to === null ? null : time(f.to),
      employee: this.of(f.personId),
      other: this.of(f.otherId),
      workplace: this.of(f.workplaceId),
      group: f.group,
      site: this.of(f.siteId),
      order: this.of(f.orderId),
      organisation: this.of(f.organisationId),
      certificate: f.certificate,
      need: f.need,
      load: f.load,
      aid: this.of(f.aidId),
      overridden: f.overridden && { reason: f.overridden.reason, by: f.overridden.by, at: f.overridden.at },
      facts: f.facts,
      sentence: sentenceOf(f),
    };
  }

  /** An assignment as a row of the sheet Inzet. */
  assignment(a: Assignment) {
    return {
      employee: this.of(a.personId),
      workplace: this.of(a.workplaceId),
      date: a.date,
      block: this.block(a.blockId),
      order: this.of(a.orderId),
      from: a.from === null ? null : time(a.from),
      to: a.to === null ? null : time(a.to),
    };
  }

  /** A change of the plan; changes of other kinds only by kind. */
  change(c: RecordChange) {
    if (c.kind === 'assignment') {
      return {
        kind: c.kind,
        before: c.before && this.assignment(c.before),
        after: c.after && this.assignment(c.after),
      };
    }
    if (c.kind === 'absence') {
      const side = (a: typeof c.before) =>
        a && { employee: this.of(a.personId), from: a.from, to: a.to, block: a.blockName };
      return { kind: c.kind, before: side(c.before), after: side(c.after) };
    }
    return { kind: c.kind, before: c.before !== null, after: c.after !== null };
  }
}
