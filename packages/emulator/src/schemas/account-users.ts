import type { Field, Schema } from './definition.ts';

const ID: Field = { path: '@id', label: 'Primary key', type: 'long', stamped: true };
const MODIFIED: Field = { path: '@lastModified', label: 'Modification date', type: 'datetime', stamped: true };
const INTERNAL_NAME = text('@internalName', 'Internal name', 64);
const LABEL = text('@label', 'Label', 128);

function text(path: string, label: string, length: number): Field {
  return { path, label, type: 'string', length };
}

function accountKey(path: string): Field {
  return { path, label: 'Foreign key of the external account', type: 'long' };
}

const READ_ONLY = { namespace: 'nms', links: [], enumerations: [], methods: [], writable: false } as const;

/**
 * Deliveries and their templates. That they link to the account of their routing is seen in a public reply; the names of link and
 * attribute, and the values of the status, are placeholders.
 */
const DELIVERY_SCHEMA: Schema = {
  ...READ_ONLY,
  name: 'delivery',
  label: 'Deliveries',
  keys: [['@id'], ['@internalName']],
  fields: [
    ID,
    INTERNAL_NAME,
    LABEL,
    { path: '@state', label: 'Status', type: 'byte', enumeration: 'state', default: '0' },
    { path: '@isModel', label: 'Template', type: 'boolean', default: '0' },
    MODIFIED,
    accountKey('@provider-id'),
  ],
  links: [{ name: 'provider', label: 'Routing', target: 'nms:extAccount', via: '@provider-id' }],
  enumerations: [
    {
      name: 'state',
      baseType: 'byte',
      values: [
        { name: 'edition', value: '0', label: 'Being edited' },
        { name: 'pending', value: '45', label: 'Start pending' },
        { name: 'started', value: '55', label: 'In progress' },
        { name: 'finished', value: '95', label: 'Finished' },
      ],
    },
  ],
};

/** Incoming SMS: Adobe's page on mid-sourced SMS queries them by `@extAccount-id`. */
const INCOMING_SMS_SCHEMA: Schema = {
  ...READ_ONLY,
  name: 'inSMS',
  label: 'Incoming SMS',
  keys: [['@id']],
  fields: [ID, { path: '@created', label: 'Creation date', type: 'datetime' }, accountKey('@extAccount-id')],
  links: [{ name: 'extAccount', label: 'External account', target: 'nms:extAccount', via: '@extAccount-id' }],
};

/** Services. The link is a placeholder: the page on LINE shows that a service names an account. */
const SERVICE_SCHEMA: Schema = {
  ...READ_ONLY,
  name: 'service',
  label: 'Services',
  keys: [['@id'], ['@name']],
  fields: [ID, text('@name', 'Internal name', 64), LABEL, MODIFIED, accountKey('@extAccount-id')],
  links: [{ name: 'extAccount', label: 'External account', target: 'nms:extAccount', via: '@extAccount-id' }],
};

/** Typologies, which have no link to an account here. */
const TYPOLOGY_SCHEMA: Schema = {
  ...READ_ONLY,
  name: 'typology',
  label: 'Typologies',
  keys: [['@id'], ['@name']],
  fields: [ID, text('@name', 'Internal name', 64), LABEL],
};

/** Workflows: their activities, and the accounts that those name, are one text of the row. */
const WORKFLOW_SCHEMA: Schema = {
  ...READ_ONLY,
  namespace: 'xtk',
  name: 'workflow',
  label: 'Workflows',
  keys: [['@id'], ['@internalName']],
  fields: [ID, INTERNAL_NAME, LABEL, MODIFIED],
  textLinks: [{ path: 'activities/sqlDM/extAccount', label: 'External account', target: 'nms:extAccount' }],
};

/** Schemas whose records use external accounts, or seem as if they could. */
export const ACCOUNT_USERS: readonly Schema[] = [
  DELIVERY_SCHEMA,
  INCOMING_SMS_SCHEMA,
  SERVICE_SCHEMA,
  TYPOLOGY_SCHEMA,
  WORKFLOW_SCHEMA,
];

/** What `nms:extAccount` says of them: a server adds the reverse of each link to the schema that it points to. */
export const REVERSE_LINKS = ACCOUNT_USERS.flatMap(({ namespace, name, label, links }) =>
  links.map(({ via }) => ({ name, label, target: `${namespace}:${name}`, via })),
);
