import { maskPreviewSchema, planSchema } from '@console/contract';
import { type MessyCause, messyProfiles } from '@console/emulator';
import { expect, test } from 'vitest';
import { startConsole } from '../testing/test-console.ts';

const mask = 'Campaign - acme_prod - (.*)';
const route = '/api/instances/acme-prod/mask-previews';

/** The near miss that the preview must report for each kind of wrong name in the messy seed; `null`: none. */
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
  // The group still has its label; the console has never seen its former name.
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

test('a group that was renamed is known by the name it had when the console first met it', async () => {
  let name = 'agency-north';
  await using console_ = await startConsole({
    gateways: ({ campaign }) => ({
      campaign: {
        ...campaign,
        operatorGroups: async () => ({
          groups: [
            { id: '1', name: 'admin', label: 'Administrator' },
            { id: '4711', name, label: 'Partners' },
          ],
          oddEntries: 0,
          isWhole: true,
        }),
      },
    }),
  });
  const admin = await console_.signIn();
  const profileNames = ['Campaign - acme_prod - agency-north'];
  const preview = async () => {
    const reply = await admin.call('POST', route, { body: { mask, profileNames } });
    return maskPreviewSchema.parse(reply.body).matches[0];
  };
  expect(await preview()).toMatchObject({ outcome: 'linked', groupName: 'agency-north' });
  name = 'agency-nordics';
  expect(await preview()).toMatchObject({
    outcome: 'no-such-group',
    nearMisses: [{ cause: 'group-renamed', corrected: 'Campaign - acme_prod - agency-nordics', groupName: name }],
  });
  const groups = await admin.call('GET', '/api/instances/acme-prod/operator-groups');
  expect(groups.body).toMatchObject({ renamedGroups: [{ from: 'agency-north', to: 'agency-nordics' }] });
  const stage = await console_.signIn('acme-stage');
  expect((await stage.call('GET', '/api/instances/acme-stage/operator-groups')).body).toMatchObject({
    renamedGroups: [],
  });
});

test('a reply offers only masks that were tried, and says what a mask does to other instances', async () => {
  await using console_ = await startConsole();
  const admin = await console_.signIn();
  const preview = async (source: string, profileNames?: readonly string[]) => {
    const body = profileNames === undefined ? { mask: source } : { mask: source, profileNames };
    const reply = await admin.call('POST', route, { body });
    return maskPreviewSchema.parse(reply.body);
  };
  const names = ['acme_prod - delivery', 'acme_prod - report', 'acme_stage - delivery'].map(
    (end) => `Campaign - ${end}`,
  );
  const quoted = await preview(`“${mask}”`, names);
  expect(quoted.mask.hints.map(({ code }) => code)).toEqual(['quotes']);
  expect(quoted.corrections).toEqual([{ code: 'quotes', source: mask, links: 2, tried: 3 }]);
  expect(quoted.mask.hints.every((hint) => !('corrected' in hint))).toBe(true);
  expect((await preview('Campaign - tenant_id - (.*)', names)).corrections.map(({ source }) => source)).toEqual([
    mask,
    'Campaign - acme_stage - (.*)',
  ]);
  expect((await preview(`“${mask}”`, ['Campaign - acme_prod - nobody'])).corrections).toEqual([]);
  expect((await preview('Campaign (.*)', names)).remarks).toEqual([
    { code: 'several-instances', names: ['Campaign - acme_prod - delivery', 'Campaign - acme_stage - delivery'] },
  ]);
  for (const escaped of ['Campaign\\ \\-\\ acme_prod\\ \\-\\ (.*)', 'Campaign\\s-\\sacme_prod\\s-\\s(.*)', mask]) {
    expect([escaped, (await preview(escaped, names)).remarks]).toEqual([escaped, []]);
  }
});

test('a plan warns of a placeholder that links nobody, and names profiles of other instances', async () => {
  await using console_ = await startConsole({ withAdminConsole: true, readsUntil: 'profiles read' });
  const admin = await console_.signIn();
  const warnings = async (associationMask: string) => {
    const path = '/api/instances/acme-prod/external-accounts/Adobe_Marketing_Cloud/plans';
    const { body } = await admin.call('POST', path, { body: { change: { associationMask } } });
    return planSchema.parse(body).warnings;
  };
  expect(await warnings('Campaign - tenant_id - (.*)')).toContainEqual({ code: 'mask-placeholder' });
  const others = (await warnings('Campaign - (.*)')).find(({ code }) => code === 'mask-fits-other-instances');
  expect(others?.params?.['names']).toMatch(/^Campaign - acme_\w+ - \w+, Campaign - acme_\w+ - \w+/u);
  const fine = await warnings('Campaign - acme_stage - (.*)');
  expect(fine.filter(({ code }) => code === 'mask-placeholder' || code === 'mask-fits-other-instances')).toEqual([]);
});

test('a plan says that nobody gets in only where that is certain', async () => {
  await using console_ = await startConsole({ withAdminConsole: true, readsUntil: 'profiles read' });
  const admin = await console_.signIn();
  const codes = async (associationMask: string) => {
    const path = '/api/instances/acme-prod/external-accounts/Adobe_Marketing_Cloud/plans';
    const { body } = await admin.call('POST', path, { body: { change: { associationMask } } });
    return planSchema.parse(body).warnings.map(({ code }) => code);
  };
  // Only the plain prefix lets nobody in.
  expect(await codes('^Campaign - acme_prod - (.*)$')).toEqual(['mask-reading-uncertain', 'restart-needed']);
  expect(await codes('^Campaign - nobody - (.*)$')).toEqual([
    'mask-loses-links',
    'mask-links-nobody',
    'restart-needed',
  ]);
});
