import type { ImsReadiness, RestartBody } from '@console/contract';
import { expect, test } from 'vitest';
import { noPaint } from './paint.ts';
import { renderAccount } from './render-account.ts';
import { imsAccount, inUse, readinesses, taken } from './testing/account-replies.ts';
import { now, waitingBasis } from './testing/replies.ts';

const screen = { paint: noPaint, now };

test('the state of the account, in the words of the screen', () => {
  const words = readinesses.map((ims) => renderAccount(ims, null, screen).split('\n')[0]);
  expect(words).toEqual([
    'Adobe sign-in: Package missing',
    'Adobe sign-in: Account missing',
    'Adobe sign-in: Duplicate',
    'Adobe sign-in: Not known: not read',
    'Adobe sign-in: Not known: type not found',
    'Adobe sign-in: Disabled',
    'Adobe sign-in: Incomplete (IMS client secret)',
    'Adobe sign-in: Restart pending (Association mask)',
    'Adobe sign-in: In force not known (changed outside the console)',
    'Adobe sign-in: Filled in, not tested',
    'Adobe sign-in: In use (1,200 operators sign in by Adobe ID)',
  ]);
});

test('what the state means, and what to do about it', () => {
  const remarks = (state: ImsReadiness['state']) => {
    const ims = readinesses.find((one) => one.state === state) ?? inUse;
    return renderAccount(ims, null, screen).split('\n').slice(1);
  };
  expect(remarks('duplicate')[0]).toBe('  Sign-in breaks while there are several: Adobe_Marketing_Cloud, MAC_copy.');
  expect(remarks('disabled')[1]).toBe('  Still empty: IMS server, Association mask.');
  expect(remarks('type-not-known')[0]).toContain('It may be any of these types: Adobe Experience Cloud. The deployer');
  expect(remarks('in-use')).toEqual([]);
  const one = renderAccount({ ...inUse, state: 'in-use', accountName: '', operators: 1 }, null, screen);
  expect(one).toContain('In use (1 operator signs in by Adobe ID)');
});

const waiting: RestartBody = {
  ...waitingBasis.restart,
  changes: [
    { field: 'enabled', inForce: true, stored: false },
    { field: 'imsScope', inForce: ['openid', 'AdobeID'], stored: [] },
    { field: 'imsClientSecret', inForce: { secret: 'stored' }, stored: { secret: 'replaced' } },
    { field: 'associationMask', inForce: 'Campaign - (.*)', stored: '' },
    { field: 'tenant', inForce: null, stored: 'acme\u001B[2J' },
  ],
};

test('what waits for a restart, field by field, with who changed it and what puts it in force', () => {
  const ims: ImsReadiness = { state: 'restart-pending', accountName: 'Adobe_Marketing_Cloud', fields: ['enabled'] };
  expect(renderAccount(ims, imsAccount(waiting), screen)).toBe(
    String.raw`Adobe sign-in: Restart pending (Enabled)
  account Adobe_Marketing_Cloud, changed 1 h ago (2026-03-01T08:00:00.000Z) by Mona Berg

In force
  not known: changed 1 h ago (2026-03-01T08:00:00.000Z)
  what was stored before is assumed to be; it is not if Campaign was restarted since

Restart pending, assumed in force → stored
  Enabled            on → off
  IMS scope          openid, AdobeID → (empty)
  IMS client secret  stored → another one
  Association mask   Campaign - (.*) → (empty)
  Tenant             not read → acme\u{1b}[2J
  changed by Mona Berg
  may take effect by itself at 06:00 server time
  to restart, on the server: nlserver restart web`,
  );
});

test('a restart that Adobe does, by nobody known and at no known time', () => {
  const restart = { ...waiting, changedBy: [], mayTakeEffectAt: null, command: '' };
  const text = renderAccount(inUse, { ...imsAccount(restart), changedAt: null, changedBy: null }, screen);
  expect(text).toContain('  by whom is not known\n  Adobe runs this instance: ask Adobe support to restart it');
  expect(text).toContain('account Adobe_Marketing_Cloud, when it was changed is not known\n');
});

const back: RestartBody = { ...waiting, pending: false, changes: [] };
const declaration = { declarationId: '6f1d8a52-0000-4000-8000-000000000001', at: taken.since, by: 'ada\u202E' };

test.each<[string, RestartBody, string]>([
  [
    'known',
    { ...taken, inForce: 'known', declaration },
    String.raw`restart confirmed 8 days ago (${taken.since}) by ada\u{202e}`,
  ],
  ['taken', taken, `what is stored is taken to be: not changed for 48 hours, since ${taken.since}`],
  ['seen late', { ...back, reason: 'first-seen' }, 'is not if Campaign was not restarted since'],
  ['changed back', { ...back, reason: 'changed-here' }, 'is not if Campaign was restarted in between'],
  ['changed outside', { ...back, reason: 'changed-outside' }, 'what was stored in between is not known'],
])('in force: %s', (_name, restart, sentence) => {
  const text = renderAccount(inUse, imsAccount(restart), screen);
  expect(text).toContain(sentence);
  expect(text).not.toContain('Restart pending');
});

test('an account that is changed between two readings is not said to be in use and fine', () => {
  expect(renderAccount(inUse, imsAccount(waiting), screen)).toContain(
    '  It was changed while this was asked: ask again.\n',
  );
  expect(renderAccount(inUse, imsAccount(taken), screen)).not.toContain('ask again');
});

test('fields that Campaign did not tell, but for those that the build lacks', () => {
  const source = { xpath: '@x', present: true, certainty: 'documented', schemaLabel: null, maxLength: null } as const;
  const rest = { ...source, effective: 'after-restart' } as const;
  const account = {
    ...imsAccount(taken),
    fields: [
      { ...rest, field: 'imsServer' as const, unread: 'not-in-reply' as const },
      { ...rest, field: 'tenant' as const, unread: null },
      { ...rest, field: 'productContext' as const, unread: 'not-on-build' as const },
    ],
  };
  const text = renderAccount({ state: 'not-read', accountName: account.name }, account, screen);
  expect(text).toContain('  Campaign did not tell: IMS server\n');
});

test('remarks on the settings are shown with a better value', () => {
  const account = imsAccount(taken);
  const lines = renderAccount(
    inUse,
    {
      ...account,
      findings: [
        {
          path: 'callbackServer',
          severity: 'warning',
          code: 'callback-other-text',
          params: { address: 'https://acme.example' },
          corrected: 'https://acme.example',
        },
        { path: 'imsScope', severity: 'warning', code: 'scope-empty' },
      ],
    },
    screen,
  ).split('\n');
  const from = lines.indexOf('Remarks on the settings');
  expect(lines.slice(from + 1, from + 3)).toEqual([
    '  Callback server is the instance’s own address in other letters: Adobe compares it as text, with slash, case and port; corrected: https://acme.example',
    '  IMS scope is empty, so that Adobe’s sign-in page does not open: give the scopes that Adobe gave you',
  ]);
});
