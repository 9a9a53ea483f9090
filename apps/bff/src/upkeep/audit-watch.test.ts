import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import SqliteDatabase from 'better-sqlite3';
import { applyOnPurpose } from '../testing/applies/apply-plan.ts';
import { accountPath, startConsole, type TestConsole } from '../testing/test-console.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { textAt } from '../testing/json-at.ts';
import { createAuditWatch } from './audit-watch.ts';

const hourMs = 3_600_000;
const headOf = (seq: number) => ({ seq, hash: String(seq) });

async function applied(admin: TestBrowser) {
  const { body } = await admin.call('POST', `${accountPath()}/plans`, { body: { change: { comment: 'x' } } });
  return await applyOnPurpose(admin, textAt(body, 'planId'));
}

describe('in the running console', () => {
  let console_: TestConsole;
  const checks: boolean[] = [];
  beforeEach(async () => {
    checks.length = 0;
    console_ = await startConsole({ onAuditChecked: (isWhole) => checks.push(isWhole) });
  });
  afterEach(() => console_[Symbol.asyncDispose]());

  const lines = (text: string) =>
    console_
      .log()
      .split('\n')
      .filter((line) => line.includes(text))
      .map((line): unknown => JSON.parse(line));
  const ready = () => console_.browser().call('GET', '/health/ready');

  /** Changes the store behind the console's back, while it runs. */
  function forge(sql: string): void {
    const raw = new SqliteDatabase(console_.config.sqliteFile);
    raw.exec(sql);
    raw.close();
  }

  test('the chain is checked at the start, and its head is logged after each apply', async () => {
    await expect.poll(() => checks).toEqual([true]);
    expect(lines('audit whole')).toMatchObject([{ level: 30, seq: 0, hash: '0'.repeat(64) }]);
    const admin = await console_.signIn();
    expect(lines('audit head')).toEqual([]);
    expect(await applied(admin)).toMatchObject({ status: 200 });
    const head = await console_.store.audit.head();
    expect(head?.seq).toBeGreaterThan(1);
    expect(lines('audit head')).toEqual([{ level: 30, time: expect.any(Number), ...head, msg: 'audit head' }]);
    expect(await ready()).toMatchObject({ status: 200 });
  });

  test('a broken chain makes the console unready and is logged; people can still read and apply', async () => {
    await console_.signIn();
    forge("UPDATE audit SET login = 'eve-the-canary' WHERE seq = 1");
    expect(await ready()).toMatchObject({ status: 200 });
    await console_.restart();
    await expect.poll(() => checks).toEqual([true, false]);
    const refused = await ready();
    expect(refused).toMatchObject({ status: 503, code: 'store-unavailable' });
    expect(JSON.stringify(refused.body)).not.toMatch(/audit|chain|eve/u);
    expect(lines('audit broken')).toEqual([
      { level: 50, time: expect.any(Number), seq: 1, kind: 'changed', msg: 'audit broken' },
    ]);
    expect(console_.log()).not.toContain('canary');
    const admin = await console_.signIn();
    expect(await admin.call('GET', accountPath())).toMatchObject({ status: 200 });
    const before = await console_.store.audit.head();
    expect(await applied(admin)).toMatchObject({ status: 200 });
    expect((await console_.store.audit.head())?.seq).toBeGreaterThan(before?.seq ?? Infinity);
  });
});

function watched() {
  const lines: string[] = [];
  const state = { head: headOf(3), isProved: true, isReadable: true };
  const note = (facts: object, text: string) => void lines.push(`${text} ${JSON.stringify(facts)}`);
  const watch = createAuditWatch({
    audit: {
      async verify({ noted } = {}) {
        if (!state.isReadable) throw new Error('disk');
        const isCut = (noted?.seq ?? 0) > state.head.seq;
        return { head: state.head, fault: isCut ? { seq: state.head.seq + 1, kind: 'cut' } : undefined };
      },
      head: async () => (state.isProved ? state.head : undefined),
    },
    log: { info: note, error: (facts, text) => note(text === 'audit not checked' ? {} : facts, text) },
  });
  watch.start();
  return { lines, state, watch };
}

describe('as time goes on', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('the chain is checked daily, and its head logged hourly', async () => {
    const { lines, watch } = watched();
    await vi.advanceTimersByTimeAsync(49.5 * hourMs);
    expect(lines.filter((line) => line.startsWith('audit whole'))).toHaveLength(3);
    expect(lines.filter((line) => line.startsWith('audit head'))).toHaveLength(49);
    await watch.stop();
    await vi.advanceTimersByTimeAsync(48 * hourMs);
    expect(lines).toHaveLength(52);
  });

  test('an end that is cut off while the console runs is found within the hour, even if an old head was put back', async () => {
    const { lines, state, watch } = watched();
    await vi.advanceTimersByTimeAsync(1);
    state.head = headOf(2);
    await watch.logHead();
    expect(() => watch.requireWhole()).not.toThrow();
    await vi.advanceTimersByTimeAsync(hourMs);
    expect(lines.at(-1)).toBe('audit broken {"seq":3,"kind":"cut"}');
    expect(() => watch.requireWhole()).toThrow('store-unavailable');
    state.head = headOf(4);
    await vi.advanceTimersByTimeAsync(24 * hourMs);
    expect(() => watch.requireWhole()).not.toThrow();
    await watch.stop();
  });

  test('a running check ends with the console, without a log line', async () => {
    const lines: string[] = [];
    const note = (_facts: object, text: string) => void lines.push(text);
    const watch = createAuditWatch({
      audit: {
        verify: ({ signal } = {}) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => reject(new Error('stopped')));
          }),
        head: async () => undefined,
      },
      log: { info: note, error: note },
    });
    watch.start();
    await vi.advanceTimersByTimeAsync(1);
    await watch.stop();
    expect(lines).toEqual([]);
  });

  test('a store that cannot be read is reported, but not as a broken chain', async () => {
    const { lines, state, watch } = watched();
    state.isReadable = false;
    await vi.advanceTimersByTimeAsync(1);
    expect(lines).toEqual(['audit not checked {}']);
    expect(() => watch.requireWhole()).not.toThrow();
    await watch.stop();
  });
});
