import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { StoreKeys } from '../../config/secrets/server-key.ts';
import { createFirst } from './0001-first.ts';
import { createPeople } from './0002-people.ts';
import { createGroupNames } from './0003-group-names.ts';
import { createStatedReadings } from './0004-stated-readings.ts';
import { addListTrust } from './0005-list-trust.ts';
import { keyPinsByName } from './0006-pins-by-name.ts';
import { storeColumns } from './0007-columns.ts';
import { addPeopleUploads } from './0008-people-uploads.ts';
import { createInForce } from './0009-in-force.ts';
import { keepDecisions } from './0010-apply-decisions.ts';
import { addSettling } from './0011-settling.ts';
import { keepServerKey } from './0012-server-key.ts';
import { addKnownSignIns } from './0013-known-sign-ins.ts';
import { markRows } from './0014-row-marks.ts';
import { sealLists } from './0015-sealed-lists.ts';
import { addLeases } from './0016-leases.ts';
import { versionRecords } from './0017-versioned-records.ts';
import { addActs } from './0018-any-account.ts';
import { createPlanSets } from './0019-plan-sets.ts';
import { addSecretMemories } from './0020-secret-memories.ts';
import type { Tables } from '../tables/tables.ts';

/** After it the store is written anew: pages that it left may hold people. */
export const sealingMigration = '0015-sealed-lists';

/** In order of their names; each runs once, and each has a file of its name that never changes. */
export function migrations(keys: StoreKeys): Record<string, Migration> {
  const { audit: auditKey } = keys;
  return {
    '0001-first': { up: (db: Kysely<Tables>) => createFirst(db, auditKey) },
    '0002-people': { up: createPeople },
    '0003-group-names': { up: createGroupNames },
    '0004-stated-readings': { up: createStatedReadings },
    '0005-list-trust': { up: addListTrust },
    '0006-pins-by-name': { up: keyPinsByName },
    '0007-columns': { up: storeColumns },
    '0008-people-uploads': { up: addPeopleUploads },
    '0009-in-force': { up: createInForce },
    '0010-apply-decisions': { up: keepDecisions },
    '0011-settling': { up: addSettling },
    '0012-server-key': { up: (db: Kysely<Tables>) => keepServerKey(db, auditKey) },
    '0013-known-sign-ins': { up: addKnownSignIns },
    '0014-row-marks': { up: (db: Kysely<Tables>) => markRows(db, keys.marks) },
    [sealingMigration]: { up: (db: Kysely<Tables>) => sealLists(db, keys.lists) },
    '0016-leases': { up: addLeases },
    '0017-versioned-records': { up: versionRecords },
    '0018-any-account': { up: addActs },
    '0019-plan-sets': { up: createPlanSets },
    '0020-secret-memories': { up: addSecretMemories },
  };
}
