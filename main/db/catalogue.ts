import type { Catalogue } from '#domain/plan/plan-data.ts';
import type { ReadDb } from './connection.ts';
import { readAgreements } from './queries/agreement.ts';
import { readParameters, readRuleChoices } from './queries/numbers.ts';
import { readOrders } from './queries/order.ts';
import { readPeople } from './queries/person.ts';
import { readBlocks, readClosures, readOrganisations, readSites } from './queries/site.ts';
import { readNorms, readSettings, readWorkTypes } from './queries/work.ts';
import { readAids, readWorkplaces } from './queries/workplace.ts';

/** Everything whatever the week, archived records included, each list in a fixed order. */
export function readCatalogue(db: ReadDb): Catalogue {
  return db.snapshot(() => ({
    sites: readSites(db),
    blocks: readBlocks(db),
    closures: readClosures(db),
    organisations: readOrganisations(db),
    workTypes: readWorkTypes(db),
    people: readPeople(db),
    workplaces: readWorkplaces(db),
    aids: readAids(db),
    orders: readOrders(db),
    norms: readNorms(db),
    parameters: readParameters(db),
    ruleChoices: readRuleChoices(db),
    agreements: readAgreements(db),
    settings: readSettings(db),
  }));
}
