import type { Method, Schema } from './definition.ts';
import { TEST_ACCOUNT } from './external-account/test-account-method.ts';

const ROWLESS = { keys: [], fields: [], links: [], enumerations: [], writable: false } as const;

const PERSIST_METHODS: readonly Method[] = [
  { name: 'Write', kind: 'static', parameters: [{ name: 'doc', type: 'DOMDocument' }] },
  { name: 'WriteCollection', kind: 'static', parameters: [{ name: 'doc', type: 'DOMDocument' }] },
  {
    name: 'DeleteCollection',
    kind: 'static',
    parameters: [
      { name: 'schema', type: 'string' },
      { name: 'where', type: 'DOMElement' },
      { name: 'ignoreDeleteStatus', type: 'boolean' },
    ],
  },
  {
    name: 'GetEntityIfMoreRecent',
    kind: 'static',
    parameters: [
      { name: 'pk', type: 'string' },
      { name: 'md5', type: 'string' },
      { name: 'mustExist', type: 'boolean' },
      { name: 'doc', type: 'DOMDocument', direction: 'out' },
    ],
  },
];

/** `xtk:session`, which also declares the interface `persist`. */
export const SESSION_SCHEMA: Schema = {
  ...ROWLESS,
  namespace: 'xtk',
  name: 'session',
  label: 'Sessions',
  implements: 'xtk:persist',
  elements: ['sessionInfo', 'userInfo'],
  interfaceMethods: { name: 'persist', methods: PERSIST_METHODS },
  methods: [
    {
      name: 'Logon',
      kind: 'static',
      parameters: [
        { name: 'login', type: 'string' },
        { name: 'password', type: 'string' },
        { name: 'parameters', type: 'DOMElement' },
        { name: 'sessionToken', type: 'string', direction: 'out' },
        { name: 'sessionInfo', type: 'sessionUserInfo', direction: 'out' },
        { name: 'securityToken', type: 'string', direction: 'out' },
      ],
    },
    {
      name: 'BearerTokenLogon',
      kind: 'static',
      parameters: [
        { name: 'bearerToken', type: 'string' },
        { name: 'sessionToken', type: 'string', direction: 'out' },
        { name: 'sessionInfo', type: 'sessionUserInfo', direction: 'out' },
        { name: 'securityToken', type: 'string', direction: 'out' },
      ],
    },
    { name: 'Logoff', kind: 'static' },
    { name: 'TestCnx', kind: 'static' },
    {
      name: 'GetUserInfo',
      kind: 'static',
      parameters: [{ name: 'userInfo', type: 'sessionUserInfo', direction: 'out' }],
    },
    {
      name: 'GetServerTime',
      kind: 'static',
      parameters: [{ name: 'serverTime', type: 'datetime', direction: 'out' }],
    },
    {
      name: 'GetNewIds',
      kind: 'static',
      parameters: [
        { name: 'count', type: 'long' },
        { name: 'idList', type: 'string', direction: 'out' },
      ],
    },
    {
      name: 'GetNewIdsEx',
      kind: 'static',
      parameters: [
        { name: 'count', type: 'long' },
        { name: 'sequence', type: 'string' },
        { name: 'idList', type: 'string', direction: 'out' },
      ],
    },
    {
      name: 'GetOption',
      kind: 'static',
      parameters: [
        { name: 'name', type: 'string' },
        { name: 'value', type: 'string', direction: 'out' },
        { name: 'type', type: 'byte', direction: 'out' },
      ],
    },
    {
      name: 'EncryptPassword',
      kind: 'static',
      parameters: [
        { name: 'decrypted', type: 'string' },
        { name: 'encrypted', type: 'string', direction: 'out' },
      ],
    },
  ],
};

/** `xtk:queryDef`; its methods take the query document as the entity itself. */
export const QUERY_SCHEMA: Schema = {
  ...ROWLESS,
  namespace: 'xtk',
  name: 'queryDef',
  label: 'Queries',
  methods: [
    {
      name: 'ExecuteQuery',
      kind: 'const',
      parameters: [{ name: 'output', type: 'DOMDocument', direction: 'out' }],
    },
    { name: 'SelectAll', kind: 'instance', parameters: [{ name: 'full', type: 'boolean' }] },
  ],
};

/** How many parameters a call of a method carries after the session token, or undefined for one that is not declared. */
export function parameterCount(service: string, name: string): number | undefined {
  const method = methodsOf(service).find((candidate) => candidate.name === name);
  if (!method) return undefined;
  const given = (method.parameters ?? []).filter(({ direction }) => direction !== 'out').length;
  // A method of an entity is sent the entity first.
  return method.kind === 'static' ? given : given + 1;
}

function methodsOf(service: string): readonly Method[] {
  if (service === 'xtk:queryDef') return QUERY_SCHEMA.methods;
  return service === 'nms:extAccount' ? [TEST_ACCOUNT] : [...SESSION_SCHEMA.methods, ...PERSIST_METHODS];
}
