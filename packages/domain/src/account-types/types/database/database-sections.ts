import type { SectionDescriptor } from '../../descriptor.ts';
import { documented, titled, unconfirmed } from '../../field-builders.ts';
import { account, password, server } from '../../shared-fields.ts';
import { except, only } from './providers.ts';
import {
  bigQuerySection,
  snowflakeSection,
  storageSection,
  tablespacesSection,
  teradataSection,
} from './provider-sections.ts';

const common: SectionDescriptor = {
  key: 'connection',
  title: titled('Connection', 'Anslutning'),
  fields: [
    documented('provider', 'choice', {
      xpaths: ['@provider'],
      label: titled('Provider type', 'Leverantörstyp'),
      needed: true,
    }),
    server({
      help: titled('Host of the database; for Oracle its TNS name.', 'Databasens värd; för Oracle dess TNS-namn.'),
    }),
    account({ label: titled('Account or user', 'Konto eller användare') }),
    password({ shownWhen: except('bigQuery') }),
    documented('dbName', 'text', {
      xpaths: ['@dbName'],
      label: titled('Database', 'Databas'),
      shownWhen: except('oracle', 'hana', 'bigQuery', 'databricks', 'fabric', 'httpRelay'),
    }),
    unconfirmed('catalog', 'text', {
      xpaths: ['fda/@catalog', '@catalog'],
      label: titled('Catalog', 'Katalog'),
      shownWhen: only('databricks'),
    }),
    documented('dbSchema', 'text', {
      xpaths: ['@dbSchema'],
      label: titled('Working schema', 'Arbetsschema'),
      shownWhen: except(
        'oracle',
        'sqlServer',
        'synapse',
        'mysql',
        'netezza',
        'teradata',
        'bigQuery',
        'fabric',
        'odbc',
        'httpRelay',
      ),
    }),
    unconfirmed('objectPrefix', 'text', {
      xpaths: ['fda/@prefix', '@prefix', '@tablePrefix'],
      label: titled('Prefix of tables and functions', 'Prefix för tabeller och funktioner'),
      shownWhen: only('sqlServer', 'synapse'),
    }),
    unconfirmed('datasource', 'text', {
      xpaths: ['fda/@datasource', '@datasource', '@dataSource'],
      label: titled('Data source', 'Datakälla'),
      shownWhen: only('httpRelay'),
    }),
    documented('options', 'text', {
      xpaths: ['@options'],
      label: titled('Options', 'Alternativ'),
      help: titled(
        'Pairs with semicolons between: key=value;key=value.',
        'Par med semikolon emellan: nyckel=värde;nyckel=värde.',
      ),
    }),
    documented('timezone', 'choice', {
      xpaths: ['@timezone'],
      label: titled('Time zone', 'Tidszon'),
      usual: '_server_',
      shownWhen: except('bigQuery', 'databricks', 'fabric', 'httpRelay'),
    }),
    documented('timezoneName', 'text', {
      xpaths: ['@timezoneName'],
      label: titled('Name of the time zone', 'Tidszonens namn'),
      shownWhen: except('bigQuery', 'databricks', 'fabric', 'httpRelay'),
    }),
    documented('unicodeData', 'flag', { xpaths: ['@unicodeData'], label: titled('Unicode data', 'Unicode-data') }),
    documented('nChar', 'flag', { xpaths: ['@NChar'], label: titled('NChar') }),
    documented('httpRelayTarget', 'flag', {
      xpaths: ['@httpRelayTarget'],
      label: titled('Target of an HTTP relay', 'Mål för ett HTTP-relä'),
    }),
    unconfirmed('massInsertTool', 'text', {
      xpaths: ['fda/@massInsertTool', '@massInsertTool'],
      label: titled('Mass-insert tool', 'Verktyg för massinfogning'),
      shownWhen: only('odbc'),
    }),
  ],
};

const parameters: SectionDescriptor = {
  key: 'parameters',
  title: titled('Parameters', 'Parametrar'),
  fields: [
    documented('fileMethod', 'choice', {
      xpaths: ['@fileMethod'],
      label: titled('File method', 'Filmetod'),
      usual: 'uploadFile',
    }),
    documented('filePath', 'text', { xpaths: ['@filePath'], label: titled('File path', 'Filsökväg') }),
    unconfirmed('postConnect', 'long-text', {
      xpaths: ['fda/postConnect', 'postConnect', '@postConnect'],
      label: titled('PostConnect script', 'PostConnect-skript'),
      help: titled('It runs at every connection.', 'Det körs vid varje anslutning.'),
    }),
  ],
};

/**
 * The form of a database, common fields first (facts: account types, A4, External database). What a database does not use is
 * hidden for the providers known here, and shown for all others.
 */
export const databaseSections: readonly SectionDescriptor[] = [
  common,
  parameters,
  tablespacesSection,
  teradataSection,
  snowflakeSection,
  bigQuerySection,
  storageSection,
];
