import { IconAccessible, IconUserShield } from '@tabler/icons-react';
import { memo } from 'react';
import type { IsoDate } from '#domain/model/common.ts';
import { fullName } from '#domain/model/person.ts';
import type { Block } from '#domain/model/site.ts';
import { GUIDANCE_LEVELS, type GuidanceLevel } from '#domain/model/work.ts';
import type { DayOfPerson } from '#domain/plan/availability.ts';
import type { Lookup } from '#domain/plan/lookup.ts';
import { needWords } from '#domain/words/needs.ts';
import { classes } from '#ui/classes.ts';
import { useCardDrag } from '../dnd/drag-adapter.tsx';
import { useCardState } from '../dnd/gesture-context.ts';
import styles from './pool.module.css';
import { absentWords, freeWords, needsOf } from './pool-model.ts';

const c = classes(styles);

export interface PoolCardProps {
  readonly day: DayOfPerson;
  readonly date: IsoDate;
  readonly blocks: readonly Block[];
  readonly lookup: Lookup;
  readonly isAbsent: boolean;
  readonly isSelected: boolean;
  readonly isReadOnly: boolean;
}

/** Someone without a place for (part of) the day. */
export const PoolCard = memo(function PoolCard(props: PoolCardProps) {
  const { day, date, blocks, lookup, isAbsent, isSelected, isReadOnly } = props;
  const { person } = day;
  const key = `pool:${person.id}`;
  const ref = useCardDrag(
    isAbsent ? `absent:${person.id}` : key,
    { personId: person.id, assignmentId: null },
    isReadOnly || isAbsent,
  );
  const state = useCardState(key);
  const needs = needsOf(person, date).map((need) => needWords(need.what, lookup));
  const level = person.kind === 'employee' ? person.guidanceLevel : null;
  const when = isAbsent ? absentWords(day) : freeWords(day, blocks);
  const more = [
    person.kind === 'guide' ? person.role : '',
    level === null ? '' : `begeleiding ${level}`,
    needs.length > 0 ? `behoeften: ${needs.join(', ')}` : '',
    state === 'picked' ? 'gekozen' : '',
  ].filter((part) => part !== '');
  return (
    <button
      type="button"
      ref={ref}
      tabIndex={-1}
      className={c('card', isAbsent && 'absent', person.kind === 'guide' && 'guide')}
      aria-pressed={isSelected}
      title={[fullName(person), when ?? '', ...more].filter((part) => part !== '').join(' · ')}
      data-stop="pool"
      data-person={person.id}
      data-absent={isAbsent || undefined}
      data-state={state || undefined}
    >
      {person.kind === 'guide' && <IconUserShield size="1rem" aria-hidden="true" />}
      <span className={c('name')}>{fullName(person)}</span>
      {(when !== null || needs.length > 0 || level !== null) && (
        <span className={c('meta')}>
          {when !== null && (
            <span>
              <span className={c('srOnly')}>, {isAbsent ? 'afwezig: ' : ''}</span>
              {when}
            </span>
          )}
          {!isAbsent && <Needs needs={needs} />}
          {level !== null && !isAbsent && <LevelDots level={level} />}
        </span>
      )}
      <span className={c('srOnly')}>{more.map((part) => `, ${part}`)}</span>
    </button>
  );
});

/** One need in words; more of them as a number: the panel tells which. */
function Needs({ needs }: { readonly needs: readonly string[] }) {
  const [first] = needs;
  if (first === undefined) return null;
  return (
    <span className={c('need')} aria-hidden="true">
      <IconAccessible size="0.8125rem" />
      {needs.length > 1 ? needs.length : <span className={c('needWord')}>{first}</span>}
    </span>
  );
}

/** ●●○: the guidance level; its words are in the card's name. */
function LevelDots({ level }: { readonly level: GuidanceLevel }) {
  const filled = GUIDANCE_LEVELS.indexOf(level) + 1;
  return (
    <span className={c('dots')} aria-hidden="true">
      {GUIDANCE_LEVELS.map((name, i) => (
        <i key={name} className={c('dot', i < filled && 'on')} />
      ))}
    </span>
  );
}
