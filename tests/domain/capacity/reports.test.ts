import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { REPORT_FORMS, REPORT_GROUPS, type Report, reportOf } from '#domain/capacity/reports.ts';
import type { Told } from '#domain/capacity/small-groups.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { PersonId } from '#domain/model/ids.ts';
import type { Employee } from '#domain/model/person.ts';
import { MUNICIPALITIES, type WorkForm } from '#domain/model/work.ts';
import { World } from '#tests/domain/world.ts';

const FIRST = '2026-09-01' as IsoDate;
const LAST = '2026-11-30' as IsoDate;
const MIDDLE = '2026-10-15' as IsoDate;

type Kind = Pick<Employee, 'municipality' | 'targetGroup'> & {
  readonly before: WorkForm | null;
  readonly now: WorkForm | null;
};
const kind = (
  municipality: Employee['municipality'],
  targetGroup: Employee['targetGroup'],
  now: WorkForm | null = 'beschut binnen',
  before = now,
): Kind => ({ municipality, targetGroup, before, now });

/** A report over so many people of each kind, each with 600 net minutes; a move is made in the middle of the period. */
function report(groups: readonly (readonly [number, Kind])[], order: (a: Employee) => number = () => 0): Report | null {
  const world = new World();
  const steps: { personId: PersonId; date: IsoDate; from: WorkForm | null; to: WorkForm | null }[] = [];
  let number = 0;
  for (const [count, { before, now, ...person }] of groups) {
    for (let i = 0; i < count; i++) {
      const { id } = world.employee(`m${number++}`, { ...person, workForm: now });
      if (before !== now) steps.push({ personId: id, date: MIDDLE, from: before, to: now });
    }
  }
  const people = (world.catalogue.people as Employee[]).toSorted((a, b) => order(a) - order(b));
  const netByPerson = new Map(people.map(({ id }) => [id, 600]));
  return finished(reportOf({ people, netByPerson, steps, first: FIRST, last: LAST }));
}

