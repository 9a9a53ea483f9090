import type { ImsSettings } from '@console/domain';

/** The settings of an enabled account, as stored; its server is an old mistake. */
export const settings: ImsSettings = {
  label: 'Adobe Experience Cloud',
  name: 'Adobe_Marketing_Cloud',
  enabled: true,
  packageAutoExport: false,
  imsServer: 'not an address',
  imsScope: ['openid'],
  imsClientId: 'client',
  imsClientSecret: { stored: true },
  callbackServer: 'https://acme.example',
  imsOrganizationId: 'X@AdobeOrg',
  associationMask: 'Campaign - acme - (.*)',
  productContext: '',
  experienceCloudServer: '',
  tenant: 'acme',
  comment: '',
};
