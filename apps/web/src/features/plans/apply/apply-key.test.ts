import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyKey, dropApplyKey, hasApplyKey } from './apply-key.ts';

const planId = '3f0e6f0e-6a0b-4a8e-9d39-0a8f3b6f2c11';

function fakeStorage(entries = new Map<string, string>()) {
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, text: string) => void entries.set(key, text),
    removeItem: (key: string) => void entries.delete(key),
  };
}

const refuse = () => {
  throw new Error('refused');
};

beforeEach(() => vi.stubGlobal('sessionStorage', fakeStorage()));
afterEach(() => {
  dropApplyKey(planId);
  vi.unstubAllGlobals();
});

describe('applyKey', () => {
  it('stays the same for a plan and differs between plans', () => {
    const key = applyKey(planId);
    expect(key).toMatch(/^[A-Za-z0-9_-]{8,128}$/u);
    expect(applyKey(planId)).toBe(key);
    expect(applyKey('another')).not.toBe(key);
    dropApplyKey('another');
  });

  it('takes the key that an earlier load of the page made', () => {
    vi.stubGlobal('sessionStorage', fakeStorage(new Map([[`ims-console.apply-key.${planId}`, 'made-before-reload']])));
    expect(applyKey(planId)).toBe('made-before-reload');
  });

  it('does not send a stored key that the server would refuse', () => {
    vi.stubGlobal('sessionStorage', fakeStorage(new Map([[`ims-console.apply-key.${planId}`, 'a b']])));
    expect(applyKey(planId)).not.toBe('a b');
  });

  it('knows which plans were tried from here', () => {
    expect(hasApplyKey(planId)).toBe(false);
    applyKey(planId);
    expect(hasApplyKey(planId)).toBe(true);
    dropApplyKey(planId);
    expect(hasApplyKey(planId)).toBe(false);
  });

  it('makes a new key after the former was dropped', () => {
    const key = applyKey(planId);
    dropApplyKey(planId);
    expect(applyKey(planId)).not.toBe(key);
  });

  it('still keeps one key where storage is refused', () => {
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    expect(applyKey(planId)).toBe(applyKey(planId));
  });
});
