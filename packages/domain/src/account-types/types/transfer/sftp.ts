import type { AccountTypeDescriptor, ShownWhen } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { connection, titled, unconfirmed } from '../../field-builders.ts';
import { account, password, port, server } from '../../shared-fields.ts';

// What password and public key are stored as is not public; 0 is the first choice of every such list that is.
const byKey: ShownWhen = { field: 'sftpAuthentication', is: ['0', 'password'], not: true };

/** Files by SFTP. Sign-in by a key pair came with 8.5 (facts: account types, A4); its paths are not public. */
export const sftp: AccountTypeDescriptor = {
  key: 'sftp',
  title: titled('SFTP'),
  group: 'transfer',
  numbers: [],
  names: ['SFTP'],
  documentation: externalAccountsPage('sftp-external-account'),
  sections: [
    connection([
      server({ needed: true }),
      port({ usual: '22' }),
      account({ needed: true }),
      password(),
      unconfirmed('sftpAuthentication', 'choice', {
        xpaths: ['sftp/@authenticationMode', '@sftpAuthentication', '@authenticationMode'],
        label: titled('SFTP authentication type', 'SFTP-autentiseringstyp'),
      }),
      unconfirmed('sftpPrivateKey', 'secret', {
        xpaths: ['sftp/privateKey', 'sftp/@privateKey', '@privateKeyFile', '@privateKey'],
        label: titled('Private key file', 'Fil med privat nyckel'),
        shownWhen: byKey,
      }),
      unconfirmed('sftpPublicKey', 'long-text', {
        xpaths: ['sftp/publicKey', 'sftp/@publicKey', '@publicKeyFile', '@publicKey'],
        label: titled('Public key file', 'Fil med publik nyckel'),
        shownWhen: byKey,
      }),
      unconfirmed('sftpPassphrase', 'secret', {
        xpaths: ['sftp/@passphrase', '@passphrase', '@keyPassphrase'],
        label: titled('SSH key passphrase', 'SSH-nyckelns lösenfras'),
        shownWhen: byKey,
      }),
    ]),
  ],
};
