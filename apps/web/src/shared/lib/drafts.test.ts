import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetEdit, keepDraft, keepEditMemory, readDraft, readEditMemory } from './drafts.ts';

const owner = { instanceKey: 'acme-prod', accountName: 'Adobe_Marketing_Cloud', login: 'jane' };
const draft = {
  baseRevision: 'r1',
  savedAt: '2026-01-02T03:04:05.000Z',
  values: { tenant: 'acme', imsScope: ['openid'] },
};
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  forgetEdit(owner);
});

test('a draft comes back as it was kept', () => {
  keepDraft(owner, draft);
  expect(readDraft(owner)).toEqual({ version: 1, ...draft });
});

test('a draft that a browser has held since version 1 reads back, and an odd one does not', () => {
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
  kept.set(key, JSON.stringify(stored));
  expect(readDraft(owner)).toEqual(stored);
  keepDraft(owner, stored);
  expect(JSON.parse(kept.get(key) ?? '')).toEqual(stored);
  for (const odd of [
    { ...stored, version: 2 },
    { ...stored, values: { ...values, enabled: 1 } },
  ]) {
    kept.set(key, JSON.stringify(odd));
    expect(readDraft(owner)).toBeNull();
  }
});

test('a secret is not written, even when it is handed in', () => {
  const values = { ...draft.values, imsClientSecret: { action: 'replace', value: 'canary-7f3a' } };
  keepDraft(owner, { ...draft, values });
  keepEditMemory(owner, { secrets: { imsClientSecret: { action: 'replace', value: 'canary-7f3a' } } });
  expect([...kept.values()].join()).not.toContain('canary');
  expect(readEditMemory(owner)?.secrets).toEqual({ imsClientSecret: { action: 'replace', value: 'canary-7f3a' } });
});

test('a field that a secret was typed into is not written, from its first characters on', () => {
  for (const typed of ['p8e-Q7rT_k2m', 'p8e-Q7rT_k2mXw9-LpZ4vNcB8sHdYf3gJ6uE', 'now p8e-Q7rT_k2mXw9!']) {
    keepDraft(owner, { ...draft, values: { ...draft.values, imsClientId: typed } });
    expect([...kept.values()].join()).not.toContain('p8e-');
    expect(readDraft(owner)?.values).toEqual(draft.values);
    keepDraft(owner, { ...draft, values: { comment: typed } });
    expect(kept.size).toBe(0);
  }
});

test('another operator, account or instance has no part in it', () => {
  keepDraft(owner, draft);
  expect(readDraft({ ...owner, login: 'joe' })).toBeNull();
  expect(readDraft({ ...owner, instanceKey: 'acme-stage' })).toBeNull();
  expect(readDraft({ ...owner, accountName: 'Other' })).toBeNull();
});

test('a draft without changes is removed, and so is a forgotten edit', () => {
  keepDraft(owner, draft);
  keepDraft(owner, { ...draft, values: {} });
  expect(kept.size).toBe(0);
  keepDraft(owner, draft);
  keepEditMemory(owner, { conflict: null });
  forgetEdit(owner);
  expect(readDraft(owner)).toBeNull();
  expect(readEditMemory(owner)).toBeNull();
});

test.each([['not json'], ['{}'], ['{"version":2}'], ['{"version":1,"baseRevision":1}']])(
  'what cannot be read counts as no draft: %s',
  (text) => {
    keepDraft(owner, draft);
    for (const key of kept.keys()) kept.set(key, text);
    expect(readDraft(owner)).toBeNull();
  },
);

test('refused storage neither throws nor keeps', () => {
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
