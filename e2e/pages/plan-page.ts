import { type ElementHandle, expect, type Locator, type Page } from '@playwright/test';
import type { Field } from './account-form.ts';
import { tabTo } from './keyboard.ts';

/** Confirms everything in the dialog before an apply, in either language, and again if the server asks for more. */
export async function answerDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog').filter({ has: page.locator('[data-apply-form]') });
  while (await appears(dialog)) {
    for (const stop of await dialog.locator('[data-stop]').all()) {
      if ((await stop.getAttribute('data-needs')) === 'entry') await stop.getByRole('checkbox').check({ force: true });
      else await stop.getByRole('textbox').fill('Agreed with the owners of the instance.');
    }
    const password = dialog.locator('input[type=password]');
    if (await password.isVisible()) await password.fill('demo');
    const shown = await dialog.elementHandle();
    await dialog.getByRole('button', { name: applyName }).click();
    await gone(shown);
    await expect(page.getByRole('button', { name: /^(?:Applying|Tillämpar)/u })).toHaveCount(0);
  }
}

const applyName = /^(?:(?:Apply|Tillämpa)(?:: | \d)|Create account$|Delete account$|Lägg upp kontot$|Ta bort kontot$)/u;

/** Waits until this dialog is gone. The server may open another so soon that the page is never without one. */
async function gone(shown: ElementHandle | null): Promise<void> {
  await shown?.waitForElementState('hidden', { timeout: 60_000 });
}

/** Whether the dialog appears; it appears at once or not at all. */
async function appears(dialog: Locator): Promise<boolean> {
  return await dialog.waitFor({ timeout: 2_000 }).then(
    () => true,
    () => false,
  );
}

/** Confirms everything in the dialog before an apply, by keyboard only. */
export async function overrideByKeyboard(
  page: Page,
  reason = 'Agreed with the owners of the instance.',
  typedPassword = 'demo',
): Promise<void> {
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  for (const stop of await dialog.locator('[data-stop]').all()) {
    const isEntry = (await stop.getAttribute('data-needs')) === 'entry';
    const control = stop.getByRole(isEntry ? 'checkbox' : 'textbox');
    // The answers of the attempt before are still filled in.
    if (isEntry ? await control.isChecked() : (await control.inputValue()) !== '') continue;
    await tabTo(page, control);
    if (isEntry) await page.keyboard.press('Space');
    else await page.keyboard.type(reason);
  }
  const password = dialog.locator('input[type=password]');
  if (await password.isVisible()) {
    await tabTo(page, password);
    await page.keyboard.type(typedPassword);
  }
  await tabTo(page, dialog.getByRole('button', { name: applyName }));
  const shown = await dialog.elementHandle();
  await page.keyboard.press('Enter');
  await gone(shown);
}

/** The review of a plan, and its receipt. */
export function planPage(page: Page) {
  const applyBar = page.getByRole('region', { name: 'Apply this plan' });
  const apply = applyBar.getByRole('button', { name: /^(?:Apply \d|Apply: |Applying)/u });
  const confirm = page.getByRole('dialog');
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
    apply,
    applyBar,
    backToForm: applyBar.getByRole('link', { name: 'Back to the account' }),
    confirm,
    /** Applies the plan and confirms everything that the dialog asks. */
    async applyOnPurpose(): Promise<void> {
      await apply.click();
      await answerDialog(page);
    },
    receipt,
    backToAccount: page.getByRole('button', { name: 'Back to the account' }),
    async stored(): Promise<void> {
      await expect(receipt).toBeVisible();
    },
  };
}
