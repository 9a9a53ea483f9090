import { expect, type Page } from '@playwright/test';

export const verdictNames: Readonly<Record<string, string>> = {
  'loses-sign-in': 'Loses sign-in',
  'maybe-loses': 'May lose',
  'loses-groups': 'Loses groups',
  moves: 'Moves',
  unknown: 'Not known',
  'maybe-gains': 'May gain',
  'gains-sign-in': 'Gains sign-in',
  'gains-groups': 'Gains groups',
  unchanged: 'Unchanged',
};

/** What a mask does to people, beside the form. */
export function impactPanel(page: Page) {
  const panel = page.getByRole('region', { name: 'Impact on people' });
  const grid = panel.getByRole('grid', { name: 'People and what changes for them, the worst first' });
  return {
    panel,
    grid,
    row: (index: number) => grid.locator(`[aria-rowindex="${index + 2}"]`),
    search: panel.getByRole('searchbox', { name: 'Search name, e-mail or login' }),
    async settled(mask: string): Promise<void> {
      await expect(panel).toHaveAttribute('data-impact-mask', mask);
      await expect(panel).toHaveAttribute('data-impact-state', 'done');
    },
    /** The numbers on the verdicts that are not nought. */
    async counts(): Promise<Record<string, number>> {
      const pairs = await panel
        .locator('button[data-verdict]')
        .evaluateAll((buttons) =>
          buttons.map(
            (button) => [button.getAttribute('data-verdict') ?? '', Number(button.getAttribute('data-count'))] as const,
          ),
        );
      return Object.fromEntries(pairs.filter(([, count]) => count > 0));
    },
  };
}
