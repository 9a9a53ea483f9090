import type { AccountTypeDescriptor } from '../../descriptor.ts';
import { externalAccountsPage } from '../../documentation.ts';
import { documented, titled } from '../../field-builders.ts';
import { account, archivingMethod, fdaAccount, password, serverAddress } from '../../shared-fields.ts';

/** Message Center instance that transactional messages are sent from (facts: account types, A4). */
export const executionInstance: AccountTypeDescriptor = {
  key: 'execution-instance',
  title: titled('Execution instance', 'Körningsinstans'),
  group: 'campaign',
  numbers: ['11'],
  names: ['executionInstance', 'Execution instance', 'Körningsinstans', 'Message Center'],
  documentation: externalAccountsPage('execution-instance-external-account'),
  sections: [
    {
      key: 'connection',
      title: titled('Connection', 'Anslutning'),
      fields: [
        serverAddress({ label: titled('URL'), needed: true }),
        account({
          needed: true,
          help: titled(
            'The Message Center operator of the execution instance.',
            'Message Center-operatören på körningsinstansen.',
          ),
        }),
        password({
          needed: true,
          help: titled(
            'It can be set once the connection was initialized.',
            'Det kan anges när anslutningen har initierats.',
          ),
        }),
      ],
    },
    {
      key: 'archiving',
      title: titled('Archiving', 'Arkivering'),
      fields: [archivingMethod(), fdaAccount()],
    },
    {
      key: 'instance',
      title: titled('Instance', 'Instans'),
      fields: [
        documented('executionInstanceId', 'number', {
          xpaths: ['@executionInstanceId'],
          label: titled('Execution instance identifier', 'Körningsinstansens ID'),
        }),
        documented('isMessageCenter', 'flag', {
          xpaths: ['@isMessageCenter'],
          label: titled('Message Center'),
        }),
        documented('isInteraction', 'flag', {
          xpaths: ['@isInteraction'],
          label: titled('Interaction'),
        }),
      ],
    },
  ],
};
