import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetEdit, keepDraft, keepEditMemory, readDraft, readEditMemory } from './drafts.ts';

const owner = { instanceKey: 'acme-prod', accountName: 'Adobe_Marketing_Cloud', login: 'jane' };
const draft = {
  baseRevision: 'r1',
  savedAt: '2026-01-02T03:04:05.000Z',
  values: { tenant: 'acme', imsScope: ['openid'] },
};
let entries: Map<string, string>;

beforeEach(() => {
  entries = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, text: string) => entries.set(key, text),
    removeItem: (key: string) => entries.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  forgetEdit(owner);
});

test('a draft reads back as it was stored', () => {
  keepDraft(owner, draft);
  expect(readDraft(owner)).toEqual({ version: 1, ...draft });
});

test('a draft stored in version 1 reads back; a malformed one does not', () => {
  const texts = {
    label: 'l',
    name: 'n',
    imsServer: 's',
    imsClientId: 'c',
    callbackServer: 'b',
    imsOrganizationId: 'o',
  };
  const more = { associationMask: 'm', productContext: 'p', experienceCloudServer: 'e', tenant: 't', comment: '' };
  const values = { ...texts, ...more, enabled: true, packageAutoExport: false, imsScope: ['openid'] };
  const stored = { version: 1, baseRevision: 'r1', savedAt: '2026-01-02T03:04:05.000Z', values };
  const key = 'ims-console.draft.acme-prod.Adobe_Marketing_Cloud.jane';
  entries.set(key, JSON.stringify(stored));
  expect(readDraft(owner)).toEqual(stored);
  keepDraft(owner, stored);
  expect(JSON.parse(entries.get(key) ?? '')).toEqual(stored);
  for (const odd of [
    { ...stored, version: 2 },
    { ...stored, values: { ...values, enabled: 1 } },
  ]) {
    entries.set(key, JSON.stringify(odd));
    expect(readDraft(owner)).toBeNull();
  }
});

test('a secret is never stored, even if it is passed in', () => {
  const values = { ...draft.values, imsClientSecret: { action: 'replace', value: 'canary-7f3a' } };
  keepDraft(owner, { ...draft, values });
  keepEditMemory(owner, { secrets: { imsClientSecret: { action: 'replace', value: 'canary-7f3a' } } });
  expect([...entries.values()].join()).not.toContain('canary');
  expect(readEditMemory(owner)?.secrets).toEqual({ imsClientSecret: { action: 'replace', value: 'canary-7f3a' } });
});

test('a field that may hold a secret is not stored, from its first characters on', () => {
  for (const typed of ['p8e-Q7rT_k2m', 'p8e-Q7rT_k2mXw9-LpZ4vNcB8sHdYf3gJ6uE', 'now p8e-Q7rT_k2mXw9!']) {
    keepDraft(owner, { ...draft, values: { ...draft.values, imsClientId: typed } });
    expect([...entries.values()].join()).not.toContain('p8e-');
    expect(readDraft(owner)?.values).toEqual(draft.values);
    keepDraft(owner, { ...draft, values: { comment: typed } });
    expect(entries.size).toBe(0);
  }
});

test('a draft is not read for another operator, account or instance', () => {
  keepDraft(owner, draft);
  expect(readDraft({ ...owner, login: 'joe' })).toBeNull();
  expect(readDraft({ ...owner, instanceKey: 'acme-stage' })).toBeNull();
  expect(readDraft({ ...owner, accountName: 'Other' })).toBeNull();
});

test('a draft without changes is removed, and so is a forgotten edit', () => {
  keepDraft(owner, draft);
  keepDraft(owner, { ...draft, values: {} });
  expect(entries.size).toBe(0);
  keepDraft(owner, draft);
  keepEditMemory(owner, { conflict: null });
  forgetEdit(owner);
  expect(readDraft(owner)).toBeNull();
  expect(readEditMemory(owner)).toBeNull();
});

test.each([['not json'], ['{}'], ['{"version":2}'], ['{"version":1,"baseRevision":1}']])(
  'unreadable text counts as no draft: %s',
  (text) => {
    keepDraft(owner, draft);
    for (const key of entries.keys()) entries.set(key, text);
    expect(readDraft(owner)).toBeNull();
  },
);

test('refused storage does not throw and stores nothing', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('refused');
    },
    setItem: () => {
      throw new Error('full');
    },
    removeItem: () => undefined,
  });
  keepDraft(owner, draft);
  expect(readDraft(owner)).toBeNull();
});
