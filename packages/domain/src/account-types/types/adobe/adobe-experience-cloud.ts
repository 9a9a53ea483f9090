import type { AccountTypeDescriptor, FieldDescriptor } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { titled } from '../../field-builders.ts';

/** The attribute's name says it, and no public code or traffic does. */
function byName(field: Omit<FieldDescriptor, 'certainty'>): FieldDescriptor {
  return { ...field, certainty: 'name-match' };
}

/** Inferred from a screen of Adobe's. */
function byScreen(field: Omit<FieldDescriptor, 'certainty'>): FieldDescriptor {
  return { ...field, certainty: 'unconfirmed' };
}

/**
 * Adobe sign-in and the Experience Cloud (facts: account types, A3). Its fields are those of `accountFields`, which has more
 * to say of each; scopes and mask are edited in their own way.
 */
export const adobeExperienceCloud: AccountTypeDescriptor = {
  key: 'adobe-experience-cloud',
  title: titled('Adobe Experience Cloud'),
  group: 'adobe',
  numbers: [],
  names: [
    'experienceCloud',
    'marketingCloud',
    'Adobe Experience Cloud',
    'Adobe Marketing Cloud',
    'Adobe Experience Cloud (MAC)',
    'Adobe Marketing Cloud (MAC)',
    'MAC',
  ],
  documentation: externalAccountsPage('adobe-experience-cloud-external-account'),
  sections: [
    {
      key: 'ims',
      title: titled('IMS connection', 'IMS-anslutning'),
      fields: [
        byName({
          key: 'imsServer',
          kind: 'address',
          xpaths: ['@imsServer'],
          label: titled('IMS server', 'IMS-server'),
          bareHost: true,
          needed: true,
        }),
        byScreen({
          key: 'imsScope',
          kind: 'long-text',
          xpaths: ['@userScope'],
          label: titled('IMS scope', 'IMS-omfång'),
        }),
        byScreen({
          key: 'imsClientId',
          kind: 'text',
          xpaths: ['@clientId'],
          label: titled('IMS client identifier', 'IMS-klient-ID'),
          needed: true,
        }),
        byScreen({
          key: 'imsClientSecret',
          kind: 'secret',
          xpaths: ['@clientSecret'],
          label: titled('IMS client secret', 'IMS-klienthemlighet'),
          needed: true,
        }),
        byName({
          key: 'callbackServer',
          kind: 'address',
          xpaths: ['@callbackServer'],
          label: titled('Callback server', 'Återanropsserver'),
          needed: true,
        }),
        byName({
          key: 'imsOrganizationId',
          kind: 'text',
          xpaths: ['@imsOrgId'],
          label: titled('IMS organization ID', 'IMS-organisations-ID'),
          needed: true,
        }),
        byScreen({
          key: 'associationMask',
          kind: 'text',
          xpaths: ['@imsRightsMask'],
          label: titled('Association mask', 'Associationsmask'),
          needed: true,
        }),
        byName({
          key: 'productContext',
          kind: 'text',
          xpaths: ['@productContext'],
          label: titled('Product context', 'Produktsammanhang'),
        }),
      ],
    },
    {
      key: 'experience-cloud',
      title: titled('Adobe Experience Cloud connection', 'Anslutning till Adobe Experience Cloud'),
      fields: [
        byScreen({ key: 'experienceCloudServer', kind: 'address', xpaths: ['@server'], label: titled('Server') }),
        byName({
          key: 'tenant',
          kind: 'text',
          xpaths: ['@tenant'],
          label: titled('Tenant', 'Klientorganisation (tenant)'),
        }),
      ],
    },
  ],
};
