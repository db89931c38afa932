import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '#client/client-context.tsx';
import { sayError } from '#client/say-error.ts';
import { addDays, addWeeks, mondayOf, weekOf } from '#domain/calendar/dates.ts';
import type { BaseWeeks } from '#domain/model/base-row.ts';
import type { IsoDate } from '#domain/model/common.ts';
import type { SiteId } from '#domain/model/ids.ts';
import { count, numericDay, weekName } from '#domain/words/dutch.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { classes } from '#ui/classes.ts';
import { Dialog } from '#ui/dialog.tsx';
import { parseDay } from '#ui/entry.ts';
import { DateField } from '#ui/parsed-field.tsx';
import { Select } from '#ui/select.tsx';
import { useToast } from '#ui/toast.tsx';
import { useLookups } from '../lookups.ts';
import manageStyles from '../manage.module.css';
import { WEEKS_OPTIONS } from './base-words.ts';

const m = classes(manageStyles);

const EVERYWHERE = { id: '', label: 'Alle locaties' } as const;
const isDay = (text: string | null): text is IsoDate => text !== null && parseDay(numericDay(text as IsoDate)) !== null;

export interface FromWeekDialogProps {
  /** Told the day from which it holds. */
  readonly onMade: (validFrom: IsoDate) => void;
  readonly onClose: () => void;
}

/** Makes the base roster of a week that was planned well. */
export function FromWeekDialog({ onMade, onClose }: FromWeekDialogProps) {
  const { client, api } = useClient();
  const queries = useQueryClient();
  const toast = useToast();
  const { sites, today } = useLookups();
  const [day, setDay] = useState<string | null>(today);
  const [site, setSite] = useState(sites.length === 1 ? (sites[0]?.id ?? '') : '');
  const [weeks, setWeeks] = useState<BaseWeeks>('all');
  const [validFrom, setValidFrom] = useState<string | null>(mondayOf(addWeeks(weekOf(today as IsoDate), 1)));
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const week = isDay(day) ? weekOf(day) : null;
  const monday = week && mondayOf(week);

  const make = async (): Promise<void> => {
    if (week === null || !isDay(validFrom)) return setProblem('Vul twee dagen in.');
    setBusy(true);
    try {
      const siteId = site === '' ? null : (site as SiteId);
      const made = await client.baseRoster.fromWeek({ week, siteId, validFrom, weeks });
      await queries.invalidateQueries({ queryKey: api.baseRoster.list.key() });
      const begun = count(made.begun, 'regel nieuw', 'regels nieuw');
      toast({ tone: 'green', text: `${made.label}: ${begun}, ${made.ended} beëindigd of aangepast` });
      onMade(validFrom);
      onClose();
    } catch (error) {
      const { what, mend } = sayError(error);
      setProblem(`${what} ${mend}`);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog
      isOpen
      title="Maak het basisrooster van een week"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Annuleren</Button>
          <Button variant="primary" isPending={isBusy} onPress={() => void make()}>
            Maak het basisrooster
          </Button>
        </>
      }
    >
      {problem !== null && (
        <Banner tone="red" inset isUrgent>
          {problem}
        </Banner>
      )}
      <div className={m('form')}>
        <p>
          Wat in die week gepland is, wordt het basisrooster. Wie toen afwezig was of voor een ander inviel, houdt wat
          er stond. U kunt dit ongedaan maken.
        </p>
        <div className={m('fields')}>
          <DateField
            label="Een dag in de week"
            value={day}
            onChange={setDay}
            description={
              week && monday
                ? `${weekName(week)}, ${numericDay(monday)} tot en met ${numericDay(addDays(monday, 6))}`
                : undefined
            }
          />
          <Select label="Locatie" options={[EVERYWHERE, ...sites]} value={site} onChange={setSite} />
          <Select label="Geldt in" options={WEEKS_OPTIONS} value={weeks} onChange={setWeeks} />
          <DateField label="Gaat in op" value={validFrom} onChange={setValidFrom} />
        </div>
      </div>
    </Dialog>
  );
}
