import { expect, type Page } from '@playwright/test';
import type { Field } from './account-form.ts';

/** The review of a plan, and the receipt it turns into. */
export function planPage(page: Page) {
  const applyBar = page.getByRole('region', { name: 'Apply this plan' });
  const totals = page.getByRole('table', { name: 'Profiles by outcome, now and after' });
  const receipt = page.getByRole('heading', { level: 1, name: 'Change stored' });
  const list = page.getByRole('main').getByRole('list', { name: /^(?:Changes|What was stored)$/u });
  return {
    heading: page.getByRole('heading', { level: 1, name: 'Review changes' }),
    /** One changed field with its value before and after. */
    change: (field: Field) => list.locator(`[data-field="${field}"]`),
    changes: list.locator(':scope > li'),
    warnings: page.getByRole('region', { name: 'Before you apply' }),
    /** “Linked 7 1 −6”. */
    total: (outcome: string) => totals.getByRole('row', { name: new RegExp(`^${outcome} `, 'u') }),
    apply: applyBar.getByRole('button', { name: /^(?:Apply \d|Applying)/u }),
    applyBar,
    backToForm: applyBar.getByRole('link', { name: 'Back to the account' }),
    confirm: page.getByRole('dialog', { name: 'People can lose sign-in' }),
    receipt,
    backToAccount: page.getByRole('button', { name: 'Back to the account' }),
    async stored(): Promise<void> {
      await expect(receipt).toBeVisible();
    },
  };
}
