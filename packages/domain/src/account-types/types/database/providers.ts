import type { ShownWhen } from '../../descriptor.ts';

/**
 * What `@provider` may say of each database, as Campaign stores it. `PostgreSQL` and `Snowflake` are public (SDK,
 * createFDASchema); the others are spellings of Adobe's names, so that conditions hide fields only from those known here.
 */
const spellings = {
  postgresql: ['PostgreSQL', 'Postgresql', 'postgresql'],
  greenplum: ['Greenplum', 'GreenPlum', 'greenplum'],
  oracle: ['Oracle', 'oracle'],
  sqlServer: ['MSSQL', 'SQLServer', 'Microsoft SQL Server', 'mssql'],
  synapse: ['Synapse', 'AzureSynapse', 'Azure Synapse', 'Azure Synapse Analytics'],
  mysql: ['MySQL', 'MySql', 'mysql'],
  netezza: ['Netezza', 'netezza'],
  teradata: ['Teradata', 'teradata'],
  hana: ['HANA', 'Hana', 'SAPHANA', 'SAP HANA'],
  snowflake: ['Snowflake', 'snowflake'],
  bigQuery: ['BigQuery', 'GoogleBigQuery', 'Google BigQuery'],
  redshift: ['Redshift', 'AmazonRedshift', 'Amazon Redshift'],
  redshiftLegacy: ['RedshiftLegacy', 'Amazon Redshift (legacy)'],
  databricks: ['Databricks', 'DataBricks'],
  vertica: ['Vertica', 'vertica'],
  fabric: ['Fabric', 'MicrosoftFabric', 'Microsoft Fabric'],
  odbc: ['ODBC', 'Odbc', 'odbc', 'Sybase', 'SybaseASE', 'SybaseIQ', 'Hive', 'Hadoop'],
  httpRelay: ['HTTPRelay', 'HttpRelay', 'httpRelay', 'HTTP relay'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Provider = keyof typeof spellings;

function spelled(providers: readonly Provider[]): readonly string[] {
  return providers.flatMap((provider) => spellings[provider]);
}

/** Shown for these databases only. */
export function only(...providers: readonly Provider[]): ShownWhen {
  return { field: 'provider', is: spelled(providers) };
}

/** Shown for every database but these, so for those as well whose name is not known here. */
export function except(...providers: readonly Provider[]): ShownWhen {
  return { field: 'provider', is: spelled(providers), not: true };
}
