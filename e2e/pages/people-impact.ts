import { expect, type Page } from '@playwright/test';

/** What the mask does to people, beside the mask or on a plan. */
export function peopleImpact(page: Page) {
  const region = page.getByRole('region', { name: 'Impact on people' });
  const grid = region.getByRole('grid', { name: 'People and what changes for them, the worst first' });
  const pinned = region.getByRole('list', { name: 'Pinned expectations' });
  return {
    region,
    grid,
    /** The answer for this mask is on screen. */
    async settled(mask: string): Promise<void> {
      await expect(page.locator('[data-impact-state="done"]')).toHaveAttribute('data-impact-mask', mask, {
        timeout: 20_000,
      });
    },
    /** People by verdict, those that are not nought. */
    async counts(): Promise<Readonly<Record<string, number>>> {
      const pairs = await region
        .locator('[data-verdict][data-count]')
        .evaluateAll((found) =>
          found.map((one) => [one.getAttribute('data-verdict') ?? '', Number(one.getAttribute('data-count'))] as const),
        );
      return Object.fromEntries(pairs.filter(([, count]) => count > 0));
    },
    /** People by whether they sign in as things are, and by why they cannot; those that are not nought. */
    async today(): Promise<Readonly<Record<string, number>>> {
      const pairs = await region
        .locator('[data-today][data-count]')
        .evaluateAll((found) =>
          found.map((one) => [one.getAttribute('data-today') ?? '', Number(one.getAttribute('data-count'))] as const),
        );
      return Object.fromEntries(pairs.filter(([, count]) => count > 0));
    },
    /** A part of the bar of today, which filters the people. */
    todayPart: (name: string) =>
      region.getByRole('group', { name: 'Who signs in today' }).getByRole('button', { name }),
    verdict: (name: string) => region.getByRole('group', { name: 'People by verdict' }).getByRole('button', { name }),
    row: (name: string | RegExp) => grid.getByRole('row', { name }),
    rows: grid.locator('tbody tr[aria-rowindex]'),
    shown: region.getByText(/(?:person|people) shown$/u),
    search: region.getByRole('searchbox', { name: 'Search name, e-mail or login' }),
    group: region.getByRole('combobox', { name: 'Group, now or after' }),
    administrators: region.getByText('Administrators today only'),
    doubt: region.getByRole('button', { name: /Left open by/u }),
    clear: region.getByRole('button', { name: 'Clear filters' }).last(),
    tag: (name: string) => region.getByRole('grid', { name: 'Filters in force' }).getByRole('row', { name }),
    download: region.getByRole('button', { name: 'Download CSV' }),
    guard: (code: string) => region.locator(`[data-guard="${code}"]`),
    source: (source: string) => region.locator(`[data-source="${source}"]`).first(),
    doubts: region.getByText('Not everything is known').first(),
    why: page.locator('[data-why]'),
    whyHeading: page.getByRole('heading', { level: 4, name: /^Why: / }),
    pinned: {
      items: pinned.getByRole('listitem'),
      item: (text: string) => pinned.locator('> li').filter({ hasText: text }),
      add: region.getByRole('button', { name: 'Pin an expectation' }),
      kind: region.getByRole('button', { name: /What must stay true/u }),
      people: region.getByRole('textbox', { name: /^People: e-mail/u }),
      profiles: region.getByRole('textbox', { name: /^Profile name/u }),
      group: region.getByRole('combobox', { name: /^Operator group/u }),
      save: region.getByRole('button', { name: 'Pin', exact: true }),
      remove: (text: string) => region.getByRole('button', { name: `Remove: ${text}` }),
      undo: region.getByRole('button', { name: 'Undo', exact: true }),
    },
  };
}
