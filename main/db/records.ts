import { type RecordKind, type RecordOf, recordSchemas } from '#domain/model/record.ts';
import type { Db, ReadDb } from './connection.ts';
import { readAbsence, removeAbsence, writeAbsence } from './queries/absence.ts';
import { readAgreement, removeAgreement, writeAgreement } from './queries/agreement.ts';
import { readAssignment, removeAssignment, writeAssignment } from './queries/assignment.ts';
import { readBaseRow, removeBaseRow, writeBaseRow } from './queries/base-row.ts';
import { readException, removeException, writeException } from './queries/exception.ts';
import {
  readParameter,
  readRuleChoice,
  removeParameter,
  removeRuleChoice,
  writeParameter,
  writeRuleChoice,
} from './queries/numbers.ts';
import { readOrder, removeOrder, writeOrder } from './queries/order.ts';
import { readPerson, removePerson, writePerson } from './queries/person.ts';
import { readProgress, removeProgress, writeProgress } from './queries/progress.ts';
import { readPublication, removePublication, writePublication } from './queries/publication.ts';
import {
  readBlock,
  readClosure,
  readOrganisation,
  readSite,
  removeBlock,
  removeClosure,
  removeOrganisation,
  removeSite,
  writeBlock,
  writeClosure,
  writeOrganisation,
  writeSite,
} from './queries/site.ts';
import {
  readNorm,
  readSettings,
  readWorkType,
  removeNorm,
  removeWorkType,
  writeNorm,
  writeSettings,
  writeWorkType,
} from './queries/work.ts';
import { readAid, readWorkplace, removeAid, removeWorkplace, writeAid, writeWorkplace } from './queries/workplace.ts';

/** How one kind of record is read, written and removed by its key. */
export interface RecordStore<K extends RecordKind> {
  read(db: ReadDb, key: string): RecordOf<K> | null;
  write(db: Db, record: RecordOf<K>): void;
  remove(db: Db, key: string): void;
}

/**
 * Every kind of record, in an order in which each refers only to earlier ones. Written in this order and removed
 * in the opposite one, no reference is ever to nothing.
 */
export const RECORDS: { readonly [K in RecordKind]: RecordStore<K> } = {
  settings: {
    read: (db) => readSettings(db),
    write: writeSettings,
    remove: () => {
      throw new Error('Settings are never removed');
    },
  },
  workType: { read: readWorkType, write: writeWorkType, remove: removeWorkType },
  organisation: { read: readOrganisation, write: writeOrganisation, remove: removeOrganisation },
  site: { read: readSite, write: writeSite, remove: removeSite },
  norm: { read: readNorm, write: writeNorm, remove: removeNorm },
  parameter: { read: readParameter, write: writeParameter, remove: removeParameter },
  ruleChoice: { read: readRuleChoice, write: writeRuleChoice, remove: removeRuleChoice },
  block: { read: readBlock, write: writeBlock, remove: removeBlock },
  closure: { read: readClosure, write: writeClosure, remove: removeClosure },
  workplace: { read: readWorkplace, write: writeWorkplace, remove: removeWorkplace },
  aid: { read: readAid, write: writeAid, remove: removeAid },
  person: { read: readPerson, write: writePerson, remove: removePerson },
  agreement: { read: readAgreement, write: writeAgreement, remove: removeAgreement },
  order: { read: readOrder, write: writeOrder, remove: removeOrder },
  progress: { read: readProgress, write: writeProgress, remove: removeProgress },
  baseRow: { read: readBaseRow, write: writeBaseRow, remove: removeBaseRow },
  absence: { read: readAbsence, write: writeAbsence, remove: removeAbsence },
  assignment: { read: readAssignment, write: writeAssignment, remove: removeAssignment },
  exception: { read: readException, write: writeException, remove: removeException },
  publication: { read: readPublication, write: writePublication, remove: removePublication },
};

/** The kinds in order of reference. */
export const KINDS_IN_ORDER = Object.keys(RECORDS).filter((kind): kind is RecordKind => kind in recordSchemas);