function finished<T>(work: Generator<void, T>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

const of = (from: Report | null, municipality: string) =>
  from?.municipalities.find((m) => m.municipality === municipality);

describe('reportOf', () => {
  it('counts people, hours, werkvorm and moves; Nijkerk is apart and in no total', () => {
    const made = report([
      [8, kind('Amersfoort', 'Wsw', 'beschut binnen')],
      [6, kind('Amersfoort', 'banenafspraak', 'groepsdetachering', 'begeleid op locatie')],
      [7, kind('Soest', 'Wsw', 'beschut binnen', 'groepsdetachering')],
      [5, kind('Nijkerk', 'Wsw', 'regulier')],
    ]);
    expect(of(made, 'Amersfoort')).toMatchObject({ people: 14, minutes: 8400, up: 6, down: 0 });
    expect(of(made, 'Amersfoort')?.groups.map((g) => g.people)).toEqual([8, 0, 6, 0, 0, 0, 0]);
    expect(of(made, 'Soest')).toMatchObject({ people: 7, up: 0, down: 7 });
    expect(of(made, 'Baarn')).toMatchObject({ people: 0, minutes: 0 });
    // beschut binnen 8 + 7, groepsdetachering 6; before the period 8 beschut, 6 begeleid, 7 groepsdetachering.
    expect(made?.total).toMatchObject({ people: 21, minutes: 12_600, up: 6, down: 7 });
    expect(made?.total.forms).toEqual([0, 15, 0, 6, 0, 0, 0]);
    expect(made?.total.formsBefore).toEqual([0, 8, 6, 7, 0, 0, 0]);
    expect(made?.targetGroups.find((t) => t.targetGroup === 'Wsw')).toMatchObject({ people: 15, minutes: 9000 });
    expect(made?.nijkerk).toMatchObject({ municipality: 'Nijkerk', people: 5, minutes: 3000 });
    expect(made?.nijkerk.forms).toEqual([0, 0, 0, 0, 0, 5, 0]);
  });

  it('3 of 20 are few: with the total and the rest known they could be counted, so another group is hidden too', () => {
    const made = report([
      [9, kind('Amersfoort', 'Wsw')],
      [3, kind('Amersfoort', 'jongere')],
      [8, kind('Amersfoort', 'beschut werk')],
      [9, kind('Soest', 'Wsw')],
      [7, kind('Soest', 'jongere')],
      [30, kind('Soest', 'beschut werk')],
    ]);
    // With 9 and 8 of 20 told, 3 are left: one of them must go too, and in Soest the same and jongere, or the totals per
    // target group tell. Wsw hides 9 + 9 + 7 = 25 people, beschut werk 8 + 30 + 7 = 45: the fewest are hidden.
    expect(of(made, 'Amersfoort')?.groups.map((g) => g.people)).toEqual(['hidden', 8, 0, 0, 'few', 0, 0]);
    expect(of(made, 'Soest')?.groups.map((g) => g.people)).toEqual(['hidden', 30, 0, 0, 'hidden', 0, 0]);
    expect(of(made, 'Amersfoort')?.groups.map((g) => g.minutes)).toEqual([null, 4800, 0, 0, null, 0, 0]);
    expect([of(made, 'Amersfoort')?.people, of(made, 'Soest')?.people, made?.total.people]).toEqual([20, 46, 66]);
  });

  it('who moved back stands where it stood; a step after the period and a step without a rung are no move', () => {
    const world = new World();
    const names = Array.from({ length: 18 }, (_, i) => `m${i}`);
    for (const name of names) world.employee(name, { targetGroup: 'Wsw', workForm: 'groepsdetachering' });
    const step = (i: number, date: string, from: WorkForm | null, to: WorkForm | null) => ({
      personId: (world.catalogue.people[i] as Employee).id,
      date: date as IsoDate,
      from,
      to,
    });
    const steps = names.flatMap((_, i) =>
      i < 6
        ? [
            step(i, '2026-09-10', 'groepsdetachering', 'regulier'),
            step(i, '2026-10-10', 'regulier', 'groepsdetachering'),
          ]
        : i < 12
          ? [step(i, '2026-12-01', 'beschut binnen', 'groepsdetachering')]
          : [step(i, '2026-10-01', null, 'groepsdetachering')],
    );
    const made = finished(
      reportOf({ people: world.catalogue.people, netByPerson: new Map(), steps, first: FIRST, last: LAST }),
    );
    expect(made?.total).toMatchObject({ people: 18, up: 0, down: 0 });
    expect(made?.total.forms).toEqual([0, 6, 0, 12, 0, 0, 0]);
    expect(made?.total.formsBefore).toEqual([0, 6, 0, 6, 0, 0, 6]);
  });

  it('who left before the period is not counted, who left in it is; guides never', () => {
    const world = new World();
    for (let i = 0; i < 6; i++) world.employee(`a${i}`, { archivedOn: '2026-08-31' as IsoDate });
    for (let i = 0; i < 7; i++) world.employee(`b${i}`, { archivedOn: MIDDLE });
    world.guide('gids');
    const input = { people: world.catalogue.people, netByPerson: new Map(), steps: [], first: FIRST, last: LAST };
    expect(finished(reportOf(input))?.total.people).toBe(7);
  });

  it('nobody at all is told as 0; one person as few, everywhere', () => {
    expect(report([])?.total.people).toBe(0);
    const one = report([[1, kind('Baarn', 'Wsw')]]);
    expect([one?.total.people, of(one, 'Baarn')?.people, of(one, 'Baarn')?.minutes]).toEqual(['few', 'few', null]);
  });
});

const PLACES = ['Amersfoort', 'Baarn', 'Nijkerk'] as const;
const GROUPS = ['Wsw', 'jongere', null] as const;
const FORMS = ['beschut binnen', 'groepsdetachering', 'regulier'] as const;

/** Companies with many small groups. */
const company = fc.array(
  fc.tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
      { weight: 2, arbitrary: fc.integer({ min: 5, max: 12 }) },
    ),
    fc.record({
      municipality: fc.constantFrom(...PLACES),
      targetGroup: fc.constantFrom(...GROUPS),
      before: fc.constantFrom(...FORMS),
      now: fc.constantFrom(...FORMS),
    }),
  ),
  { minLength: 1, maxLength: 14 },
);

/** Everything that a report tells, each with the kinds of people it counts. */
function statements(r: Report): { readonly told: Told; readonly counts: (k: Kind) => boolean }[] {
  const isRwa = (k: Kind) => k.municipality !== 'Nijkerk';
  const rung = (form: WorkForm | null) => REPORT_FORMS.indexOf(form);
  const moves = (k: Kind, up: boolean) =>
    k.before !== null && k.now !== null && (up ? rung(k.now) > rung(k.before) : rung(k.now) < rung(k.before));
  const ladder = (f: Pick<Report['total'], 'people' | 'forms' | 'up' | 'down'>, isIn: (k: Kind) => boolean) => [
    { told: f.people, counts: isIn },
    ...f.forms.map((told, i) => ({ told, counts: (k: Kind) => isIn(k) && k.now === REPORT_FORMS[i] })),
    { told: f.up, counts: (k: Kind) => isIn(k) && moves(k, true) },
    { told: f.down, counts: (k: Kind) => isIn(k) && moves(k, false) },
  ];
  return [
    ...[...r.municipalities, r.nijkerk].flatMap((m) => {
      const isIn = (k: Kind) => k.municipality === m.municipality;
      const cells = m.groups.map((g, i) => ({
        told: g.people,
        counts: (k: Kind) => isIn(k) && k.targetGroup === REPORT_GROUPS[i],
      }));
      return [...ladder(m, isIn), ...cells];
    }),
    ...r.targetGroups.flatMap((t) => ladder(t, (k) => isRwa(k) && k.targetGroup === t.targetGroup)),
    ...ladder(r.total, isRwa),
    ...r.total.formsBefore.map((told, i) => ({
      told,
      counts: (k: Kind) => isRwa(k) && k.before === REPORT_FORMS[i],
    })),
  ];
}

