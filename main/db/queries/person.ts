import type { Employee, Guide, Person, WorkDays } from '#domain/model/person.ts';
import type { Db, ReadDb } from '../connection.ts';
import { childTable, recordTable } from '../table-access.ts';
import type { Tables } from '../tables.ts';
import { fromNeed, toNeed } from './need.ts';

const people = recordTable('person', { key: 'id', orderBy: ['number'] });
const employees = recordTable('employee', { key: 'person_id', orderBy: [] });
const guides = recordTable('guide', { key: 'person_id', orderBy: [] });
const guideWorkTypes = childTable('guide_work_type', 'person_id');
const certificates = childTable('certificate', 'person_id');
const needs = childTable('need', 'person_id');
const wageValues = childTable('wage_value', 'person_id');
const preferences = childTable('preference', 'person_id');
const goals = childTable('goal', 'person_id');

/** Everything about one person that is not in the row itself. */
interface Details {
  employee(id: string): Tables['employee'] | undefined;
  guide(id: string): Tables['guide'] | undefined;
  guideWorkTypes(id: string): readonly Tables['guide_work_type'][];
  certificates(id: string): readonly Tables['certificate'][];
  needs(id: string): readonly Tables['need'][];
  wageValues(id: string): readonly Tables['wage_value'][];
  preferences(id: string): readonly Tables['preference'][];
  goals(id: string): readonly Tables['goal'][];
}

function toPerson(row: Tables['person'], details: Details): Person {
  const base = {
    id: row.id,
    number: row.number,
    firstName: row.first_name,
    infix: row.infix,
    lastName: row.last_name,
    siteId: row.site_id,
    contractMinutes: row.contract_minutes,
    workDays: JSON.parse(row.work_days) as WorkDays,
    certificates: details.certificates(row.id).map((child) => ({ name: child.name, validTo: child.valid_to })),
    archivedOn: row.archived_on,
    version: row.version,
  };
  if (row.kind === 'guide') {
    const guide = details.guide(row.id);
    if (!guide) throw new Error(`Guide ${row.id} is not complete`);
    const workTypes = details.guideWorkTypes(row.id).map((child) => child.work_type);
    return { kind: 'guide', ...base, role: guide.role, workTypes, capacity: guide.capacity };
  }
  const employee = details.employee(row.id);
  if (!employee) throw new Error(`Employee ${row.id} is not complete`);
  return {
    kind: 'employee',
    ...base,
    birthDate: employee.birth_date,
    municipality: employee.municipality,
    targetGroup: employee.target_group,
    workForm: employee.work_form,
    guidanceLevel: employee.guidance_level,
    permanentPresence: employee.permanent_presence === 1,
    wantsVariety: employee.wants_variety === 1,
    secondLanguage: employee.second_language,
    needs: details.needs(row.id).map(toNeed),
    wageValues: details.wageValues(row.id).map((child) => ({
      workType: child.work_type,
      percent: child.percent,
      from: child.from_date,
    })),
    preferences: details.preferences(row.id).map((child) => child.work_type),
    goals: details.goals(row.id).map((child) => ({
      workType: child.work_type,
      minutesPerWeek: child.minutes_per_week,
      until: child.until_date,
    })),
  };
}

/** Everybody, employees and guides, in order of number. */
export function readPeople(db: ReadDb): Person[] {
  const by = <Row extends { person_id: string }>(rows: Row[]) => new Map(rows.map((row) => [row.person_id, row]));
  const employeeBy = by(employees.all(db));
  const guideBy = by(guides.all(db));
  const many = <Row>(rows: Map<string, Row[]>) => {
    const none: readonly Row[] = [];
    return (id: string) => rows.get(id) ?? none;
  };
  const details: Details = {
    employee: (id) => employeeBy.get(id),
    guide: (id) => guideBy.get(id),
    guideWorkTypes: many(guideWorkTypes.all(db)),
    certificates: many(certificates.all(db)),
    needs: many(needs.all(db)),
    wageValues: many(wageValues.all(db)),
    preferences: many(preferences.all(db)),
    goals: many(goals.all(db)),
  };
  return people.all(db).map((row) => toPerson(row, details));
}

export function readPerson(db: ReadDb, id: string): Person | null {
  const row = people.one(db, id);
  if (!row) return null;
  return toPerson(row, {
    employee: (key) => employees.one(db, key),
    guide: (key) => guides.one(db, key),
    guideWorkTypes: (key) => guideWorkTypes.of(db, key),
    certificates: (key) => certificates.of(db, key),
    needs: (key) => needs.of(db, key),
    wageValues: (key) => wageValues.of(db, key),
    preferences: (key) => preferences.of(db, key),
    goals: (key) => goals.of(db, key),
  });
}

export function writePerson(db: Db, person: Person): void {
  const person_id = person.id;
  people.write(db, {
    id: person.id,
    kind: person.kind,
    number: person.number,
    first_name: person.firstName,
    infix: person.infix,
    last_name: person.lastName,
    site_id: person.siteId,
    contract_minutes: person.contractMinutes,
    work_days: JSON.stringify(person.workDays),
    archived_on: person.archivedOn,
    version: person.version,
  });
  certificates.replace(
    db,
    person.id,
    person.certificates.map((c, position) => ({ person_id, position, name: c.name, valid_to: c.validTo })),
  );
  writeGuide(db, person_id, person.kind === 'guide' ? person : null);
  writeEmployee(db, person_id, person.kind === 'employee' ? person : null);
}

function writeGuide(db: Db, person_id: Person['id'], guide: Guide | null): void {
  if (guide) guides.write(db, { person_id, role: guide.role, capacity: guide.capacity });
  else guides.remove(db, person_id);
  guideWorkTypes.replace(
    db,
    person_id,
    (guide?.workTypes ?? []).map((work_type, position) => ({ person_id, position, work_type })),
  );
}

function writeEmployee(db: Db, person_id: Person['id'], employee: Employee | null): void {
  if (employee) {
    employees.write(db, {
      person_id,
      birth_date: employee.birthDate,
      municipality: employee.municipality,
      target_group: employee.targetGroup,
      work_form: employee.workForm,
      guidance_level: employee.guidanceLevel,
      permanent_presence: employee.permanentPresence ? 1 : 0,
      wants_variety: employee.wantsVariety ? 1 : 0,
      second_language: employee.secondLanguage,
    });
  } else employees.remove(db, person_id);
  needs.replace(
    db,
    person_id,
    (employee?.needs ?? []).map((need, position) => fromNeed(person_id, position, need)),
  );
  wageValues.replace(
    db,
    person_id,
    (employee?.wageValues ?? []).map((value, position) => ({
      person_id,
      position,
      work_type: value.workType,
      percent: value.percent,
      from_date: value.from,
    })),
  );
  preferences.replace(
    db,
    person_id,
    (employee?.preferences ?? []).map((work_type, position) => ({ person_id, position, work_type })),
  );
  goals.replace(
    db,
    person_id,
    (employee?.goals ?? []).map((goal, position) => ({
      person_id,
      position,
      work_type: goal.workType,
      minutes_per_week: goal.minutesPerWeek,
      until_date: goal.until,
    })),
  );
}

export const removePerson = people.remove;
