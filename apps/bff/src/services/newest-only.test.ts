import { expect, test } from 'vitest';
import { createNewestOnly } from './newest-only.ts';

const patient = new AbortController().signal;

/** Work that ends when told, and says whether its signal fired. */
function openWork() {
  const { promise, resolve } = Promise.withResolvers<void>();
  const work = async (signal: AbortSignal) => {
    await promise;
    return signal.aborted;
  };
  return { work, end: resolve };
}

test('a question about another mask ends the open one; the same mask, another asker or a closed one do not', async () => {
  const newestOnly = createNewestOnly();
  const [older, same, newer, other] = [openWork(), openWork(), openWork(), openWork()];
  const ask = (asker: string, subject: string, { work }: typeof older) =>
    newestOnly.run({ asker, subject, signal: patient }, work);
  const results = [ask('ada', 'a', older), ask('ada', 'a', same), ask('bob', 'b', other), ask('ada', 'b', newer)];
  for (const { end } of [older, same, newer, other]) end();
  expect(await Promise.all(results)).toEqual([true, true, false, false]);
});

test('one of two open questions that ends leaves the other one to be superseded', async () => {
  const newestOnly = createNewestOnly();
  const [first, second] = [openWork(), openWork()];
  const ends = newestOnly.run({ asker: 'ada', subject: 'a', signal: patient }, first.work);
  const stays = newestOnly.run({ asker: 'ada', subject: 'a', signal: patient }, second.work);
  first.end();
  expect(await ends).toBe(false);
  await newestOnly.run({ asker: 'ada', subject: 'b', signal: patient }, async () => undefined);
  second.end();
  expect(await stays).toBe(true);
});

test('who hangs up ends the work', async () => {
  const { work, end } = openWork();
  const gone = new AbortController();
  const result = createNewestOnly().run({ asker: 'ada', subject: 'a', signal: gone.signal }, work);
  gone.abort();
  end();
  expect(await result).toBe(true);
});