describe('what may be told', () => {
  it('no count under 5 is in the data sent, and none follows from it: an exact solver finds two companies (seed 4004)', async () => {
    const highs = await loadHighs();
    const kinds: Kind[] = MUNICIPALITIES.flatMap((municipality) =>
      REPORT_GROUPS.flatMap((targetGroup) =>
        REPORT_FORMS.flatMap((before) => REPORT_FORMS.map((now): Kind => ({ municipality, targetGroup, before, now }))),
      ),
    );
    let looked = 0;
    fc.assert(
      fc.property(company, (groups) => {
        const made = report(groups);
        if (made === null) return;
        const all = statements(made);
        for (const { told } of all) if (typeof told === 'number') expect(told === 0 || told >= 5).toBe(true);
        const possible = kinds.filter((k) => all.every((s) => s.told !== 0 || !s.counts(k)));
        const sum = (counts: (k: Kind) => boolean) =>
          possible.flatMap((k, i) => (counts(k) ? [`x${i}`] : [])).join(' + ');
        const limits = all.flatMap(({ told, counts }) => {
          const terms = sum(counts);
          if (terms === '') return [];
          if (typeof told === 'number') return [`${terms} = ${told}`];
          if (told === 'withheld') return [];
          return told === 'few' ? [`${terms} >= 1`, `${terms} <= 4`] : [`${terms} >= 5`];
        });
        const extreme = (way: 'Maximize' | 'Minimize', terms: string) => {
          const names = possible.map((_, i) => `x${i}`).join(' ');
          const text = `${way}\n obj: ${terms}\nSubject To\n${limits.map((l, i) => ` c${i}: ${l}`).join('\n')}\nGeneral\n ${names}\nEnd\n`;
          const { Status, ObjectiveValue } = highs.solve(text, { output_flag: false });
          if (Status === 'Unbounded' || Status === 'Primal infeasible or unbounded') return Number.POSITIVE_INFINITY;
          expect(Status).toBe('Optimal');
          return Math.round(ObjectiveValue);
        };
        for (const { told, counts } of all) {
          const real = groups.reduce((n, [people, k]) => n + (counts(k) ? people : 0), 0);
          if (typeof told === 'number' || real === 0) continue;
          looked += 1;
          const terms = sum(counts);
          expect(extreme('Maximize', terms)).toBeGreaterThan(extreme('Minimize', terms));
        }
      }),
      { seed: 4004, numRuns: 12 },
    );
    expect(looked).toBeGreaterThan(100);
  }, 60_000);

  it('the order of the people plays no part (seed 4005)', () => {
    fc.assert(
      fc.property(company, fc.integer({ min: 1, max: 97 }), (groups, dice) => {
        const shuffled = (a: Employee) => (Number(a.number) * dice) % 101;
        expect(report(groups, shuffled)).toEqual(report(groups));
      }),
      { seed: 4005, numRuns: 25 },
    );
  });

  it('a company of 1,500 people is told for the greater part (seed of its own)', () => {
    const sizes = [60, 14, 9, 5, 3, 1, 0];
    const made = report(
      MUNICIPALITIES.flatMap((municipality, m) =>
        REPORT_GROUPS.flatMap((targetGroup, t) =>
          FORMS.map((form, f): [number, Kind] => [
            Math.round((sizes[(m + t + f) % sizes.length] ?? 0) * (m === 0 ? 4 : 1)),
            kind(municipality, targetGroup, form, t === 1 && f > 0 ? FORMS[f - 1] : form),
          ]),
        ),
      ),
    );
    const all = made ? statements(made) : [];
    expect(made?.total.people).toBeGreaterThan(1000);
    expect(all.filter(({ told }) => told === 'hidden').length / all.length).toBeLessThan(0.25);
  });
});
