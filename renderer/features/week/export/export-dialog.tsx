import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useRosterExports } from '#client/roster-export.ts';
import { siteOf } from '#client/site-of.ts';
import { usePreferences } from '#client/use-preferences.ts';
import { PAPERS, type RosterExport } from '#contract/roster.ts';
import type { SiteId } from '#domain/model/ids.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { sentenceCase, weekName } from '#domain/words/dutch.ts';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { ComboBox } from '#ui/combo-box.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { Loading } from '#ui/loading.tsx';
import { Select } from '#ui/select.tsx';
import { ToggleGroup } from '#ui/toggle-group.tsx';
import { CONCEPT, useSide, useVersions } from '../versions/use-versions.ts';
import { sayVersion } from '../versions/version-words.ts';
import styles from '../week.module.css';
import {
  BY,
  chosen,
  EACH,
  type ExportChoice,
  FORMATS,
  firstChoice,
  isOnePaper,
  partLabel,
  partOptions,
  questionOf,
  rosterFrom,
} from './export-choice.ts';
import { canPreview } from './print-preview.tsx';

const c = classes(styles);

export interface ExportDialogProps {
  readonly plan: Plan;
  readonly revision: number;
  readonly onClose: () => void;
}

/** Keeps the roster of a site's week as a file: on paper, in a spreadsheet or in a calendar. */
export function ExportDialog({ plan, revision, onClose }: ExportDialogProps) {
  const { preferences } = usePreferences();
  const { exports } = useRosterExports();
  const sites = plan.catalogue.sites.filter((site) => site.archivedOn === null);
  const [siteId, setSite] = useState(() => siteOf(plan, preferences.siteId));
  const [asked, setAsked] = useState<RosterExport | null>(null);
  const make = (how: 'save' | 'show'): void => {
    if (asked) void exports.make(asked, how);
    onClose();
  };
  return (
    <Dialog
      isOpen
      title={`${sentenceCase(weekName(plan.week))} exporteren`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Annuleren</Button>
          {canPreview() && asked !== null && isOnePaper(asked) && (
            <Button onPress={() => make('show')}>Bekijk en druk af</Button>
          )}
          <Button variant="primary" isDisabled={asked === null} onPress={() => make('save')}>
            Bewaar
          </Button>
        </>
      }
    >
      <div className={c('form')}>
        <Select
          label="Locatie"
          options={sites.map(({ id, name }) => ({ id, label: name }))}
          value={siteId}
          onChange={(id) => {
            setAsked(null);
            setSite(id);
          }}
        />
        {siteId !== null && <Choices key={siteId} plan={plan} revision={revision} siteId={siteId} onAsk={setAsked} />}
      </div>
    </Dialog>
  );
}

interface ChoicesProps extends Pick<ExportDialogProps, 'plan' | 'revision'> {
  readonly siteId: SiteId;
  /** What would be asked with the choices so far. */
  readonly onAsk: (asked: RosterExport) => void;
}

/** Which version, whose roster, and as what kind of file. */
function Choices({ plan, revision, siteId, onAsk }: ChoicesProps): ReactNode {
  const { data } = useVersions(plan, siteId);
  const [own, setOwn] = useState<ExportChoice | null>(null);
  const choice = useMemo(() => own ?? (data ? firstChoice(data.versions) : null), [own, data]);
  const side = data?.versions.find(({ number }) => number === choice?.version)?.id ?? CONCEPT;
  const rows = useSide(plan, revision, siteId, side);
  const roster = useMemo(() => rows && rosterFrom(plan, siteId, rows), [plan, siteId, rows]);
  useEffect(() => {
    if (choice) onAsk(questionOf(choice, plan.week, siteId));
  }, [choice, onAsk, plan.week, siteId]);
  if (!choice || !data) return <Loading label="De versies worden opgezocht…" lines={4} />;
  const onChange = (change: Partial<ExportChoice>): void => setOwn(chosen(choice, change));
  const options = roster ? partOptions(roster, choice.by) : [];
  const { by, format } = choice;
  return (
    <>
      <Select
        label="Versie"
        options={[
          ...data.versions.toReversed().map((version) => ({ id: `${version.number}`, label: sayVersion(version) })),
          { id: '0', label: 'Concept, zoals het nu gepland is' },
        ]}
        value={`${choice.version}`}
        onChange={(version) => onChange({ version: Number(version) })}
      />
      <ToggleGroup label="Welk rooster" options={BY} value={by} onChange={(next) => onChange({ by: next })} />
      <ComboBox
        key={by}
        label={partLabel(by)}
        options={options}
        value={choice.part}
        onChange={(part) => onChange({ part: part ?? EACH })}
      />
      {by !== 'readable' && (
        <Select
          label="Soort bestand"
          options={FORMATS}
          value={format}
          onChange={(next) => onChange({ format: next })}
        />
      )}
      {by !== 'readable' && (format === 'pdf' || format === 'xlsx') && (
        <Select
          label="Papier"
          options={PAPERS.map((paper) => ({ id: paper, label: paper }))}
          value={choice.paper}
          onChange={(paper) => onChange({ paper })}
        />
      )}
      {format === 'ics' && choice.version === 0 && (
        <p className={c('quiet')}>
          Dit is nog niet zeker. Wat later toch niet doorgaat, blijft dan in de agenda staan. Geef liever een versie
          door.
        </p>
      )}
      {(format === 'pdf' || format === 'ics') && choice.part === EACH && (
        <p className={c('quiet')}>
          Elk rooster wordt een eigen bestand. U krijgt ze samen in een zip-bestand.
          {format === 'pdf' && canPreview() && ' Kies er een om die eerst te bekijken en af te drukken.'}
        </p>
      )}
    </>
  );
}
