import type { AccountTypeDescriptor } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { connection, titled } from '../../field-builders.ts';
import { account, encryption, password, port, server } from '../../shared-fields.ts';

/** Files by FTP (facts: account types, A4; the encryption choices of the newer page are those of POP3 by mistake). */
export const ftp: AccountTypeDescriptor = {
  key: 'ftp',
  title: titled('FTP'),
  group: 'transfer',
  numbers: [],
  names: ['FTP'],
  documentation: externalAccountsPage('ftp-external-account'),
  sections: [connection([server({ needed: true }), port({ usual: '21' }), account(), password(), encryption()])],
};
