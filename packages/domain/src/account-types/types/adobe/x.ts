import type { AccountTypeDescriptor } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { connection, titled } from '../../field-builders.ts';
import { socialFields } from './social-fields.ts';

/** Messages on X, once Twitter (facts: account types, A4). */
export const x: AccountTypeDescriptor = {
  key: 'x',
  title: titled('X (Twitter)'),
  group: 'adobe',
  numbers: [],
  names: ['twitter', 'X', 'X (Twitter)', 'Twitter Connect'],
  documentation: externalAccountsPage(),
  sections: [connection(socialFields)],
};
