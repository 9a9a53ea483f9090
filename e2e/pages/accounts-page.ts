import type { Page } from '@playwright/test';

export type Column = 'Label' | 'Internal name' | 'Type' | 'Status' | 'Changed' | 'By';

/** The list of external accounts. */
export function accountsPage(page: Page) {
  const grid = page.getByRole('grid', { name: 'External accounts' });
  const region = page.getByRole('region', { name: 'External accounts' });
  const head = (column: Column) => grid.getByRole('columnheader', { name: column, exact: true });
  return {
    heading: page.getByRole('heading', { level: 1, name: 'External accounts' }),
    grid,
    search: page.getByRole('searchbox', { name: 'Search' }),
    /** How many accounts are shown and when they were read. */
    count: region.getByRole('status'),
    readAgain: page.getByRole('button', { name: 'Read again' }),
    row: (name: string | RegExp) => grid.getByRole('row', { name }),
    head,
    sortBy: async (column: Column) => head(column).getByRole('button').click(),
    /** Of the account for Adobe sign-in, and of others of its type. */
    imsLink: grid.getByRole('row', { name: /Adobe_(?:Marketing|Experience)_Cloud/u }).getByRole('link'),
    /** The cells of a column from top to bottom; times as ISO timestamps. */
    async cells(column: Column): Promise<readonly string[]> {
      const index = await head(column).getAttribute('aria-colindex');
      const cells = grid.locator(`tbody [aria-colindex="${index}"]`);
      return cells.evaluateAll((found) =>
        found.map((cell) => {
          const time = cell.querySelector('time')?.dateTime;
          // The first line; what a search found, or the folder, stands below.
          return time ?? (cell instanceof HTMLElement ? (cell.innerText.split('\n')[0] ?? '').trim() : '');
        }),
      );
    },
  };
}
