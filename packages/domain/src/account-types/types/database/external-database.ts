import type { AccountTypeDescriptor } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { titled } from '../../field-builders.ts';
import { databaseSections } from './database-sections.ts';

/** A database outside Campaign; one type for every provider (facts: account types, A4; SDK, createFDASchema). */
export const externalDatabase: AccountTypeDescriptor = {
  key: 'external-database',
  title: titled('External database', 'Extern databas'),
  group: 'database',
  numbers: ['7'],
  names: ['externalDatabase', 'External database', 'Extern databas', 'External database (FDA)', 'FDA', 'fdaDatabase'],
  documentation: externalAccountsPage('external-database-external-account'),
  sections: databaseSections,
};
