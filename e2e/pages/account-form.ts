import { expect, type Page } from '@playwright/test';

export type TextField =
  | 'label'
  | 'name'
  | 'imsServer'
  | 'imsClientId'
  | 'callbackServer'
  | 'imsOrganizationId'
  | 'associationMask'
  | 'productContext'
  | 'experienceCloudServer'
  | 'tenant'
  | 'comment';
export type Field = TextField | 'enabled' | 'packageAutoExport' | 'imsScope' | 'imsClientSecret';

/** The text fields, with their names on screen. */
export const textFieldNames: Readonly<Record<TextField, string>> = {
  label: 'Label',
  name: 'Internal name',
  imsServer: 'IMS server',
  imsClientId: 'IMS client identifier',
  callbackServer: 'Callback server',
  imsOrganizationId: 'IMS organization ID',
  associationMask: 'Association mask',
  productContext: 'Product context',
  experienceCloudServer: 'Server',
  tenant: 'Tenant',
  comment: 'Comment',
};

/** The form of the account that holds Adobe sign-in. */
export function accountForm(page: Page) {
  const row = (field: Field) => page.locator(`[data-field="${field}"]`);
  const bar = page.getByRole('region', { name: 'Changes' });
  const scopes = page.getByRole('list', { name: 'IMS scope' });
  return {
    heading: page.getByRole('heading', { level: 1 }),
    row,
    text: (field: TextField) => page.getByRole('textbox', { name: textFieldNames[field], exact: true }),
    enabled: page.getByRole('switch', { name: 'Enabled' }),
    packageAutoExport: page.getByRole('switch', { name: 'Automatically exported in packages' }),
    /** Errors and warnings of a field. */
    messages: (field: Field) => row(field).locator('ul[aria-live]').last(),
    undo: (field: Field) => row(field).getByRole('button', { name: /^Undo the change of/u }),
    changedMark: (field: Field) => row(field).getByText('Changed', { exact: true }),
    /** The attribute in Campaign, and how certain it is. */
    source: (field: Field) => row(field).locator('summary:has(code)'),
    scopes: {
      tokens: scopes.locator('[data-token]'),
      input: page.getByRole('textbox', { name: 'Add scope' }),
      add: page.getByRole('button', { name: 'Add', exact: true }),
      remove: (scope: string) => page.getByRole('button', { name: `Remove ${scope}`, exact: true }),
    },
    secret: {
      replace: row('imsClientSecret').getByRole('button', { name: 'Replace' }),
      set: row('imsClientSecret').getByRole('button', { name: 'Set secret' }),
      clear: row('imsClientSecret').getByRole('button', { name: 'Clear' }),
      input: page.getByRole('textbox', { name: 'New client secret' }),
    },
    /** How many fields are changed, and how many have errors. */
    status: bar.getByRole('status'),
    discard: bar.getByRole('button', { name: 'Discard', exact: true }),
    review: bar.getByRole('button', { name: 'Review changes' }),
    bar,
    backLink: page.getByRole('navigation', { name: 'Where you are' }).getByRole('link'),
    dialog: (name: string) => page.getByRole('dialog', { name }),
    async ready(): Promise<void> {
      await expect(page.locator('[data-preview-state="done"]')).toBeVisible();
    },
  };
}
