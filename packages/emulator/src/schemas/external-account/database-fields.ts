import type { Field } from '../definition.ts';
import { flag, initially, memo, secret, spelledFlag, text } from './field-kinds.ts';

/** External databases: `provider`, `dbName`, options and defaults of a recorded reply in the public SDK's tests. */
const RECORDED: readonly Field[] = [
  // Which providers there are is not an enumeration here: two strings are public, PostgreSQL and Snowflake.
  initially(text('@provider', 'Provider'), 'Snowflake'),
  text('@dbName', 'Database'),
  text('@dbSchema', 'Working schema', 128),
  text('@options', 'Options', 1024),
  flag('@unicodeData', 'Unicode data'),
  flag('@NChar', 'NChar'),
  initially(text('@timezone', 'Time zone', 64), '_server_'),
  text('@timezoneName', 'Name of the time zone', 64),
  spelledFlag('@httpRelayTarget', 'Target of an HTTP relay'),
  initially(text('@fileMethod', 'File method', 32), 'uploadFile'),
  text('@filePath', 'File path'),
];

/** PLACEHOLDERS: on Adobe's forms under these labels; the paths are not public. */
const ON_PAGES_ALONE: readonly Field[] = [
  memo('fda/postConnect', 'PostConnect script'),
  text('fda/@tableTablespace', 'Tablespace of tables', 64),
  text('fda/@indexTablespace', 'Tablespace of indexes', 64),
  text('fda/@workTablespace', 'Work tablespace', 64),
  text('fda/@prefix', 'Prefix of tables and functions', 64),
  text('fda/@project', 'Project', 128),
  text('fda/@dataset', 'Dataset', 128),
  text('fda/@keyFilePath', 'Key file path'),
  text('fda/@catalog', 'Catalog', 128),
  text('fda/@storageAccount', 'Storage account', 64),
  text('fda/@accountRole', 'Account role', 128),
  text('fda/@datasource', 'Datasource', 128),
  text('fda/@massInsertTool', 'Mass-insert tool', 64),
  spelledFlag('fda/queryBanding/@active', 'Query banding'),
  text('fda/queryBanding/@default', 'Default query band'),
  text('fda/queryBanding/@usersTable', 'Table of users', 128),
  { ...memo('fda/keyPair/privateKey', 'Private key'), secret: true },
  secret('fda/keyPair/@passphrase', 'Passphrase'),
];

export const DATABASE_FIELDS: readonly Field[] = [...RECORDED, ...ON_PAGES_ALONE];
