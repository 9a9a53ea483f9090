import { type OddSetting, oddSettings } from '@console/domain/odd-settings';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyOnPurpose } from '../testing/applies/apply-plan.ts';
import { at, textAt } from '../testing/json-at.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { accountPath, startConsole, type TestConsole } from '../testing/test-console.ts';

let console_: TestConsole;
let admin: TestBrowser;

beforeAll(async () => {
  console_ = await startConsole({ withAdminConsole: true });
  admin = await console_.signIn();
});
afterAll(async () => {
  await console_[Symbol.asyncDispose]();
});

const plan = (change: unknown) => admin.call('POST', `${accountPath()}/plans`, { body: { change } });

function changeOf({ field, value }: OddSetting): unknown {
  return { [field]: field === 'imsClientSecret' ? { action: 'replace', value } : value };
}

const written = () => console_.emulator.counters()['campaign:acme-prod:xtk:session#Write'] ?? 0;

test.each(oddSettings.map((one) => [`${one.field}, ${one.what}: ${one.outcome}`, one] as const))(
  '%s',
  async (_name, one) => {
    const before = written();
    const reply = await plan(changeOf(one));
    expect(written()).toBe(before);
    if (one.outcome === 'refused') {
      expect(reply).toMatchObject({ status: 400, code: 'invalid-request' });
      const [fault, ...others] = [at(reply.body, 'errors')].flat();
      expect(others).toEqual([]);
      expect(fault).toMatchObject({ code: one.code });
      expect(textAt(fault, 'path')).toMatch(new RegExp(`^change\\.${one.field}(?:\\.|$)`, 'u'));
      expect(textAt(fault, 'message')).not.toMatch(/^(?:not accepted)?$/u);
      // The reply says what to do, and never repeats the value.
      for (const text of [one.value].flat())
        if (text.trim().length > 8) expect(reply.raw.toString()).not.toContain(text);
      return;
    }
    expect(reply.status).toBe(201);
    const findings = [at(reply.body, 'findings')].flat().filter((finding) => at(finding, 'path') === one.field);
    expect(findings.filter((finding) => at(finding, 'severity') === 'error')).toEqual([]);
    const expected = findings.find((finding) => at(finding, 'code') === one.code);
    const warned = [at(reply.body, 'warnings')].flat().map((warning) => at(warning, 'code'));
    if (one.code === 'organization-not-of-admin-console') expect(warned).toContain(one.code);
    else if (one.outcome === 'warned') expect(expected).toBeDefined();
    else if (one.field !== 'associationMask') expect(findings).toEqual([]);
    if (one.field !== 'imsOrganizationId') expect(at(expected, 'corrected')).toBe(one.corrected);
    if (one.field === 'imsClientSecret' && String(one.value).length > 8)
      expect(reply.raw.toString()).not.toContain(String(one.value));
  },
);

/** Attributes of the account as Campaign stores them. */
const attributes = { imsScope: 'userScope', callbackServer: 'callbackServer', imsOrganizationId: 'imsOrgId' } as const;

test.each([
  ['imsScope', 'openid AdobeID session', 'openid,AdobeID,session'],
  ['imsScope', 'openid, AdobeID', 'openid,AdobeID'],
  ['imsScope', 'openid;AdobeID', 'openid,AdobeID'],
  ['callbackServer', 'https://ACME-prod.campaign.acme.example:443/', 'https://acme-prod.campaign.acme.example'],
  ['imsOrganizationId', '5b1d27a45c0f3e880a495c2b@adobeorg', '5B1D27A45C0F3E880A495C2B@AdobeOrg'],
] as const)(
  'stored %s %s blocks no other edit, is named with its correction, and is put right by it',
  async (...one) => {
    const [field, stored, corrected] = one;
    console_.emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, { [attributes[field]]: stored });
    const account = await admin.call('GET', accountPath());
    const findings = [at(account.body, 'findings')].flat().filter((finding) => at(finding, 'path') === field);
    expect(findings.some((finding) => at(finding, 'corrected') === corrected)).toBe(true);
    expect((await plan({ tenant: `beside-${field}` })).status).toBe(201);
    const planned = await plan({ [field]: field === 'imsScope' ? corrected.split(',') : corrected });
    expect(planned.status).toBe(201);
    const applied = await applyOnPurpose(admin, textAt(planned.body, 'planId'));
    expect(applied.status).toBe(200);
    expect(console_.emulator.account('acme-prod', IMS_ACCOUNT_NAME)?.[attributes[field]]).toBe(corrected);
    const after = await admin.call('GET', accountPath());
    expect([at(after.body, 'findings')].flat().filter((finding) => at(finding, 'path') === field)).toEqual([]);
  },
);

const secret = 'p8e-Q7rT_k2mXw9-LpZ4vNcB8sHdYf3gJ6uE';

test('what cannot be stored, and a secret, are refused in expectations and statements, under their own path', async () => {
  const expectations = `${accountPath()}/expectations`;
  const pin = (expectation: unknown) =>
    admin.call('PUT', expectations, { body: { expectations: [expectation], version: 0 } });
  for (const [text, code] of [
    ['half \uD83D', 'unstorable-character'],
    ['odd\uFFFE', 'unstorable-character'],
    ['n\u0000ul', 'unstorable-character'],
    [secret, 'secret-in-open-field'],
  ] as const) {
    const cases = {
      person: { kind: 'person-signs-in', person: text },
      groupName: { kind: 'person-keeps-group', person: 'ada', groupName: text },
      profiles: { kind: 'profiles-never-reach', profiles: text, groupName: 'admin' },
    };
    for (const [field, expectation] of Object.entries(cases)) {
      const reply = await pin(expectation);
      expect(reply).toMatchObject({ status: 400, code: 'invalid-request' });
      expect(at(reply.body, 'errors')).toMatchObject([{ path: `expectations.0.${field}`, code }]);
    }
    const stated = await admin.call('PUT', '/api/instances/acme-prod/stated-reading', {
      body: { reading: 'prefix', anchored: true, ignoresCase: false, evidence: `Seen in a test: ${text}`, version: 0 },
    });
    expect(at(stated.body, 'errors')).toMatchObject([{ path: 'evidence', code }]);
  }
});

test('a login with a space around it is refused before Campaign is asked, and counts as no attempt', async () => {
  const browser = console_.browser();
  for (const login of [' demo-admin', 'demo-admin\u00A0', 'demo-admin\u200B', '\tdemo-admin']) {
    const reply = await browser.call('POST', '/api/session', {
      body: { instanceKey: 'acme-prod', login, password: 'demo' },
    });
    expect(reply).toMatchObject({ status: 400, code: 'invalid-request' });
    expect(at(reply.body, 'errors')).toMatchObject([{ path: 'login', code: 'edge-space' }]);
  }
});

test('the account comes with the organization of Admin Console', async () => {
  const account = await admin.call('GET', accountPath());
  expect(at(account.body, 'adminConsoleOrganization')).toBe('5B1D27A45C0F3E880A495C2B@AdobeOrg');
});
