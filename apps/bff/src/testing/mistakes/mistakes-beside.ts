import { account, type Mistake, inAccount, inInstance, withSecret } from './arranged-config.ts';

const goodKey = 'ab'.repeat(32);
const givePath = 'give it the path of a file with the secret on one line';
const giveKey = 'give it 32 random bytes in base64 or hex, as `openssl rand -base64 32` prints them';

/** Mistakes in what the configuration names: secrets, the server key and the store. */
export const mistakesBeside: readonly Mistake[] = [
  // Service operators.
  [
    'a service operator of two kinds',
    inInstance({ serviceOperator: { login: 'ims', clientId: 'id', passwordFile: 'secret' } }),
    'instances[0].serviceOperator has both login and clientId: take one of them out, so that one way of signing in is meant.',
  ],
  [
    'a service operator of no kind',
    inInstance({ serviceOperator: { passwordFile: 'secret' } }),
    'instances[0].serviceOperator has neither login nor clientId: give it login and passwordFile, or clientId, clientSecretFile and scope.',
  ],
  [
    'a login with a client secret',
    inInstance({ serviceOperator: { login: 'ims', clientSecretFile: 'secret' } }),
    'instances[0].serviceOperator.clientSecretFile does not go with login: take it out.',
  ],
  [
    'a credential with a password',
    inInstance({ serviceOperator: { clientId: 'id', passwordEnv: 'CANARY', scope: 'openid' } }),
    'instances[0].serviceOperator.passwordEnv does not go with clientId: take it out.',
  ],
  [
    'a credential without a scope',
    inInstance({ serviceOperator: { clientId: 'id', clientSecretFile: 'secret' } }),
    'instances[0].serviceOperator.scope is missing: give it the scopes that Adobe Developer Console shows for the credential, with commas between them.',
  ],
  [
    'a service operator without a password',
    inInstance({ serviceOperator: { login: 'ims' } }),
    'instances[0].serviceOperator.passwordFile is missing: give it the path of a file with the secret on one line, or give passwordEnv the name of an environment variable.',
  ],
  [
    'the password itself in the configuration',
    {
      ...inInstance({ serviceOperator: { login: 'ims', password: 'CANARY', passwordEnv: 'OF_OPERATOR' } }),
      environment: { OF_OPERATOR: 'CANARY' },
    },
    'instances[0].serviceOperator.password is not a setting: write passwordEnv, or take it out.',
  ],
  [
    'a password that is not there',
    inInstance({ serviceOperator: { login: 'ims', passwordFile: 'secret' } }),
    `instances[0].serviceOperator.passwordFile names a file that is not there: ${givePath}.`,
  ],
  [
    'a reading each second',
    {
      ...inInstance({ serviceOperator: { login: 'ims', passwordEnv: 'OF_OPERATOR', readEveryMinutes: 0.01 } }),
      environment: { OF_OPERATOR: 'CANARY' },
    },
    'instances[0].serviceOperator.readEveryMinutes is too small: give it a number of minutes from 1 to 1440.',
  ],
  // Secrets.
  [
    'a secret of nothing',
    withSecret(' \n'),
    'adminConsole.clientSecretFile names an empty file: write the secret into it on one line.',
  ],
  [
    'two lines',
    withSecret('CANARY\nCANARY\n'),
    'adminConsole.clientSecretFile names a file that holds more than one line, or no text: write the secret into it on one line.',
  ],
  [
    'a binary',
    withSecret(Buffer.from([0xc3, 0x28, 0x00])),
    'adminConsole.clientSecretFile names a file that holds more than one line, or no text: write the secret into it on one line.',
  ],
  [
    'something large',
    withSecret('CANARY'.repeat(10_000)),
    'adminConsole.clientSecretFile names a file that is too large for a secret: give it a file with the secret on one line.',
  ],
  [
    'a secret for everybody',
    withSecret('CANARY', 0o644),
    'adminConsole.clientSecretFile names a file that every user of the machine can read or write: run chmod 600 on it.',
  ],
  [
    'a secret that everybody may write',
    withSecret('CANARY', 0o602),
    'adminConsole.clientSecretFile names a file that every user of the machine can read or write: run chmod 600 on it.',
  ],
  [
    'a secret that is not there',
    { file: { adminConsole: account } },
    `adminConsole.clientSecretFile names a file that is not there: ${givePath}.`,
  ],
  [
    'a folder for a secret',
    { file: { adminConsole: account }, files: { secret: [null] } },
    `adminConsole.clientSecretFile names a folder: ${givePath}.`,
  ],
  [
    'a device for a secret',
    inAccount({ clientSecretFile: '/dev/zero' }),
    `adminConsole.clientSecretFile names no regular file: ${givePath}.`,
  ],
  [
    'no secret',
    inAccount({ clientSecretFile: undefined }),
    'adminConsole.clientSecretFile is missing: give it the path of a file with the secret on one line, or give clientSecretEnv the name of an environment variable.',
  ],
  [
    'two secrets for one',
    inAccount({ clientSecretEnv: 'SECRET' }),
    'adminConsole.clientSecretFile and clientSecretEnv are both given: take one of them out, so that one secret is meant.',
  ],
  [
    'a variable that is not set',
    inAccount({ clientSecretFile: undefined, clientSecretEnv: 'NOT_SET' }),
    'adminConsole.clientSecretEnv names an environment variable, NOT_SET, that is not set or empty: set it to the secret, or give clientSecretEnv another name.',
  ],
  [
    'the secret itself for the name of a variable',
    inAccount({ clientSecretFile: undefined, clientSecretEnv: 'p8eCANARYsecret' }),
    'adminConsole.clientSecretEnv names an environment variable that is not set or empty: set it to the secret, or give clientSecretEnv another name.',
  ],
  [
    'a second secret that is not there',
    inAccount({ secondaryClientSecretFile: 'none' }),
    `adminConsole.secondaryClientSecretFile names a file that is not there: ${givePath}.`,
  ],
  [
    'reads too often',
    inAccount({ refreshMinutes: 30 }),
    'adminConsole.refreshMinutes is under 120: give it a number of minutes, 120 or more, since Adobe refuses more frequent reads.',
  ],
  [
    'no organization',
    inAccount({ organizationId: undefined }),
    'adminConsole.organizationId is missing: give it the organization id, such as 0123456789ABCDEF01234567@AdobeOrg.',
  ],
  // The server key.
  [
    'half a key',
    { environment: { CONSOLE_SERVER_KEY: 'CANARY' } },
    `CONSOLE_SERVER_KEY is not a key of 32 bytes: ${giveKey}.`,
  ],
  [
    'an empty key',
    { environment: { CONSOLE_SERVER_KEY: '' } },
    `CONSOLE_SERVER_KEY is not a key of 32 bytes: ${giveKey}.`,
  ],
  [
    'a file with half a key',
    { file: { serverKeyFile: 'key' }, files: { key: ['CANARY'] } },
    `serverKeyFile is not a key of 32 bytes: ${giveKey}.`,
  ],
  [
    'a key for everybody',
    { file: { serverKeyFile: 'key' }, files: { key: [goodKey, 0o604] } },
    'serverKeyFile names a file that every user of the machine can read or write: run chmod 600 on it.',
  ],
  [
    'a key that is not there',
    { file: { serverKeyFile: 'key' } },
    `serverKeyFile names a file that is not there: ${givePath}.`,
  ],
  [
    'a damaged key beside the store',
    { files: { 'data/server.key': ['CANARY'] } },
    `server.key beside the store is not a key of 32 bytes: ${giveKey}.`,
  ],
  [
    'a key beside the store for everybody',
    { files: { 'data/server.key': [goodKey, 0o666] } },
    'server.key beside the store names a file that every user of the machine can read or write: run chmod 600 on it.',
  ],
  [
    'a store without its key',
    { files: { 'data/console.sqlite': ['any'] } },
    'serverKeyFile is missing and no server.key is beside the store, which was made with a key: put that key back, or give it as CONSOLE_SERVER_KEY, or give store.sqliteFile the path of a new file.',
  ],
  // The store.
  ['no store', { file: { store: undefined } }, 'store is missing: give it an object with sqliteFile.'],
  [
    'no path of a store',
    { file: { store: {} } },
    'store.sqliteFile is missing: give it the path of a file, which is made at the first start.',
  ],
  [
    'an address for a store',
    { file: { store: { sqliteFile: 'file:///CANARY.sqlite' } } },
    'store.sqliteFile is not accepted: give it the path of a file, which is made at the first start.',
  ],
  [
    'a folder for a store',
    { file: { store: { sqliteFile: '.' } } },
    'store.sqliteFile is a folder: give it the path of a file, which is made at the first start.',
  ],
  [
    'a device for a store',
    { file: { store: { sqliteFile: '/dev/null' } } },
    'store.sqliteFile is no regular file: give it the path of a file, which is made at the first start.',
  ],
  [
    'a store below a file',
    { file: { store: { sqliteFile: 'config.json/console.sqlite' } } },
    'store.sqliteFile lies below something that is not a folder: give it the path of a file in a folder.',
  ],
  [
    'a path too long',
    { file: { store: { sqliteFile: 'a'.repeat(300) } } },
    'store.sqliteFile is too long for a path: give it the path of a file.',
  ],
];
