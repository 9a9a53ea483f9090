import type { Field, Schema } from './definition.ts';

const ID: Field = { path: '@id', label: 'Primary key', type: 'long', stamped: true };
const CREATED: Field = { path: '@created', label: 'Creation date', type: 'datetime', stamped: true };
const MODIFIED: Field = { path: '@lastModified', label: 'Modification date', type: 'datetime', stamped: true };

function text(path: string, label: string, length = 255): Field {
  return { path, label, type: 'string', length };
}

const NOTHING = { links: [], enumerations: [], methods: [] } as const;

/** Operators. `@type` tells operators (0), groups (1) and rights (2) apart in the one table they share. */
export const OPERATOR_SCHEMA: Schema = {
  ...NOTHING,
  namespace: 'xtk',
  name: 'operator',
  label: 'Operators',
  keys: [['@id'], ['@name']],
  fields: [
    ID,
    text('@name', 'Name (login)', 128),
    text('@label', 'Label', 128),
    { path: '@type', label: 'Type', type: 'byte', enumeration: 'type', default: '0' },
    text('@email', 'Email', 128),
    { path: '@disable', label: 'Account disabled', type: 'boolean', default: '0' },
    text('access/@authenticationType', 'Authentication type', 16),
    { path: 'access/@noConsoleCnx', label: 'No access from the rich client', type: 'boolean', default: '0' },
    { path: '@lastLogon', label: 'Last connection', type: 'datetime' },
    CREATED,
    MODIFIED,
    { path: 'desc', label: 'Description', type: 'memo' },
  ],
  enumerations: [
    {
      name: 'type',
      baseType: 'byte',
      values: [
        { name: 'operator', value: '0', label: 'Operator' },
        { name: 'group', value: '1', label: 'Operator group' },
        { name: 'right', value: '2', label: 'Named right' },
      ],
    },
  ],
  writable: true,
};

/** Operator groups (security groups); not `nms:group`, which holds recipient lists. */
export const GROUP_SCHEMA: Schema = {
  ...NOTHING,
  namespace: 'xtk',
  name: 'group',
  label: 'Operator groups',
  keys: [['@id'], ['@name']],
  fields: [
    ID,
    text('@name', 'Internal name', 128),
    text('@label', 'Label', 128),
    { path: '@type', label: 'Type', type: 'byte', default: '1' },
    CREATED,
    MODIFIED,
    { path: 'desc', label: 'Description', type: 'memo' },
  ],
  writable: true,
};

/** Membership: one row for each operator of each group. */
export const OPERATOR_GROUP_SCHEMA: Schema = {
  ...NOTHING,
  namespace: 'xtk',
  name: 'operatorGroup',
  label: 'Operators of the groups',
  keys: [['@operator-id', '@group-id']],
  fields: [
    { path: '@operator-id', label: 'Foreign key of the operator', type: 'long' },
    { path: '@group-id', label: 'Foreign key of the group', type: 'long' },
  ],
  links: [
    { name: 'operator', label: 'Operator', target: 'xtk:operator', via: '@operator-id' },
    { name: 'group', label: 'Group', target: 'xtk:group', via: '@group-id' },
  ],
  writable: true,
};

/** Installed packages. */
export const PACKAGE_SCHEMA: Schema = {
  ...NOTHING,
  namespace: 'xtk',
  name: 'package',
  label: 'Packages',
  keys: [['@id'], ['@namespace', '@name']],
  fields: [ID, text('@namespace', 'Namespace', 16), text('@name', 'Name', 64), text('@label', 'Label', 128)],
  writable: false,
};

/** Options of the instance. */
export const OPTION_SCHEMA: Schema = {
  ...NOTHING,
  namespace: 'xtk',
  name: 'option',
  label: 'Options',
  keys: [['@id'], ['@name']],
  fields: [
    ID,
    text('@name', 'Internal name', 64),
    { path: '@dataType', label: 'Data type', type: 'byte', default: '6' },
    text('@description', 'Description'),
    text('@stringValue', 'Value (text)', 255),
    { path: '@longValue', label: 'Value (number)', type: 'long' },
    { path: '@doubleValue', label: 'Value (decimal)', type: 'double' },
    { path: '@timeStampValue', label: 'Value (date)', type: 'datetime' },
    { path: 'memoValue', label: 'Value (memo)', type: 'memo' },
  ],
  writable: true,
};

/** Folders of the navigation tree. */
export const FOLDER_SCHEMA: Schema = {
  ...NOTHING,
  namespace: 'xtk',
  name: 'folder',
  label: 'Folders',
  keys: [['@id'], ['@name']],
  fields: [ID, text('@name', 'Internal name', 64), text('@label', 'Label', 128), text('@fullName', 'Full name')],
  writable: false,
};
