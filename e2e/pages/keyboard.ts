import { expect, type Locator, type Page } from '@playwright/test';

const farthest = 160;

/** Presses Tab until the control has the focus; fails if Tab does not reach it. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses <= farthest; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${farthest} presses of ${key} did not reach ${String(target)}.`);
}

/** Presses Tab until the focus is inside `box`, such as a grid with one tab stop. */
export async function tabInto(page: Page, box: Locator): Promise<void> {
  await expect(box).toBeVisible();
  for (let presses = 0; presses <= farthest; presses += 1) {
    if (await box.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${farthest} presses of Tab did not lead into ${String(box)}.`);
}

/** Replaces the text of the focused field. */
export async function typeOver(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** Records every pointer event on the page from its next load on; a keyboard journey must end with none. */
export async function pointerUses(page: Page): Promise<readonly string[]> {
  const uses: string[] = [];
  await page.exposeFunction('tellPointer', (what: string) => uses.push(what));
  await page.addInitScript(() => {
    const tell: unknown = Reflect.get(globalThis, 'tellPointer');
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
      addEventListener(type, () => (typeof tell === 'function' ? tell(type) : undefined), {
        capture: true,
        passive: true,
      });
  });
  return uses;
}
