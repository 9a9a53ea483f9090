import type { AccountTypeDescriptor } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { connection, titled } from '../../field-builders.ts';
import { account, server } from '../../shared-fields.ts';

/** Files in Hadoop's file system (facts: account types, A4; SDK enumeration `hdfs`). */
export const hdfs: AccountTypeDescriptor = {
  key: 'hdfs',
  title: titled('Hadoop (HDFS)'),
  group: 'transfer',
  numbers: ['17'],
  names: ['hdfs', 'Hadoop', 'Hadoop HDFS', 'Hadoop (HDFS)', 'Hadoop Distributed File System'],
  documentation: externalAccountsPage('hadoop-external-account'),
  sections: [connection([server({ needed: true }), account()])],
};
