import type { HallPerson } from '#domain/hall/hall-sheet.ts';
import { count, timeRange } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import { workSlot } from '#ui/work-slot.ts';
import { WorkTypeIcon } from '#ui/work-type-mark.tsx';
import styles from './hall.module.css';
import type { HallCard, HallHeading, HallPage } from './hall-pages.ts';

const c = classes(styles);

/** One screenful: three columns of teams and places. */
export function HallPageView({ page }: { readonly page: HallPage }) {
  return (
    <div className={c('columns')}>
      {page.columns.map((items, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is nothing but its place on the screen
        <div key={i} className={c('column')}>
          {items.map((item) =>
            item.kind === 'team' ? (
              <Heading key={`team ${item.key}`} team={item} />
            ) : (
              <Place key={item.key} card={item} />
            ),
          )}
        </div>
      ))}
    </div>
  );
}

function Heading({ team }: { readonly team: HallHeading }) {
  return (
    <h2 className={c('team')} data-work-slot={workSlot(team.workType)}>
      <WorkTypeIcon code={team.workType} size="1em" />
      <span>{team.name}</span>
    </h2>
  );
}

function Place({ card }: { readonly card: HallCard }) {
  return (
    <section className={c('place')} aria-label={card.title}>
      <h3>
        {card.title}
        {card.isContinued && <span className={c('more')}> vervolg</span>}
      </h3>
      <ul>
        {card.people.map((person, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name, and nothing else tells them apart
          <Person key={`${person.name} ${i}`} person={person} />
        ))}
        {card.empty > 0 && <li className={c('empty')}>{count(card.empty, 'lege plek', 'lege plekken')}</li>}
      </ul>
    </section>
  );
}

function Person({ person }: { readonly person: HallPerson }) {
  const { name, isGuide, from, to } = person;
  return (
    <li className={c('person', isGuide && 'guide')}>
      {name}
      {isGuide && <span className={c('role')}> begel.</span>}
      {from !== null && to !== null && <span className={c('times')}>{timeRange(from, to)}</span>}
    </li>
  );
}
