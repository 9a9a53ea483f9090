import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { expect, test } from 'vitest';
import { applyOnPurpose } from '../testing/applies/apply-plan.ts';
import { textAt } from '../testing/json-at.ts';
import { accountPath, startConsole } from '../testing/test-console.ts';

/** A value as it might be found in bytes: raw, escaped for JSON, XML or an URL, base64 at three offsets, hex, UTF-16. */
function shapesOf(value: string): { shape: string; bytes: Buffer }[] {
  const raw = Buffer.from(value);
  const xml = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), raw])
      .toString('base64')
      .replace(/=+$/, '');
    // The first and last characters contain bits of the text around the value.
    return text.slice(offset === 0 ? 0 : 4, -1);
  });
  return [
    ['raw', value],
    ['json', JSON.stringify(value).slice(1, -1)],
    ['xml', xml],
    ['url', encodeURIComponent(value)],
    ['hex', raw.toString('hex')],
    ...base64.map((text, offset): [string, string] => [`base64+${offset}`, text]),
    ...base64.map((text, offset): [string, string] => [
      `base64url+${offset}`,
      text.replaceAll('+', '-').replaceAll('/', '_'),
    ]),
  ]
    .map(([shape = '', text = '']) => ({ shape, bytes: Buffer.from(text) }))
    .concat([{ shape: 'utf-16', bytes: Buffer.from(value, 'utf16le') }]);
}

function findings(haystacks: Readonly<Record<string, Buffer>>, canaries: readonly string[]): string[] {
  return canaries.flatMap((canary, index) =>
    shapesOf(canary).flatMap(({ shape, bytes }) =>
      Object.entries(haystacks).flatMap(([name, hay]) =>
        hay.includes(bytes) ? [`canary ${index} as ${shape} in ${name}`] : [],
      ),
    ),
  );
}

test('no token, secret or cipher text is in any reply, the log or the store', async () => {
  // With logins the log says most.
  await using console_ = await startConsole({ withAdminConsole: true, config: { logsLogins: true } });
  const { emulator } = console_;
  const admin = await console_.signIn();
  const typed = 'p8e-CANARY-typed-secret-4711';
  const password = 'CANARY-password-0815';
  await console_
    .browser()
    .call('POST', '/api/session', { body: { instanceKey: 'acme-prod', login: 'demo-admin', password } });
  for (const url of [
    '/api/session',
    '/api/instances/acme-prod/external-accounts',
    accountPath(),
    '/api/instances/acme-prod/profiles',
    '/api/instances/acme-prod/operator-groups',
    '/api/instances/acme-prod/people',
    '/api/instances/acme-prod/access-impacts?mask=Campaign%20-%20(.*)',
  ]) {
    expect((await admin.call('GET', url)).status).toBe(200);
  }
  const plan = async (change: object) =>
    textAt((await admin.call('POST', `${accountPath()}/plans`, { body: { change } })).body, 'planId');
  const apply = (planId: string, key: string) => applyOnPurpose(admin, planId, key);
  const cipherBefore = emulator.account('acme-prod', IMS_ACCOUNT_NAME)?.['clientSecret'] ?? '';

  // A plan that stays open, one that is applied, and one that Campaign refuses with an error that quotes the row.
  await plan({ imsClientSecret: { action: 'replace', value: `${typed}-waiting` } });
  const applied = await plan({ imsClientSecret: { action: 'replace', value: typed }, tenant: 'one' });
  expect((await apply(applied, 'canary-key-1')).status).toBe(200);
  const cipherAfter = emulator.account('acme-prod', IMS_ACCOUNT_NAME)?.['clientSecret'] ?? '';
  const quoting = {
    kind: 'soap-fault',
    code: 'SOP-330011',
    text: 'No.',
    detail: `row (${cipherAfter}, ${typed})`,
  } as const;
  emulator.inject({ target: 'campaign', method: 'EncryptPassword', effect: quoting });
  const refused = await plan({ imsClientSecret: { action: 'replace', value: typed } });
  expect((await apply(refused, 'canary-key-2')).status).toBe(502);
  emulator.inject({ target: 'campaign', method: 'Write', effect: { kind: 'reset', afterWrite: true } });
  await apply(await plan({ imsClientSecret: { action: 'replace', value: `${typed}-2` } }), 'canary-key-3');
  // Bad input that repeats a secret.
  await admin.call('POST', `${accountPath()}/plans`, { text: `{"change":{"imsClientSecret":"${typed}"` });
  await admin.call('POST', `${accountPath()}/plans`, {
    body: { change: { imsClientSecret: { action: 'replace', value: `${typed} ` } } },
  });
  emulator.expireSessions('acme-prod');
  await admin.call('GET', accountPath());
  const again = await console_.signIn();
  const cookie = again.cookie.split('=')[1] ?? '';

  // All secrets that the emulator issued or stored, the typed ones, and the cookie, which belongs only in its own header.
  const { technicalAccount } = emulator;
  const canaries = [
    ...new Set([
      ...emulator.secrets(),
      technicalAccount.clientSecret,
      typed,
      `${typed}-waiting`,
      password,
      cipherBefore,
      cipherAfter,
    ]),
  ].filter((value) => value.length >= 12);
  expect(canaries.length).toBeGreaterThan(8);
  // The secret really arrived: the stored one decrypts to the typed one.
  expect(emulator.decrypt(cipherAfter)).toBe(typed);

  const haystacks = {
    replies: Buffer.concat(console_.replies),
    log: Buffer.from(console_.log()),
    store: console_.storeBytes(),
  };
  expect(findings(haystacks, canaries)).toEqual([]);
  const { replies: _replies, ...written } = haystacks;
  expect(findings(written, [cookie])).toEqual([]);

  // The search works: it finds the login in replies, log and store, and each shape of a planted canary.
  expect(findings(haystacks, ['demo-admin']).filter((found) => found.includes('as raw'))).toHaveLength(3);
  for (const { shape, bytes } of shapesOf(typed)) {
    const planted = { planted: Buffer.concat([Buffer.from('before '), bytes, Buffer.from(' after')]) };
    expect(findings(planted, [typed]), shape).not.toEqual([]);
  }
});

test('stored rows cannot open a session without the cookie', async () => {
  await using console_ = await startConsole();
  const browser = await console_.signIn();
  expect(console_.storeBytes().includes(Buffer.from(browser.cookie.split('=')[1] ?? ''))).toBe(false);
  const forged = Buffer.alloc(32, 1).toString('base64url');
  const reply = await console_
    .browser()
    .call('GET', '/api/session', { headers: { cookie: `__Host-Http-sid=${forged}` } });
  expect(reply.status).toBe(401);
});
