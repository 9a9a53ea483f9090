import type { AccountTypeDescriptor, ShownWhen } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { connection, documented, titled, unconfirmed } from '../../field-builders.ts';
import { account, clientId, password, serverAddress } from '../../shared-fields.ts';

/** The number of a sign-in by password is public, that of one by certificate is not (SDK mock L1078). */
const byPassword: ShownWhen = { field: 'crmGrantType', is: ['0'] };
const byCertificate: ShownWhen = { ...byPassword, not: true };

/** Contacts of Microsoft Dynamics (facts: account types, A4). On-premise and Office 365 modes are gone. */
export const microsoftDynamics: AccountTypeDescriptor = {
  key: 'microsoft-dynamics',
  title: titled('Microsoft Dynamics CRM'),
  group: 'adobe',
  numbers: [],
  names: [
    'msDynamics',
    'msCrm',
    'dynamicsCRM',
    'Microsoft Dynamics',
    'Microsoft Dynamics CRM',
    'Microsoft Dynamics 365',
  ],
  documentation: externalAccountsPage('microsoft-dynamics-crm-external-account'),
  sections: [
    connection([
      documented('crmDeploymentType', 'choice', {
        xpaths: ['params/mscrm/@crmDeploymentType'],
        label: titled('Deployment type', 'Distributionstyp'),
        usual: 'webapi',
      }),
      serverAddress({ needed: true }),
      documented('crmGrantType', 'choice', {
        xpaths: ['params/mscrm/@crmGrantType'],
        label: titled('OAuth type', 'OAuth-typ'),
        usual: '0',
      }),
      account({ shownWhen: byPassword, needed: true }),
      password({ shownWhen: byPassword, needed: true }),
      unconfirmed('crmPrivateKey', 'secret', {
        xpaths: ['params/mscrm/privateKey', 'params/mscrm/@privateKey', 'params/mscrm/@crmPrivateKey'],
        label: titled('Private key (Base64 encoded)', 'Privat nyckel (Base64-kodad)'),
        shownWhen: byCertificate,
        needed: true,
      }),
      unconfirmed('crmCustomKeyId', 'text', {
        xpaths: ['params/mscrm/@customKeyId', 'params/mscrm/@customKeyIdentifier'],
        label: titled('Custom key identifier', 'Anpassad nyckelidentifierare'),
        shownWhen: byCertificate,
        needed: true,
      }),
      unconfirmed('crmKeyId', 'text', {
        xpaths: ['params/mscrm/@keyId'],
        label: titled('Key ID', 'Nyckel-ID'),
        shownWhen: byCertificate,
        needed: true,
      }),
      clientId({ needed: true }),
      documented('crmApiVersion', 'text', {
        xpaths: ['params/mscrm/@crmApiVersion'],
        label: titled('CRM version', 'CRM-version'),
      }),
    ]),
  ],
};
