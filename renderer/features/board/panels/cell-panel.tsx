import { IconUserPlus } from '@tabler/icons-react';
import type { Cell } from '#domain/plan/cell.ts';
import { guidanceState } from '#domain/plan/guidance-state.ts';
import { groupOf } from '#domain/plan/placed.ts';
import { groupName } from '#domain/rules/guidance-load.ts';
import { list, sentenceCase, shortDay, timeRange } from '#domain/words/dutch.ts';
import { loadWords } from '#domain/words/needs.ts';
import { StatusPill } from '#ui/badge.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { WorkTypeMark } from '#ui/work-type-mark.tsx';
import { useBoardActions, useBoardState } from '../board-context.ts';
import { guidanceWords } from '../verdict-words.ts';
import { CellOrders } from './cell-orders.tsx';
import { HoursBar } from './hours-bar.tsx';
import inspector from './inspector.module.css';
import { PanelFrame, Part } from './panel-frame.tsx';
import shared from './panels.module.css';
import { seatsWords } from './seats.ts';

const c = classes({ ...shared, ...inspector });

/** A workplace in one block: who sits there, its guidance, its orders, and what it offers and asks. */
export function CellPanel({ cell }: { readonly cell: Cell }) {
  const { plan, isReadOnly } = useBoardState();
  const { select, openSeat } = useBoardActions();
  const place = plan.lookup.workplaces.get(cell.workplaceId);
  const block = plan.lookup.blocks.get(cell.blockId);
  if (!place || !block) return null;
  const here = plan.placed
    .inCell(cell.workplaceId, cell.date, cell.blockId)
    .toSorted((a, b) => Number(a.guide === null) - Number(b.guide === null) || a.name.localeCompare(b.name, 'nl'));
  return (
    <PanelFrame kind="Werkplek" title={`${place.code} ${place.name}`}>
      <p className={c('tags')}>
        <WorkTypeMark code={place.workType} name={plan.lookup.workTypes.get(place.workType)?.name ?? place.workType} />
        <span className={c('meta')}>{place.workForm}</span>
        <span className={c('meta')}>{plan.lookup.sites.get(place.siteId)?.name}</span>
      </p>
      <Part title={`${sentenceCase(shortDay(cell.date))}, ${block.name} ${timeRange(block.from, block.to)}`}>
        <p>{seatsWords(plan, cell)}</p>
        <ul className={c('people')}>
          {here.map((row) => (
            <li key={row.assignment.id} className={c('name')}>
              <Button
                variant="link"
                onPress={() => select({ kind: 'person', personId: row.person.id, assignmentId: row.assignment.id })}
              >
                {row.name}
              </Button>
              {row.guide && <span className={c('meta')}> begeleider</span>}
            </li>
          ))}
        </ul>
        <div className={c('actions')}>
          <Button
            icon={<IconUserPlus size="1rem" aria-hidden="true" />}
            isDisabled={isReadOnly}
            onPress={() => openSeat(cell)}
          >
            Wie past hier?
          </Button>
        </div>
      </Part>
      <CellGuidance cell={cell} />
      <CellOrders cell={cell} />
      <Part title="Wat de plek biedt en vraagt">
        <dl className={c('pairs')}>
          <dt>Voorzieningen</dt>
          <dd>{place.features.length === 0 ? 'geen' : list(place.features)}</dd>
          <dt>Belasting</dt>
          <dd>{place.loads.length === 0 ? 'geen' : list(place.loads.map(loadWords))}</dd>
          <dt>Certificaten</dt>
          <dd>{place.requiredCertificates.length === 0 ? 'geen' : list(place.requiredCertificates)}</dd>
        </dl>
      </Part>
    </PanelFrame>
  );
}

const GUIDANCE = {
  empty: { tone: 'neutral', word: 'niemand aan het werk' },
  ok: { tone: 'green', word: 'genoeg begeleiding' },
  over: { tone: 'red', word: 'te weinig begeleiding' },
  'no-guide': { tone: 'red', word: 'geen begeleider' },
} as const;

/** The guidance numbers of the group that this place belongs to, at the block's worst moment. */
function CellGuidance({ cell }: { readonly cell: Cell }) {
  const { plan } = useBoardState();
  const place = plan.lookup.workplaces.get(cell.workplaceId);
  const site = place && plan.lookup.sites.get(place.siteId);
  const state = guidanceState(plan, plan.placed, cell);
  if (!place || !site || !state) return null;
  const { tone, word } = GUIDANCE[state.level];
  return (
    <Part title={`Begeleiding van ${groupName(groupOf(place, site))}`}>
      <p className={c('fact')}>
        <span>{guidanceWords(state)}</span>
        <StatusPill tone={tone} size="small">
          {word}
        </StatusPill>
      </p>
      <HoursBar value={state.load} max={state.capacity} />
      <p className={c('meta')}>
        {state.people} {state.people === 1 ? 'medewerker' : 'medewerkers'} op het drukste moment
        {state.guides.length > 0 && ` · ${list(state.guides)}`}
      </p>
    </Part>
  );
}
