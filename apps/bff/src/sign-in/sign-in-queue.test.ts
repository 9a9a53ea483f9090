import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSignInQueue } from './sign-in-queue.ts';

const busy = { code: 'sign-ins-under-way', facts: { retryAfterSeconds: 5 } };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function queue() {
  const own = createSignInQueue({ atOnce: 2, mostWaiting: 2, waitMs: 1_000 });
  const running: PromiseWithResolvers<string>[] = [];
  const enter = (lane = 'prod') =>
    own.run(lane, () => {
      const call = Promise.withResolvers<string>();
      running.push(call);
      return call.promise;
    });
  return { running, enter };
}

test('two calls run, two wait, one more is refused', async () => {
  const { running, enter } = queue();
  const calls = [enter(), enter(), enter(), enter()];
  await expect(enter()).rejects.toMatchObject(busy);
  expect(running).toHaveLength(2);
  running[0]?.resolve('first');
  expect(await calls[0]).toBe('first');
  await vi.waitFor(() => expect(running).toHaveLength(3));
  running[1]?.reject(new Error('refused'));
  await expect(calls[1]).rejects.toThrow('refused');
  await vi.waitFor(() => expect(running).toHaveLength(4));
  running[2]?.resolve('third');
  running[3]?.resolve('fourth');
  expect(await Promise.all(calls.slice(2))).toEqual(['third', 'fourth']);
});

test('a call that waited too long is refused, and takes no room any longer', async () => {
  const { running, enter } = queue();
  const first = [enter(), enter()];
  const late = enter();
  const refused = expect(late).rejects.toMatchObject(busy);
  await vi.advanceTimersByTimeAsync(1_000);
  await refused;
  for (const call of running) call.resolve('done');
  await Promise.all(first);
  const again = [enter(), enter()];
  await vi.waitFor(() => expect(running).toHaveLength(4));
  for (const call of running) call.resolve('again');
  expect(await Promise.all(again)).toEqual(['again', 'again']);
});

test('lanes do not delay each other', async () => {
  const { running, enter } = queue();
  const calls = [enter(), enter(), enter('stage')];
  await vi.waitFor(() => expect(running).toHaveLength(3));
  for (const call of running) call.resolve('done');
  expect(await Promise.all(calls)).toEqual(['done', 'done', 'done']);
});
