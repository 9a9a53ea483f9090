import { maskPreviewSchema } from '@console/contract';
import { type MessyCause, messyProfiles } from '@console/emulator';
import { expect, test } from 'vitest';
import { startConsole } from './testing/test-console.ts';

const mask = 'Campaign - acme_prod - (.*)';
const route = '/api/instances/acme-prod/mask-previews';

/** What the preview must name for each way in which a name of the messy seed goes wrong; `null`: nothing is meant by it. */
const expected: Readonly<Record<MessyCause, string | null>> = {
  linked: 'linked',
  case: 'differs-in-case',
  'double-space': 'differs-in-spaces',
  'trailing-space': 'differs-in-spaces',
  'no-break-space': 'no-break-space',
  'missing-space': 'differs-in-spaces',
  'dash-kind': 'dash-kind',
  'label-instead-of-name': 'label-instead-of-name',
  'html-entity': 'html-entity-in-name',
  'one-edit-away': 'one-edit-away',
  // The group has kept its label; its former name is known to no one who has not seen it.
  'renamed-group': 'label-instead-of-name',
  'duplicate-name': 'linked',
  mystery: null,
  'no-type': 'linked',
  'product-keyword': 'linked',
  'non-ascii': 'linked',
  'unicode-form': 'unicode-form',
  'xml-special': 'linked',
  'right-to-left': 'linked',
  'control-character': 'invisible-character',
  'contains-admin': null,
  'long-name': 'linked',
  'empty-capture': null,
  'path-hazard': null,
};

test('every odd name of the messy seed is found by its cause, and by the group that was meant', async () => {
  await using console_ = await startConsole({ seed: 'messy' });
  const admin = await console_.signIn();
  const preview = async (profileNames: readonly string[]) => {
    const reply = await admin.call('POST', route, { body: { mask, profileNames } });
    return maskPreviewSchema.parse(reply.body).matches;
  };
  const matches = await preview(messyProfiles.map(({ profileName }) => profileName));
  expect(matches).toHaveLength(messyProfiles.length);
  for (const [row, { cause, profileName, intendedGroup }] of messyProfiles.entries()) {
    const match = matches[row];
    const [miss] = match?.nearMisses ?? [];
    const found = match?.outcome === 'linked' ? 'linked' : (miss?.cause ?? null);
    const group = match?.outcome === 'linked' ? match.groupName : (miss?.groupName ?? null);
    const wanted = intendedGroup === null ? null : expected[cause];
    expect([profileName, found, group]).toEqual([profileName, wanted, intendedGroup]);
    if (miss === undefined) continue;
    const [followed] = await preview([miss.corrected]);
    expect([miss.correct, followed?.outcome, followed?.groupName]).toEqual(['profile-name', 'linked', intendedGroup]);
  }
});
