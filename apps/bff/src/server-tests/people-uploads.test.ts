import { checkPeopleUpload, listPeople, listProfiles, uploadPeople } from '@console/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at } from '../testing/json-at.ts';
import { everybody, type TestBrowser } from '../testing/test-browser.ts';
import { startConsole, type TestConsole } from '../testing/test-console.ts';
import { exportHeadings, refusedExports, usersExports } from '../testing/replies/users-exports.ts';

const api = '/api/instances/acme-prod';
const uploads = `${api}/people/uploads`;
const stored = 'Campaign - acme_prod - (.*)';
const other = 'Campaign - acme_stage - (.*)';
const bytesType = { 'content-type': 'application/octet-stream' };
const hourMs = 60 * 60_000;

let console_: TestConsole;
let admin: TestBrowser;
beforeAll(async () => {
  console_ = await startConsole();
  admin = await console_.signIn();
});
afterAll(async () => {
  await console_[Symbol.asyncDispose]();
});

const check = (bytes: Buffer, browser = admin) =>
  browser.call('POST', `${uploads}/checks`, { text: bytes, headers: bytesType });
const upload = (bytes: Buffer, exportedAt = new Date(Date.now() - hourMs).toISOString(), browser = admin) =>
  browser.call('POST', `${uploads}?exportedAt=${encodeURIComponent(exportedAt)}`, { text: bytes, headers: bytesType });

async function sourcesOf(browser: TestBrowser) {
  const { sources } = listPeople.response.parse((await browser.call('GET', `${api}/people`)).body);
  return Object.fromEntries(sources.map((one) => [one.source, one]));
}

/** A small export of people of the small seed. */
function exportOf(...rows: readonly (readonly [email: string, profiles: string, groups?: string, status?: string])[]) {
  const lines = rows.map(([email, profiles, groups = '', status = 'active']) =>
    ['Federated ID', email, '', email, 'A', 'B', 'SE', `"${profiles}"`, '', '', groups, '', '', '', '', status].join(
      ',',
    ),
  );
  return Buffer.from([[...exportHeadings, 'Status'].join(','), ...lines].join('\r\n'));
}

test.each(usersExports)('%s is read truly', async (_name, bytes, truth) => {
  const reply = await check(bytes);
  expect(reply.status).toBe(200);
  const report = checkPeopleUpload.response.parse(reply.body);
  const { faults = [], ...others } = truth;
  const plain = {
    encoding: 'UTF-8',
    separator: ',',
    missing: ['status'],
    inUserGroups: 0,
    repeatedRows: 0,
    emptyRows: 0,
  };
  expect(report).toMatchObject({ ...plain, ...others });
  expect(report.faults.map(({ line, code }) => [line, code])).toEqual(faults);
  expect(report.oddRows).toBe(new Set(faults.map(([line]) => line)).size);
  expect((await sourcesOf(admin))['members']?.state).toBe('missing');
});

test.each(refusedExports)('%s is refused with its reason', async (_name, bytes, code) => {
  for (const reply of [await check(bytes), await upload(bytes)])
    expect(reply).toMatchObject({ status: 400, code: 'invalid-request', body: { errors: [{ path: 'file', code }] } });
});

test('a body that is not bytes, too many of them, and a time that is none are refused by name', async () => {
  const [[, good]] = [usersExports[0] ?? ['', Buffer.alloc(0)]];
  expect(await admin.call('POST', uploads, { body: {} })).toMatchObject({
    status: 415,
    code: 'unsupported-media-type',
  });
  expect(await check(Buffer.alloc(33 * 1024 * 1024, 97))).toMatchObject({ status: 413, code: 'body-too-large' });
  expect(await admin.call('POST', `${uploads}/checks`)).toMatchObject({ status: 400, code: 'invalid-request' });
  for (const [exportedAt, code] of [
    ['yesterday', 'not-a-time'],
    ['2026-02-03T10:00', 'not-a-time'],
    ['2026-13-40T10:00Z', 'not-a-time'],
    [new Date(Date.now() + hourMs).toISOString(), 'in-the-future'],
  ] as const)
    expect(await upload(good, exportedAt), exportedAt).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'exportedAt', code }] },
    });
  // Other routes still refuse bytes.
  expect(await admin.call('POST', `${api}/access-impacts`, { text: good, headers: bytesType })).toMatchObject({
    status: 415,
  });
});

test('an administrator uploads; others may not, and nobody where a technical account reads', async () => {
  const [[, good]] = [usersExports[0] ?? ['', Buffer.alloc(0)]];
  const viewer = await console_.signIn('acme-prod', 'demo-viewer');
  for (const reply of [
    await check(good, viewer),
    await upload(good, undefined, viewer),
    await viewer.call('DELETE', uploads),
  ])
    expect(reply).toMatchObject({ status: 403, code: 'not-allowed' });
  await using read = await startConsole({ withAdminConsole: true });
  const browser = await read.signIn();
  for (const reply of [await check(good, browser), await upload(good, undefined, browser)])
    expect(reply).toMatchObject({ status: 409, code: 'people-read-already' });
});

