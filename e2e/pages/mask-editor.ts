import { expect, type Page } from '@playwright/test';

const outcomes = [
  'linked',
  'no-such-group',
  'group-not-known',
  'captures-nothing',
  'depends-on-engine',
  'outside-mask',
  'unsupported',
] as const;
export type Outcome = (typeof outcomes)[number];
export type Totals = Readonly<Partial<Record<Outcome, number>>>;

/** The association mask and its live preview. */
export function maskEditor(page: Page) {
  const input = page.getByRole('textbox', { name: 'Association mask', exact: true });
  const preview = page.getByRole('region', { name: 'Live preview' });
  const field = page.locator('[data-field="associationMask"]');
  const grid = preview.getByRole('grid', { name: 'Profiles read through the mask' });
  const settled = async (mask: string) => {
    await expect(preview).toHaveAttribute('data-preview-mask', mask);
    await expect(preview).toHaveAttribute('data-preview-state', 'done');
    // The first remark on a mask and the people are loaded late, and a large organisation has many people. Until they are there,
    // the content below may still move.
    await expect(field.getByRole('status', { name: /^(Loading|Läser in)/u })).toHaveCount(0, { timeout: 40_000 });
  };
  return {
    input,
    preview,
    grid,
    settled,
    /** Fills in the mask and waits until the preview has read every name through it. */
    async fill(mask: string): Promise<void> {
      await input.fill(mask);
      await settled(mask);
    },
    anatomy: page.getByRole('list', { name: 'Parts of the mask' }).getByRole('listitem'),
    hints: page.getByRole('list', { name: 'Suggestions' }),
    /** Why the list of operator groups is incomplete. */
    groupsLine: preview.locator('[data-groups-source]'),
    fault: field.getByRole('status'),
    /** The mask in plain words. */
    reading: field.locator('p').filter({ hasText: /^Profiles whose|^A profile matches/u }),
    undoCorrection: page.getByRole('button', { name: 'Undo correction' }),
    filter: (name: string) => preview.getByRole('group', { name: 'Totals' }).getByRole('button', { name }),
    search: preview.getByRole('searchbox', { name: 'Search profile or group' }),
    /** “18 of 18 profiles shown”. */
    shown: preview.getByText(/profiles? shown$/u),
    row: (name: string | RegExp) => grid.getByRole('row', { name }),
    details: preview.getByRole('region', { name: /^Details of/u }),
    unreached: preview.getByText(/reached by no profile$|^Every operator group( on the list)? is reached/u).first(),
    collisions: preview.getByText(/reached by several profiles$/u).first(),
    /** A group in one of the two lists below the table; it links to its rows. */
    groupLink: (name: string | RegExp) => preview.getByRole('list').getByRole('button', { name }),
    showControlPanel: preview.getByRole('button', { name: 'Show them' }),
    backToAll: preview.getByRole('button', { name: 'Back to all profiles' }),
    /** The totals that are not zero. */
    async totals(): Promise<Totals> {
      const found = preview.locator('button[data-outcome]');
      const pairs = await found.evaluateAll((buttons) =>
        buttons.map(
          (button) => [button.getAttribute('data-outcome'), Number(button.getAttribute('data-count'))] as const,
        ),
      );
      return Object.fromEntries(pairs.filter(([name, count]) => count > 0 && outcomes.some((one) => one === name)));
    },
    /** A pasted or chosen list of names, used instead of those of Admin Console. */
    own: {
      open: preview.getByRole('button', { name: 'Use my own list' }),
      panel: preview.getByRole('region', { name: 'My own list' }),
      text: preview.getByRole('textbox', { name: 'Profile names, one on each line' }),
      file: preview.locator('input[type="file"]'),
      use: preview.getByRole('button', { name: 'Use this list' }),
      edit: preview.getByRole('button', { name: 'Edit the list' }),
      back: preview.getByRole('button', { name: 'Back to Admin Console names' }),
    },
  };
}
