import { expect, test } from 'vitest';
import { noPaint } from './paint.ts';
import { renderImpact } from './render-impact.ts';
import { renderWhy } from './render-why.ts';
import { anna, impact, now, waitingBasis, why } from './testing/replies.ts';

const screen = { paint: noPaint, now };
const settings = waitingBasis.inForce;
/** Nothing is stored otherwise than in force. */
const calm = {
  ...waitingBasis,
  stored: settings,
  restart: { ...waitingBasis.restart, pending: false, inForce: 'taken' as const, reason: null, changes: [] },
  differs: [],
};
const calmAnna = { ...anna, verdict: 'unchanged' as const, after: anna.before, next: anna.today, why: [] };
const unsure = { ...calmAnna, today: { state: 'not-known' as const, cause: null, doubts: ['organization' as const] } };
const locked = { ...calmAnna, today: { state: 'cannot' as const, cause: 'account-off' as const, doubts: [] } };

test('without a change, and where nothing waits, who signs in today', () => {
  const guards = [
    ...impact.guards,
    { code: 'duplicate-account' as const, state: 'trips' as const, params: { accounts: '2' } },
  ];
  const asked = { ...impact, basis: calm, guards, people: [calmAnna, unsure, locked], expectations: [], sources: [] };
  expect(renderImpact({ ...asked, found: 3 }, screen, {})).toMatchInlineSnapshot(`
    "1,200 people: who signs in today
      in force  Campaign - tenant_id - (.*)  [expression]

    Today
      900  signs in
      299  cannot sign in
        290  none of the person's profiles fits the mask
          9  the mask names a group that does not exist
        1  not known
      counted apart: 310 not of this instance, 2 technical accounts

    Guards
      no        the account is the only one of its kind (accounts 2)

    People: 3 of 3
      signs in        anna@acme.example  Anna Ek  into brand_1
      not known       anna@acme.example  Anna Ek  in doubt: whether the people listed are of the account's organization
      cannot sign in  anna@acme.example  Anna Ek  the account is off"
  `);
  // A change that decides nothing is judged with all guards, and is no table of verdicts either.
  const text = renderImpact(asked, screen, { label: 'Other' });
  expect(text).toContain('compared with what is in force, this changes nothing that decides who gets in\n');
  expect(text).toContain('yes       few enough people lose');
  expect(text).not.toContain('unchanged');
});

test('without a change, and where something waits, what the next restart does', () => {
  const enabled = { ...waitingBasis.stored, enabled: false };
  const secret = { field: 'imsClientSecret', inForce: { secret: 'stored' }, stored: { secret: 'replaced' } } as const;
  const basis = {
    ...waitingBasis,
    stored: enabled,
    restart: { ...waitingBasis.restart, changes: [secret] },
    differs: ['enabled' as const, 'associationMask' as const, 'imsClientSecret' as const],
  };
  const text = renderImpact({ ...impact, basis }, screen, {});
  expect(text).toMatch(
    /^1,200 people: what the next restart does\n {2}in force {2}.*\n {2}stored {4}Campaign - other/u,
  );
  expect(text).toContain('  Enabled: on → off\n  IMS client secret: stored → another one\n  restart pending');
  expect(text).toContain('What changes');
  const explained = renderWhy({ ...why, basis }, screen, {});
  expect(explained).toMatch(
    /^Anna Ek <anna@acme.example>: loses sign-in at the next restart\n {2}today: signs in, into/u,
  );
  expect(explained).toContain('Profiles, under the mask in force and under the stored one');
});

test('the other fields of a change, in force → after, and never a secret', () => {
  const basis = { ...calm, differs: ['imsServer' as const, 'imsScope' as const, 'imsClientSecret' as const] };
  const change = {
    imsServer: 'https://other.example',
    imsScope: [],
    imsClientSecret: { action: 'replace' as const },
  };
  const lines = [
    '  IMS server: https://ims-na1.adobelogin.com → https://other.example',
    '  IMS scope: openid → (empty)',
    '  IMS client secret: stored → another one',
  ];
  expect(renderImpact({ ...impact, basis }, screen, change)).toContain(lines.join('\n'));
  const off = { ...anna, next: { state: 'cannot' as const, cause: 'account-off' as const, doubts: [] } };
  const text = renderWhy({ ...why, person: off, basis }, screen, change);
  expect(text).toContain(lines.join('\n'));
  expect(text).toContain('  because the account is off\n');
});

test('a person as things are', () => {
  const groups = why.groups.map((group) => ({ ...group, after: group.before }));
  const profiles = why.profiles.map((profile) => ({ ...profile, after: profile.before }));
  const text = renderWhy({ ...why, person: calmAnna, groups, profiles, basis: calm, sources: [] }, screen, {});
  expect(text).toMatchInlineSnapshot(`
    "Anna Ek <anna@acme.example>: signs in, into brand_1
      an administrator
      still signs in with a Campaign password

    Identity
      Admin Console: anna@acme.example, user name anna.ek, active
      Campaign: anna (Anna), native sign-in, found by e-mail address
        groups now: brand_1

    Profiles, under the mask in force
      Campaign - tenant_id - brand_1
        given through a user group, one of: Stockholm, Marketing
        now     reaches brand_1 (Brand 1)

    Groups
      brand_1  yes  rights: webConsole"
  `);
  const bare = { ...why, groups: [], basis: calm };
  expect(renderWhy({ ...bare, person: calmAnna }, screen, {})).toContain('Groups\n  none');
  const unread = { ...calmAnna, profilesRead: false };
  expect(renderWhy({ ...bare, person: unread }, screen, {})).toContain(
    "Groups\n  not known: the person's profiles were not",
  );
});

test.each([
  ['account-off', 'clear', 'yes       nothing here turns the account off'],
  ['account-off', 'may-trip', 'not sure  nobody signs in by the account, which would let nobody in (sign in 3)'],
  ['account-off', 'trips', 'no        the account goes on letting people in: it would be disabled'],
  ['connection-untested', 'clear', 'yes       the connection stays as it is'],
  [
    'connection-untested',
    'may-trip',
    'not sure  the connection works with these values: nobody is known to have signed',
  ],
] as const)('the guard %s that is %s', (code, state, line) => {
  const guards = [{ code, state, params: { signIn: '3' } }];
  expect(renderImpact({ ...impact, guards }, screen, { enabled: false })).toContain(line);
});
