import { expect, type Locator, type Page } from '@playwright/test';

const sources = ['profiles', 'members', 'operators', 'operator-groups'] as const;

interface ShownNumbers {
  readonly population: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly today: Readonly<Record<string, number>>;
}

/**
 * The numbers on the page, read in one evaluation once the answer is current. Two evaluations could see two answers: the page
 * refetches as soon as another source is read.
 */
export async function shownNumbers(region: Locator): Promise<ShownNumbers> {
  const looks: ShownNumbers[] = [];
  await expect
    .poll(async () => {
      const look = await region.evaluate((panel) => {
        const numbers = (attribute: string) =>
          Object.fromEntries(
            [...panel.querySelectorAll(`[${attribute}][data-count]`)]
              .map((one) => [one.getAttribute(attribute) ?? '', Number(one.getAttribute('data-count'))] as const)
              .filter(([, count]) => count > 0),
          );
        // Beside a mask, the panel has the state; on a plan, an element inside it has.
        const states = ['[data-impact-state="done"]', '[data-impact-state="planned"]'];
        const answer = [panel, ...panel.querySelectorAll('[data-impact-state]')].find((one) =>
          states.some((state) => one.matches(state)),
        );
        const population = answer?.getAttribute('data-impact-population') ?? null;
        if (population === null) return null;
        return { population: Number(population), counts: numbers('data-verdict'), today: numbers('data-today') };
      });
      if (look !== null) looks.push(look);
      return look !== null;
    })
    .toBe(true);
  const [look] = looks;
  if (look === undefined) throw new Error('The page shows no answer.');
  return look;
}

/** Waits until every source of people is read, completely or in part; from then on the numbers do not change. */
export async function everySourceRead(region: Locator): Promise<void> {
  for (const source of sources)
    await expect(region.locator(`[data-source="${source}"]`).first()).toHaveAttribute(
      'data-source-state',
      /^(?:complete|partial)$/u,
      {
        timeout: 120_000,
      },
    );
}

/** What the mask does to people, beside the mask or on a plan. */
export function peopleImpact(page: Page) {
  const region = page.getByRole('region', { name: 'Impact on people' });
  const grid = region.getByRole('grid', { name: 'People and what changes for them, the worst first' });
  const pinned = region.getByRole('list', { name: 'Pinned expectations' });
  return {
    region,
    grid,
    /** Waits until the answer for this mask is on screen. */
    async settled(mask: string): Promise<void> {
      await expect(page.locator('[data-impact-state="done"]')).toHaveAttribute('data-impact-mask', mask, {
        timeout: 20_000,
      });
    },
    everySourceRead: () => everySourceRead(region),
    numbers: () => shownNumbers(region),
    /** People by verdict, without zeros. */
    counts: async () => (await shownNumbers(region)).counts,
    /** People by whether they sign in today, and by cause if they cannot; without zeros. */
    today: async () => (await shownNumbers(region)).today,
    /** A part of the bar for today; it filters the people. */
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
