import type { AccountTypeDescriptor } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { titled } from '../../field-builders.ts';
import { brandingSection, midSourcingSection, remoteSection, routingSection } from './routing-fields.ts';
import { smppSections } from './smpp-sections.ts';

/**
 * How messages of a channel leave. Mid-sourcing is its delivery mode 4, SMS its channel 1; both have sections of their own
 * (facts: account types, A4).
 */
export const routing: AccountTypeDescriptor = {
  key: 'routing',
  title: titled('Routing', 'Routning'),
  group: 'campaign',
  numbers: ['3'],
  names: ['delivery', 'Routing', 'Routning'],
  linkedBy: 'nms:delivery',
  documentation: externalAccountsPage('routing-external-account'),
  sections: [routingSection, remoteSection, midSourcingSection, brandingSection, ...smppSections],
};
