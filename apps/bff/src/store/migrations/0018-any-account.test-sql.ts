import { beforeVersionedRecords } from './0017-versioned-records.test-sql.ts';
import { beforePlanSets } from './0019-plan-sets.test-sql.ts';

const secret = "json_extract(settings, '$.values.imsClientSecret.secret')";

/** Undoes the migration, for the records that later migrations read. For tests of migrations. */
export const beforeAnyAccount = `${beforePlanSets}; ALTER TABLE intents DROP COLUMN act;
  UPDATE revisions SET settings = json_set(
    json_extract(settings, '$.values'),
    '$.v', 2,
    '$.imsClientSecret', json(CASE ${secret}
      WHEN 'hidden' THEN '"hidden"'
      WHEN 'absent' THEN '{"stored":false}'
      ELSE json_object('stored', json('true'), 'fingerprint', json_extract(settings, '$.values.imsClientSecret.fingerprint'))
    END));
  DELETE FROM kysely_migration WHERE name = '0018-any-account'; ${beforeVersionedRecords}`;
