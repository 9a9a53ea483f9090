import type { AccountTypeDescriptor, ShownWhen } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { documented, titled } from '../../field-builders.ts';
import {
  account,
  clientId,
  clientSecret,
  encryption,
  password,
  port,
  redirectUrl,
  server,
} from '../../shared-fields.ts';

const byOAuth: ShownWhen = { field: 'oAuth', is: ['1'] };

/** Mailbox that bounce mails are fetched from (facts: account types, A4; SDK mock, bounces). */
export const bounceMails: AccountTypeDescriptor = {
  key: 'bounce-mails',
  title: titled('Bounce mails (POP3)', 'Studsade e-postmeddelanden (POP3)'),
  group: 'campaign',
  numbers: ['0'],
  names: ['bounces', 'Bounce mails', 'Bounce mails (POP3)', 'Studsa e-post'],
  documentation: externalAccountsPage('bounce-mails-external-account'),
  sections: [
    {
      key: 'connection',
      title: titled('Connection', 'Anslutning'),
      fields: [
        server({ needed: true }),
        port({
          usual: '110',
          help: titled('Usually 110, with POP3S 995.', 'Vanligtvis 110, med POP3S 995.'),
        }),
        account({ needed: true }),
        encryption(),
        documented('oAuth', 'flag', { xpaths: ['@oAuth'], label: titled('Microsoft OAuth 2.0') }),
        documented('azureTenant', 'text', {
          xpaths: ['@azureTenant'],
          label: titled('Azure tenant', 'Azure-klient (tenant)'),
          shownWhen: byOAuth,
          needed: true,
        }),
        clientId({
          label: titled('Azure client ID', 'Azure-klient-ID'),
          shownWhen: byOAuth,
          needed: true,
        }),
        clientSecret({
          label: titled('Azure client secret', 'Azure-klienthemlighet'),
          shownWhen: byOAuth,
          needed: true,
        }),
        redirectUrl({
          label: titled('Azure redirect URL', 'Azure-omdirigerings-URL'),
          shownWhen: byOAuth,
          needed: true,
        }),
        password({ shownWhen: { field: 'oAuth', is: ['0'] }, needed: true }),
        documented('emailFunction', 'choice', {
          xpaths: ['@EMailFunction'],
          label: titled('Function', 'Funktion'),
        }),
      ],
    },
  ],
};
