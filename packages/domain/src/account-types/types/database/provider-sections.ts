import type { SectionDescriptor } from '../../descriptor.ts';
import { titled, unconfirmed } from '../../field-builders.ts';
import { clientId, clientSecret, redirectUrl } from '../../shared-fields.ts';
import { only } from './providers.ts';

function fdaAttribute(name: string): readonly string[] {
  return [`fda/@${name}`, `@${name}`];
}

/** Facts: account types, A4. Paths of everything in this file are not public, but for the three of OAuth. */
export const tablespacesSection: SectionDescriptor = {
  key: 'tablespaces',
  title: titled('Tablespaces', 'Tabellutrymmen'),
  shownWhen: only('oracle', 'sqlServer', 'synapse', 'mysql', 'netezza', 'teradata', 'odbc'),
  fields: [
    unconfirmed('tableTablespace', 'text', {
      xpaths: fdaAttribute('tableTablespace'),
      label: titled('Tablespace of tables', 'Tabellutrymme för tabeller'),
    }),
    unconfirmed('indexTablespace', 'text', {
      xpaths: fdaAttribute('indexTablespace'),
      label: titled('Tablespace of indexes', 'Tabellutrymme för index'),
    }),
    unconfirmed('workTablespace', 'text', {
      xpaths: fdaAttribute('workTablespace'),
      label: titled('Work tablespace', 'Tabellutrymme för arbetstabeller'),
      shownWhen: only('synapse'),
    }),
  ],
};

export const teradataSection: SectionDescriptor = {
  key: 'query-banding',
  title: titled('Query banding'),
  shownWhen: only('teradata'),
  fields: [
    unconfirmed('queryBandingActive', 'flag', {
      xpaths: ['fda/queryBanding/@active', '@queryBanding'],
      label: titled('Query banding active', 'Query banding aktiv'),
    }),
    unconfirmed('defaultQueryBand', 'text', {
      xpaths: ['fda/queryBanding/@default', '@defaultQueryBand'],
      label: titled('Default query band', 'Standardvärde för query band'),
    }),
    unconfirmed('queryBandUsers', 'text', {
      xpaths: ['fda/queryBanding/@usersTable', '@queryBandUsers'],
      label: titled('Table of users', 'Användartabell'),
    }),
  ],
};

/** Key pair and OAuth 2 of Snowflake (8.9.1). */
export const snowflakeSection: SectionDescriptor = {
  key: 'snowflake',
  title: titled('Key pair and OAuth 2.0', 'Nyckelpar och OAuth 2.0'),
  shownWhen: only('snowflake', 'databricks'),
  fields: [
    unconfirmed('databasePrivateKey', 'secret', {
      xpaths: ['fda/keyPair/privateKey', 'fda/@privateKey', '@privateKey'],
      label: titled('Private key', 'Privat nyckel'),
      shownWhen: only('snowflake'),
    }),
    unconfirmed('databasePassphrase', 'secret', {
      xpaths: ['fda/keyPair/@passphrase', 'fda/@passphrase', '@passphrase'],
      label: titled('Private key passphrase', 'Den privata nyckelns lösenfras'),
      shownWhen: only('snowflake'),
    }),
    clientId(),
    clientSecret(),
    redirectUrl({
      shownWhen: only('snowflake'),
      help: titled(
        'With https on port 443, without an underscore in the host; it must end with nl/jsp/oauth.jsp.',
        'Med https på port 443 och utan understreck i värdnamnet; den måste sluta med nl/jsp/oauth.jsp.',
      ),
    }),
  ],
};

export const bigQuerySection: SectionDescriptor = {
  key: 'bigquery',
  title: titled('Google BigQuery'),
  shownWhen: only('bigQuery'),
  fields: [
    unconfirmed('project', 'text', {
      xpaths: fdaAttribute('project'),
      label: titled('Project', 'Projekt'),
      needed: true,
    }),
    unconfirmed('dataset', 'text', {
      xpaths: fdaAttribute('dataset'),
      label: titled('Dataset', 'Datauppsättning'),
      needed: true,
    }),
    unconfirmed('keyFilePath', 'text', {
      xpaths: fdaAttribute('keyFilePath'),
      label: titled('Key file path', 'Nyckelfilens sökväg'),
    }),
    unconfirmed('jsonKey', 'secret', {
      xpaths: ['fda/jsonKey', 'fda/@jsonKey', '@jsonKey'],
      label: titled('Service account key (JSON)', 'Tjänstkontots nyckel (JSON)'),
    }),
    unconfirmed('proxyType', 'text', { xpaths: fdaAttribute('proxyType'), label: titled('Proxy type', 'Proxytyp') }),
    unconfirmed('proxyHost', 'text', { xpaths: fdaAttribute('proxyHost'), label: titled('Proxy host', 'Proxyvärd') }),
    unconfirmed('proxyPort', 'number', { xpaths: fdaAttribute('proxyPort'), label: titled('Proxy port', 'Proxyport') }),
    unconfirmed('proxyUser', 'text', {
      xpaths: fdaAttribute('proxyUser'),
      label: titled('Proxy user', 'Proxyanvändare'),
    }),
    unconfirmed('proxyPassword', 'secret', {
      xpaths: fdaAttribute('proxyPassword'),
      label: titled('Proxy password', 'Proxylösenord'),
    }),
  ],
};

export const storageSection: SectionDescriptor = {
  key: 'storage',
  title: titled('Storage', 'Lagring'),
  shownWhen: only('redshift', 'databricks', 'fabric'),
  fields: [
    unconfirmed('storageAccount', 'text', {
      xpaths: ['fda/@storageAccount', '@storageAccount', '@storageAccount-id'],
      label: titled('Storage account', 'Lagringskonto'),
    }),
    unconfirmed('accountRole', 'text', {
      xpaths: fdaAttribute('accountRole'),
      label: titled('Account role', 'Kontoroll'),
      shownWhen: only('redshift', 'fabric'),
    }),
  ],
};
