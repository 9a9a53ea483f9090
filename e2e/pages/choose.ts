import { expect, type Locator } from '@playwright/test';

/**
 * Chooses an option of a picker, until the picker shows it. A list that has just opened closes again if the page is still
 * scrolling to it, and then the click is lost: open it again.
 */
export async function choose(picker: Locator, option: string | RegExp): Promise<void> {
  await expect(async () => {
    const found = picker.page().getByRole('option', { name: option });
    if ((await picker.getAttribute('aria-expanded')) !== 'true') await picker.click({ timeout: 2000 });
    // A long list renders only the options in view.
    for (const key of ['Home', 'End']) if (!(await found.isVisible())) await picker.page().keyboard.press(key);
    await found.click({ timeout: 2000 });
    await expect(picker).toContainText(option, { timeout: 2000 });
  }).toPass();
}
