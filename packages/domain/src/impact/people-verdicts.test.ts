import { expect, test } from 'vitest';
import { readAssociationMask } from '../mask/association-mask.ts';
import { acme, mask, otherTenant, user } from './testing/acme.ts';
import { engineOf } from './testing/listed-facts.ts';

const names = Array.from({ length: 200 }, (_, index) => `Campaign - acme - group${index}`);

test('a mask that the pace gives up leaves the verdict open for everybody with a profile', () => {
  const facts = acme({
    users: [
      user('first', { groupNames: names.slice(0, 1) }),
      user('last', { groupNames: names.slice(-1) }),
      user('none'),
    ],
    operators: [],
    profiles: names.map((name) => ({ id: name, name })),
    groups: names.map((name, index) => ({ id: name, name: `group${index}`, label: '' })),
  });
  const asked: number[] = [];
  const giveUpSecond = () => {
    asked.push(0);
    return () => asked.length === 2;
  };
  const run = engineOf(facts).evaluate(readAssociationMask(mask), readAssociationMask(otherTenant), {
    beginPace: giveUpSecond,
  });
  let step = run.next();
  while (step.done !== true) step = run.next();
  expect(step.value.counts).toMatchObject({ 'maybe-loses': 2, unchanged: 0 });
  expect(step.value.apart).toEqual({ 'not-of-this-instance': 1, 'technical-account': 0 });
  expect(step.value.find({ doubt: 'mask-unreadable' }).length).toBe(2);
});
