import { useState } from 'react';
import type { IsoDate } from '#domain/model/common.ts';
import { fullName } from '#domain/model/person.ts';
import type { Carried, Cell } from '#domain/plan/cell.ts';
import { explainVerdict } from '#domain/plan/explain.ts';
import { type Ranked, rankPlaces } from '#domain/plan/ranking.ts';
import { dropCommand, guidanceEffect } from '#domain/plan/verdict.ts';
import { longDay, sentenceCase, timeRange } from '#domain/words/dutch.ts';
import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { matches } from '#ui/sort.ts';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import { WorkTypeIcon } from '#ui/work-type-mark.tsx';
import { useBoardActions, useBoardState } from '../board-context.ts';
import { guidanceEffectWords } from '../verdict-words.ts';
import shared from './panels.module.css';
import { RankedList } from './ranked-list.tsx';
import { seatsWords } from './seats.ts';
import { useOnce } from './use-once.ts';

const c = classes(shared);

/** "Plaats op …": whom, on which day, and the block to begin with. */
export interface PlaceRequest {
  readonly card: Carried;
  readonly date: IsoDate;
  readonly blockName: string;
}

export interface PlaceDialogProps {
  readonly request: PlaceRequest | null;
  readonly onClose: () => void;
}

/** The places for one person, best first, each with its reasons; a press places the person there. */
export function PlaceDialog({ request, onClose }: PlaceDialogProps) {
  const { plan } = useBoardState();
  const person = request && plan.lookup.people.get(request.card.personId);
  if (!request || !person) return null;
  return (
    <Dialog isOpen onClose={onClose} title={`Plaats ${fullName(person)} op …`}>
      <Places
        key={`${request.card.personId}|${request.card.assignmentId}|${request.date}`}
        request={request}
        onClose={onClose}
      />
    </Dialog>
  );
}

function Places({ request, onClose }: { readonly request: PlaceRequest; readonly onClose: () => void }) {
  const { plan, siteId } = useBoardState();
  const [blockName, setBlockName] = useState(request.blockName);
  const blocks = plan.lookup.blocksOf(siteId);
  const ranked = rankPlaces(plan, request.card, request.date, blockName);
  return (
    <>
      <div className={c('tools')}>
        <span>{sentenceCase(longDay(request.date))}</span>
        <ToggleGroup
          label="Dagdeel"
          options={blocks.map((b) => ({ id: b.name, label: `${sentenceCase(b.name)} ${timeRange(b.from, b.to)}` }))}
          value={blockName}
          onChange={setBlockName}
        />
      </div>
      <PlaceList key={blockName} card={request.card} ranked={ranked} onDone={onClose} />
    </>
  );
}

interface PlaceListProps {
  readonly card: Carried;
  readonly ranked: readonly Ranked<Cell>[];
  readonly onDone: () => void;
}

function PlaceList({ card, ranked, onDone }: PlaceListProps) {
  const { plan, siteId, isReadOnly } = useBoardState();
  const { run } = useBoardActions();
  const [query, setQuery] = useState('');
  const { once, isBusy } = useOnce();
  const nameOf = ({ workplaceId }: Cell): string => {
    const place = plan.lookup.workplaces.get(workplaceId);
    return place ? `${place.code} ${place.name} ${place.workType}` : '';
  };
  return (
    <>
      <SearchField label="Zoek een werkplek" value={query} onChange={setQuery} />
      <RankedList
        ranked={query === '' ? ranked : ranked.filter((r) => matches(nameOf(r.what), query))}
        nothing={query === '' ? 'Er is nu geen plek die past.' : 'Geen plek gevonden die past.'}
        isDisabled={isReadOnly || isBusy}
        onChoose={({ what }) =>
          once(async () => {
            const command = dropCommand(plan, [card], what);
            if (command && (await run(command))) onDone();
          })
        }
        explain={({ what }) => {
          const command = dropCommand(plan, [card], what);
          return command && explainVerdict(plan, command, what);
        }}
        lineOf={({ what, verdict }) => {
          const place = plan.lookup.workplaces.get(what.workplaceId);
          const site = place && place.siteId !== siteId ? plan.lookup.sites.get(place.siteId) : undefined;
          const command = verdict.level === 'refused' ? null : dropCommand(plan, [card], what);
          return {
            key: what.workplaceId,
            title: place ? `${place.code} ${place.name}` : '',
            detail: [site?.name, seatsWords(plan, what)].filter(Boolean).join(' · '),
            effect: command && guidanceEffectWords(guidanceEffect(plan, command, what)),
            icon: place && <WorkTypeIcon code={place.workType} />,
          };
        }}
      />
    </>
  );
}
