import { expect, it } from 'vitest';
import { accountNameAfter, type ChangedProfile, losesLink, lostLinkCount, profilesFound } from './plan-facts.ts';

const profile = (name: string, before: ChangedProfile['before'], after: ChangedProfile['after']): ChangedProfile => ({
  profileId: name,
  profileName: name,
  before,
  after,
});
const gains = profile(
  'Campaign - acme - delivery',
  { outcome: 'outside-mask', groupName: null },
  { outcome: 'linked', groupName: 'delivery' },
);
const loses = profile(
  'Campaign - old - admin',
  { outcome: 'linked', groupName: 'admin' },
  { outcome: 'outside-mask', groupName: null },
);

it('puts profiles that lose their group first and finds them by group', () => {
  expect(profilesFound([gains, loses], '')).toEqual([loses, gains]);
  expect(profilesFound([gains, loses], ' DELIVERY ')).toEqual([gains]);
  expect(profilesFound([gains, loses], 'nobody')).toEqual([]);
});

it('believes the server’s count, which also covers profiles that are not listed', () => {
  const snapshot = null;
  const totals = {
    linked: 0,
    'no-such-group': 0,
    'group-not-known': 0,
    'outside-mask': 0,
    'captures-nothing': 0,
    'depends-on-engine': 0,
    unsupported: 0,
  };
  const mask = { source: '', reading: 'empty' as const, segments: [], hints: [], fault: null };
  const side = { mask, totals, remarks: [] };
  const preview = {
    before: side,
    after: side,
    changedProfiles: [gains, loses],
    changedProfileCount: 700,
    snapshot,
    groupsSource: null,
  };
  expect(lostLinkCount({ preview, warnings: [{ code: 'mask-loses-links', params: { count: '612' } }] })).toBe(612);
  expect(lostLinkCount({ preview, warnings: [{ code: 'mask-loses-links' }] })).toBe(1);
  expect(lostLinkCount({ preview: null, warnings: [] })).toBe(0);
});

it.each(['depends-on-engine', 'unsupported'] as const)('counts no profile as lost that is %s', (outcome) => {
  expect(losesLink({ before: { outcome: 'linked', groupName: 'admin' }, after: { outcome, groupName: null } })).toBe(
    false,
  );
  expect(losesLink(loses)).toBe(true);
});

it('follows a change of the internal name', () => {
  const changes = [
    { field: 'name', before: 'old', after: 'Adobe_Marketing_Cloud', effective: 'after-restart' } as const,
  ];
  expect(accountNameAfter({ accountName: 'old', changes })).toBe('Adobe_Marketing_Cloud');
  expect(accountNameAfter({ accountName: 'old', changes: [] })).toBe('old');
});
