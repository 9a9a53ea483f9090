import { maskPreviewSchema, statedReadingReplySchema } from '@console/contract';
import { type TrueReading, trueReadings, usualGroups } from '@console/domain/true-readings';
import { expect, test } from 'vitest';
import type { TestBrowser } from '../testing/test-browser.ts';
import { startConsole } from '../testing/test-console.ts';

const route = '/api/instances/acme-prod/mask-previews';
const statement = '/api/instances/acme-prod/stated-reading';
/** Lists of Campaign are cached for five minutes. */
const laterMs = 6 * 60_000;

/** Rows with the same groups and statement, so that they can be asked one after the other. */
function rounds(): readonly (readonly TrueReading[])[] {
  const found = new Map<string, TrueReading[]>();
  for (const row of trueReadings) {
    const key = JSON.stringify([row.groups ?? null, row.stated ?? null]);
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return [...found.values()];
}

/** States a reading, or withdraws it. Returns the next version. */
async function state(admin: TestBrowser, stated: TrueReading['stated'], version: number): Promise<number> {
  if (stated === undefined) {
    if (version > 0) await admin.call('DELETE', statement, { body: { version } });
    return 0;
  }
  const body = { ...stated, evidence: 'Tried on stage', version };
  const reply = await admin.call('PUT', statement, { body });
  expect([reply.status, reply.code]).toEqual([200, undefined]);
  return statedReadingReplySchema.parse(reply.body).version;
}

test('names pasted into the preview are answered as truly as the domain reads them', { timeout: 60_000 }, async () => {
  let names = usualGroups;
  await using console_ = await startConsole({
    config: { previewDeadlineMs: 20_000 },
    gateways: ({ campaign }) => ({
      campaign: {
        ...campaign,
        operatorGroups: async () => ({
          // Without the built-in group the list would not be whole, and no missing group certain.
          groups: [...new Set([...names, 'admin'])].map((name, index) => ({
            id: String(index + 1),
            name,
            label: `Group ${index}`,
          })),
          oddEntries: 0,
          isWhole: true,
        }),
      },
    }),
  });
  const asked: unknown[] = [];
  const wanted: unknown[] = [];
  let version = 0;
  for (const rows of rounds()) {
    names = rows[0]?.groups ?? usualGroups;
    console_.clock.skipMs += laterMs;
    const admin = await console_.signIn();
    version = await state(admin, rows[0]?.stated, version);
    for (const { mask, name, outcome, captured, construct } of rows) {
      const reply = await admin.call('POST', route, { body: { mask, profileNames: [name] } });
      expect([reply.status, reply.code]).toEqual([200, undefined]);
      const { matches, statedReading } = maskPreviewSchema.parse(reply.body);
      const [match] = matches;
      const isCertain = match?.outcome === 'linked' || match?.outcome === 'no-such-group';
      const groupName = isCertain ? match.groupName : null;
      asked.push([mask, name, match?.outcome, groupName, match?.construct ?? null, statedReading?.inUse ?? null]);
      const isStated = rows[0]?.stated === undefined ? null : true;
      wanted.push([mask, name, outcome, captured, construct ?? null, isStated]);
    }
  }
  expect(asked).toEqual(wanted);
});
