import { expect, type Page } from '@playwright/test';
import { axeFindings } from '../fixtures/axe.ts';
import { accountUrl, enter, speak } from '../fixtures/screen.ts';
import { pointerUses, tabInto, tabTo, typeOver } from './keyboard.ts';
import type { Outcome } from './mask-editor.ts';

const misprint = 'Campaign - acme_prod - (*)';
const corrected = 'Campaign - acme_prod - (.*)';

/** The preview in Swedish, by keyboard only: a misprint corrected and undone, a filter, a row and its explanation. */
export async function walkPreviewInSwedish(
  page: Page,
  { outcome, word }: { readonly outcome: Outcome; readonly word: string },
): Promise<void> {
  const uses = await pointerUses(page);
  await speak(page.context(), 'sv-SE');
  await enter(page);
  await page.goto(accountUrl());
  const preview = page.getByRole('region', { name: 'Förhandsvisning' });
  const settled = async (mask: string) => {
    await expect(preview).toHaveAttribute('data-preview-mask', mask, { timeout: 20_000 });
    await expect(preview).toHaveAttribute('data-preview-state', 'done');
  };
  await expect(preview).toHaveAttribute('data-preview-state', 'done', { timeout: 20_000 });
  const input = page.getByRole('textbox', { name: 'Associationsmask', exact: true });
  await tabTo(page, input);
  await typeOver(page, misprint);
  await settled(misprint);
  const suggestions = page.getByRole('list', { name: 'Förslag' });
  await tabTo(page, suggestions.getByRole('button', { name: 'Rätta' }).first());
  await page.keyboard.press('Enter');
  await settled(corrected);
  const undo = page.getByRole('button', { name: 'Ångra rättningen' });
  await expect(undo).toBeFocused();
  await page.keyboard.press('Enter');
  await settled(misprint);
  await tabTo(page, input, 'Shift+Tab');
  await typeOver(page, corrected);
  await settled(corrected);

  const filter = preview.locator(`button[data-outcome="${outcome}"]`);
  const count = Number(await filter.getAttribute('data-count'));
  expect(count).toBeGreaterThan(0);
  await tabTo(page, filter);
  await page.keyboard.press('Space');
  const grid = preview.getByRole('grid', { name: 'Profiler lästa genom masken' });
  await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1));
  await expect(grid.locator('tbody tr[aria-rowindex]').first()).toContainText(word);
  await tabInto(page, grid);
  await page.keyboard.press('Enter');
  const details = preview.getByRole('region', { name: /^Detaljer för/u });
  await expect(details.getByRole('heading', { level: 4 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(details).toHaveCount(0);
  expect(await axeFindings(page)).toEqual([]);
  expect(uses).toEqual([]);
}
