import { createPreviewer, readAssociationMask } from '@console/domain';
import { expect, test } from 'vitest';
import { readInTurns } from './read-in-turns.ts';

const profiles = Array.from({ length: 10_000 }, (_, index) => ({
  id: String(index),
  name: `Campaign - acme - g${index}`,
}));
const previewer = createPreviewer(profiles, []);
const mask = readAssociationMask('Campaign - acme - (.*)');

/** Reads with a clock that advances by `cost(look)` milliseconds on each call; returns the profiles read and the end time. */
async function read(cost: (look: number) => number) {
  let time = 0;
  let look = 0;
  const now = () => {
    look += 1;
    return (time += cost(look));
  };
  const columns = await readInTurns(previewer, mask, {
    now,
    nextTurn: async () => undefined,
    isStale: () => false,
    onTurn: () => undefined,
  });
  return { readCount: columns?.readCount, time };
}

test('a mask that would take far too long is stopped at once', async () => {
  const { readCount, time } = await read(() => 20);
  expect(readCount).toBeLessThan(1000);
  expect(time).toBeLessThan(250);
});

test('one long pause of the machine does not stop a mask', async () => {
  const { readCount } = await read((look) => (look === 5 ? 900 : 1));
  expect(readCount).toBe(10_000);
});
