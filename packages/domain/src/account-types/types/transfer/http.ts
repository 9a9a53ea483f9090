import type { AccountTypeDescriptor } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { connection, titled } from '../../field-builders.ts';
import { account, encryption, password, port, serverAddress } from '../../shared-fields.ts';

/** Files by HTTP (facts: account types, A4; the key pair on the newer page is that of SFTP by mistake). */
export const http: AccountTypeDescriptor = {
  key: 'http',
  title: titled('HTTP'),
  group: 'transfer',
  numbers: [],
  names: ['HTTP', 'HTTPS'],
  documentation: externalAccountsPage(),
  sections: [connection([serverAddress({ needed: true }), port({ usual: '80' }), account(), password(), encryption()])],
};
