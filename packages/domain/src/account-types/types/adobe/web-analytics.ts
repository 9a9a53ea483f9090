import type { AccountTypeDescriptor } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { documented, titled, unconfirmed } from '../../field-builders.ts';

function detail(name: string): readonly string[] {
  return [`webAnalyticsParams/integrationDetails/@${name}`, `webAnalyticsParams/@${name}`, `analyticsConfig/@${name}`];
}

/** Segments and indicators of a web analytics tool (facts: account types, A4; SDK mock L1078). */
export const webAnalytics: AccountTypeDescriptor = {
  key: 'web-analytics',
  title: titled('Web Analytics', 'Webbanalys'),
  group: 'adobe',
  numbers: [],
  names: ['webAnalytics', 'Web Analytics', 'analytics', 'Adobe Analytics'],
  documentation: externalAccountsPage('web-analytics-external-account'),
  sections: [
    {
      key: 'connection',
      title: titled('Connection', 'Anslutning'),
      fields: [
        documented('analyticsPartner', 'choice', {
          xpaths: ['webAnalyticsParams/@partner', '@partner'],
          label: titled('Partner'),
          usual: '1',
        }),
        unconfirmed('analyticsEmail', 'text', { xpaths: detail('email'), label: titled('Email', 'E-post') }),
        unconfirmed('analyticsOrganization', 'text', {
          xpaths: detail('imsOrgId'),
          label: titled('IMS organization', 'IMS-organisation'),
        }),
        unconfirmed('analyticsCompany', 'text', { xpaths: detail('company'), label: titled('Company', 'Företag') }),
        unconfirmed('analyticsReportSuite', 'text', {
          xpaths: detail('reportSuite'),
          label: titled('Report suite', 'Rapportsvit'),
        }),
        documented('integrationName', 'text', {
          xpaths: ['webAnalyticsParams/integrationDetails/@integrationName', 'analyticsConfig/@integrationName'],
          label: titled('Integration name', 'Integrationens namn'),
        }),
        // A hash that says who integrates: facts, A4, treat as a secret.
        documented('integrationValue', 'secret', {
          xpaths: ['webAnalyticsParams/integrationDetails/@integrationValue'],
          label: titled('Integration value', 'Integrationens värde'),
        }),
      ],
    },
    {
      key: 'advanced',
      title: titled('Advanced', 'Avancerat'),
      fields: [
        documented('analyticsPersistence', 'number', {
          xpaths: ['analyticsConfig/@persistence', 'webAnalyticsParams/@persistence'],
          label: titled('Persistence, days', 'Bevaras, dagar'),
          usual: '7',
        }),
        documented('analyticsPurge', 'number', {
          xpaths: ['analyticsConfig/@purge', 'webAnalyticsParams/@purge'],
          label: titled('Purge after, days', 'Rensas efter, dagar'),
          usual: '180',
        }),
        documented('analyticsStatus', 'choice', { xpaths: ['analyticsConfig/@status'], label: titled('Status') }),
      ],
    },
  ],
};