test('an export is used, shown with its age and uploader, replaced, still there after a restart, and removed', async () => {
  await using own = await startConsole();
  let browser = await own.signIn();
  const exportedAt = new Date(Date.now() - hourMs).toISOString();
  const first = exportOf(
    ['mona.berg@acme.example', 'Campaign - acme_prod - admin'],
    ['new@acme.example', '', '', 'on leave'],
  );
  const reply = await upload(first, exportedAt, browser);
  expect(reply.status).toBe(201);
  const { usersExport, people, oddRows } = uploadPeople.response.parse(reply.body);
  expect([usersExport.exportedAt, usersExport.uploadedBy, people, oddRows]).toEqual([exportedAt, 'demo-admin', 2, 1]);
  const source = { readAt: exportedAt, usersExport, oddEntries: 1, state: 'partial' };
  expect(await sourcesOf(browser)).toMatchObject({
    members: { ...source, reason: 'unproved-end' },
    profiles: { ...source, reason: 'held-only' },
  });
  const { snapshot, profiles } = listProfiles.response.parse((await browser.call('GET', `${api}/profiles`)).body);
  expect(profiles.map(({ name }) => name)).toEqual(['Campaign - acme_prod - admin']);
  expect(snapshot).toMatchObject({ source: 'users-export', completeness: 'partial', usersExport });
  // It says nothing about another instance.
  const stage = await own.signIn('acme-stage');
  expect(at((await stage.call('GET', '/api/instances/acme-stage/people')).body, 'adobeUsers')).toBe(0);

  await own.restart();
  browser = await own.signIn();
  expect(at((await browser.call('GET', `${api}/people`)).body, 'adobeUsers')).toBe(2);
  await upload(exportOf(['mona.berg@acme.example', '']), exportedAt, browser);
  expect(at((await browser.call('GET', `${api}/people`)).body, 'adobeUsers')).toBe(1);

  // The age counts from the export, not from the upload.
  own.clock.skipMs = 24 * hourMs;
  browser = await own.signIn();
  const { members, profiles: names } = await sourcesOf(browser);
  expect([members?.state, names?.state]).toEqual(['stale', 'stale']);
  const mona = (await everybody(browser, other)).find(({ email }) => email === 'mona.berg@acme.example');
  expect([mona?.verdict, mona?.doubts]).toEqual(['unknown', ['profiles', 'members']]);

  expect((await browser.call('DELETE', uploads)).status).toBe(204);
  expect((await browser.call('DELETE', uploads)).status).toBe(204);
  expect((await sourcesOf(browser))['members']).toMatchObject({ state: 'missing', reason: 'not-configured' });
  expect((await own.store.audit.verify()).fault).toBeUndefined();
  for (const event of ['people-uploaded', 'people-upload-removed'])
    expect(own.storeBytes().includes(event), event).toBe(true);
});

test('where the account signs people in through another organization, an export says nothing', async () => {
  await using own = await startConsole();
  const browser = await own.signIn();
  await upload(exportOf(['mona.berg@acme.example', 'Campaign - acme_prod - admin']), undefined, browser);
  const set = await own.store.people.uploaded('acme-prod');
  if (set === undefined) throw new Error('nothing stored');
  await own.store.people.insert({ ...set, setId: 'other', organizationId: 'ELSEWHERE@AdobeOrg' }, new Uint8Array());
  const body = { mask: other };
  const impact = (await browser.call('POST', `${api}/access-impacts`, { body })).body;
  expect(at(impact, 'sources', '1')).toMatchObject({ source: 'members', reason: 'other-organization' });
});

test('what an export cannot tell is in doubt with those whom it touches, and with nobody else', async () => {
  await using own = await startConsole();
  const browser = await own.signIn();
  const [admin_, report] = ['Campaign - acme_prod - admin', 'Campaign - acme_prod - report'];
  await upload(
    exportOf(
      ['a.listed@acme.example', admin_],
      ['b.group@acme.example', admin_, 'Nordics'],
      ['c.group@acme.example', '', 'Nordics'],
      ['d.nothing@acme.example', 'Photoshop'],
      ['e.disabled@acme.example', report, '', 'disabled'],
      ['f.status@acme.example', report, '', 'suspended'],
      ['g.comma@acme.example', 'Campaign - acme_prod - x,y'],
    ),
    undefined,
    browser,
  );
  const rows = await everybody(browser, other);
  const of = (start: string) => {
    const row = rows.find(({ email }) => email.startsWith(start));
    return [row?.verdict, row?.doubts.toSorted()];
  };
  // An export does not name the product of a profile.
  expect(of('a.')).toEqual(['maybe-loses', ['profiles']]);
  expect(of('b.')).toEqual(['unknown', ['members']]);
  expect(of('c.')).toEqual(['unknown', ['members']]);
  expect(of('d.')).toEqual(['unchanged', []]);
  expect(of('e.')).toEqual(['unchanged', []]);
  expect(of('f.')).toEqual(['maybe-loses', ['members', 'profiles']]);
  expect(of('g.')).toEqual(['unchanged', []]);
  const own_ = rows.find(({ logins }) => logins.includes('demo-viewer'));
  expect(own_?.verdict).toBe('unknown');
  const unchanged = await everybody(browser, stored);
  expect(unchanged.find(({ email }) => email.startsWith('a.'))?.verdict).toBe('unchanged');
});
