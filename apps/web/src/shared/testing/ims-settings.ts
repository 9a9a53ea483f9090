import type { ImsSettings } from '@console/domain';

/** Of an enabled account, as stored; the server is a slip of long ago. */
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
