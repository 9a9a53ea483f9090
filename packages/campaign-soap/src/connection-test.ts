import { unexpectedReply } from './caller.ts';
import type { Parameter } from './envelope.ts';
import type { ConnectionTest, ConnectionTestReply } from './types.ts';
import type { XmlElement } from './xml-element.ts';

/** The method that tests a connection: static, so that nothing is stored and no record is named. */
export const connectionTestMethod = { schema: 'nms:extAccount', method: 'TestAccount' } as const;

/** Campaign reads parameters in the order of the method's declaration (acc-js-sdk 1.2.0, test/mock.js). */
export function connectionTestParameters(test: ConnectionTest): readonly Parameter[] {
  const { oauth } = test;
  return [
    { name: 'type', type: 'byte', value: test.type },
    { name: 'active', type: 'boolean', value: test.active },
    { name: 'server', type: 'string', value: test.server },
    { name: 'account', type: 'string', value: test.account },
    { name: 'password', type: 'string', value: test.password },
    { name: 'port', type: 'string', value: test.port },
    { name: 'options', type: 'string', value: test.options },
    { name: 'name', type: 'string', value: test.name ?? '' },
    { name: 'oauth', type: 'boolean', value: oauth !== undefined },
    { name: 'azureTenant', type: 'string', value: oauth?.azureTenant ?? '' },
    { name: 'clientId', type: 'string', value: oauth?.clientId ?? '' },
    { name: 'clientSecret', type: 'string', value: oauth?.clientSecret ?? '' },
    { name: 'redirectUrl', type: 'string', value: oauth?.redirectUrl ?? '' },
  ];
}

/** What goes out in confidence: both secrets in their stored form, and what the caller names besides. */
export function connectionTestSecrets(test: ConnectionTest, typed: readonly string[]): readonly string[] {
  return [test.password, test.oauth?.clientSecret ?? '', ...typed];
}

/** The server comes back first; builds that know nothing of a version leave the rest out. */
export function readConnectionTest([server, version, warehouse, duration]: readonly XmlElement[]): ConnectionTestReply {
  if (server === undefined) throw unexpectedReply('nms:extAccount#TestAccount', 'no server');
  return { version: version?.text ?? '', warehouse: warehouse?.text ?? '', duration: duration?.text ?? '' };
}
