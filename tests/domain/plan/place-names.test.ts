import { describe, expect, it } from 'vitest';
import { decide } from '#domain/plan/decide.ts';
import { moveWords } from '#domain/plan/moves-words.ts';
import { sentenceOf } from '#domain/rules/index.ts';
import { idOf, MONDAY } from '../names.ts';
import { World } from '../world.ts';

const id = (kind: string, name: string) => idOf(kind, name) as never;

function world(): World {
  const w = new World();
  w.site('Depot');
  w.workplace('P1', { name: 'Inpak' });
  w.workplace('D1', { name: 'Inpak', site: 'Depot' });
  w.workplace('P2', { name: 'Balie' });
  w.employee('Anna');
  return w;
}

describe('places of the same name are told apart by their codes', () => {
  it('in a move, and in the words of undo', () => {
    const w = world();
    const row = w.assign('Anna', 'P1');
    const plan = w.plan();
    const moveTo = (code: string, site: string) => ({
      do: 'move' as const,
      assignmentId: row.id,
      workplaceId: id('workplace', code),
      date: MONDAY,
      blockId: id('block', `${site}|ochtend`),
      orderId: null,
    });
    const phrase = moveWords(plan, { kind: 'move', commands: [moveTo('D1', 'Depot')] } as never);
    expect(phrase).toBe('Anna Jansen van P1 Inpak naar D1 Inpak (ma 30 nov, ochtend)');
    const done = decide(plan, moveTo('P2', 'Hal'), { newId: () => '', user: 'test', now: new Date(0) } as never);
    expect(done).toMatchObject({ ok: true, label: 'Anna Jansen van P1 Inpak naar Balie, ma 30 nov ochtend' });
  });

  it('in what is wrong: two places are not one place twice', () => {
    const w = world();
    w.assign('Anna', 'P1');
    w.assign('Anna', 'D1');
    const [found] = w
      .plan()
      .findings()
      .filter((f) => f.rule === 'double-booked');
    expect(found && sentenceOf(found)).toBe(
      'Anna Jansen staat van 08:00 tot 12:00 op meer plekken tegelijk: D1 Inpak en P1 Inpak.',
    );
  });
});
