import { documented, shared, titled } from './field-builders.ts';

/**
 * Fields that several types have. One attribute serves them all, so that it has one key in every type (facts: account types,
 * A4, *shared attributes*).
 */
export const server = shared(documented('server', 'text', { xpaths: ['@server'], label: titled('Server') }));

/** The same attribute where it is an address of the web: the label of Adobe's form differs by type. */
export const serverAddress = shared(
  documented('server', 'address', { xpaths: ['@server'], label: titled('Server'), bareHost: true }),
);

export const port = shared(documented('port', 'number', { xpaths: ['@port'], label: titled('Port') }));

export const account = shared(
  documented('account', 'text', { xpaths: ['@account'], label: titled('Account', 'Konto') }),
);

export const password = shared(
  documented('password', 'secret', { xpaths: ['@password'], label: titled('Password', 'Lösenord') }),
);

export const encryption = shared(
  documented('encryption', 'choice', { xpaths: ['@encryptionType'], label: titled('Encryption', 'Kryptering') }),
);

export const clientId = shared(
  documented('clientId', 'text', {
    xpaths: ['@clientId'],
    label: titled('Client identifier', 'Klient-ID'),
  }),
);

export const clientSecret = shared(
  documented('clientSecret', 'secret', {
    xpaths: ['@clientSecret'],
    label: titled('Client secret', 'Klienthemlighet'),
  }),
);

/** Campaign's own page takes the answer of the sign-in service (facts: account types, A4, bounce mails and Snowflake). */
export const redirectUrl = shared(
  documented('redirectUrl', 'address', {
    xpaths: ['@redirectUrl'],
    label: titled('Redirect URL', 'Omdirigerings-URL'),
    help: titled('It must end with nl/jsp/oauth.jsp.', 'Den måste sluta med nl/jsp/oauth.jsp.'),
  }),
);

/** How results of a remote instance are fetched. Of `mcHistoMethod` only the column's name is public. */
export const archivingMethod = shared({
  key: 'archivingMethod',
  kind: 'choice',
  xpaths: ['@mcHistoMethod'],
  certainty: 'unconfirmed',
  label: titled('Connection method', 'Anslutningsmetod'),
});

export const fdaAccount = shared(
  documented('fdaAccount', 'link', {
    xpaths: ['@fdaExtAccount-id'],
    label: titled('FDA account', 'FDA-konto'),
  }),
);
