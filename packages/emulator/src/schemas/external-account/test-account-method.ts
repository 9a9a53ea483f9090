import type { Method } from '../definition.ts';

/** The connection test. Parameters in the order of the public SDK's tests, which show the method's own declaration. */
export const TEST_ACCOUNT: Method = {
  name: 'TestAccount',
  kind: 'static',
  parameters: [
    { name: 'type', type: 'byte' },
    { name: 'active', type: 'boolean' },
    { name: 'server', type: 'string', direction: 'inout' },
    { name: 'account', type: 'string' },
    { name: 'password', type: 'string' },
    { name: 'port', type: 'string' },
    { name: 'options', type: 'string' },
    { name: 'name', type: 'string', optional: true },
    { name: 'oauth', type: 'boolean' },
    { name: 'azureTenant', type: 'string', optional: true },
    { name: 'clientId', type: 'string', optional: true },
    { name: 'clientSecret', type: 'string', optional: true },
    { name: 'redirectUrl', type: 'string', optional: true },
    { name: 'dbmsVer', type: 'string', direction: 'out', optional: true },
    { name: 'warehouse', type: 'string', direction: 'out', optional: true },
    { name: 'testDuration', type: 'string', direction: 'out', optional: true },
  ],
};
