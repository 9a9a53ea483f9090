import type { FieldValue, ImsSettingsField } from '@console/domain';
import { visible } from './paint.ts';

/** Fields as the form calls them. */
export const fieldWords = {
  label: 'Label',
  name: 'Internal name',
  enabled: 'Enabled',
  packageAutoExport: 'Automatically exported in packages',
  imsServer: 'IMS server',
  imsScope: 'IMS scope',
  imsClientId: 'IMS client identifier',
  imsClientSecret: 'IMS client secret',
  callbackServer: 'Callback server',
  imsOrganizationId: 'IMS organization ID',
  associationMask: 'Association mask',
  productContext: 'Product context',
  experienceCloudServer: 'Server',
  tenant: 'Tenant',
  comment: 'Comment',
} as const satisfies Record<ImsSettingsField, string>;

export function fieldNames(fields: readonly ImsSettingsField[]): string {
  return fields.map((field) => fieldWords[field]).join(', ');
}

const secretWords = {
  absent: 'not stored',
  stored: 'stored',
  hidden: 'hidden by Campaign',
  replaced: 'another one',
  cleared: 'cleared',
} as const;

/** A value in a line of text; of a secret only whether there is one. */
export function valueWords(value: FieldValue): string {
  if (value === null) return 'not read';
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  if (typeof value === 'string') return value === '' ? '(empty)' : visible(value);
  if ('secret' in value) return secretWords[value.secret];
  return value.length === 0 ? '(empty)' : value.map((text) => visible(text)).join(', ');
}
