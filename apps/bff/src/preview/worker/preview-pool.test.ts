import { afterEach, expect, test } from 'vitest';
import type { MaskPreviews, PreviewRequest } from '../../ports.ts';
import { createPreviewPool } from './preview-pool.ts';

let pool: MaskPreviews | undefined;

afterEach(async () => {
  await pool?.close();
});

const groups = [{ id: '1', name: 'admin', label: 'Administrator' }];
const quick: PreviewRequest = {
  mask: 'Campaign - (.*)',
  profiles: ['Campaign - admin'],
  groups,
  renamedGroups: [],
  groupsSource: { source: 'operator-groups', state: 'complete', readAt: null, reason: null },
  snapshot: null,
  statedReading: null,
};
// Within every limit of a mask, and still minutes of work: the deadline alone ends it.
const slow = {
  ...quick,
  mask: '(?:[a-z]{0,30}){20}(.*)x',
  profiles: Array.from({ length: 2_000 }, (_, row) => mixedName(row + 1)),
};

/** Letters without a pattern, the same for the same number. */
function mixedName(seed: number): string {
  let state = seed;
  return Array.from({ length: 450 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(97 + (Math.floor(state / 65_536) % 26));
  }).join('');
}

test('a preview returns the JSON of the reply', async () => {
  pool = createPreviewPool({ size: 1, deadlineMs: 20_000, queueLength: 4 });
  const json = Buffer.from(await pool.preview(quick)).toString();
  expect(JSON.parse(json)).toMatchObject({ totals: { linked: 1 }, matches: [{ profileId: null, groupName: 'admin' }] });
});

test('a process past its deadline is ended, and the next preview gets a new one; the event loop is never blocked', async () => {
  pool = createPreviewPool({ size: 1, deadlineMs: 4_000, queueLength: 4 });
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const overrun = pool.preview(slow).then(
    () => 'computed',
    (error: unknown) => error,
  );
  const next = pool.preview(quick);
  expect(await overrun).toMatchObject({ code: 'preview-unavailable' });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(50);
  expect(JSON.parse(Buffer.from(await next).toString())).toMatchObject({ totals: { linked: 1 } });
});

test('previews beyond the queue are refused at once, and so is everything after closing', async () => {
  pool = createPreviewPool({ size: 1, deadlineMs: 20_000, queueLength: 1 });
  const [first, second, third] = [pool.preview(quick), pool.preview(quick), pool.preview(quick)];
  await expect(third).rejects.toMatchObject({ code: 'preview-unavailable' });
  await Promise.all([first, second]);
  await pool.close();
  await expect(pool.preview(quick)).rejects.toMatchObject({ code: 'preview-unavailable' });
});
