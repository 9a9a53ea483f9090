import { expect, test } from 'vitest';
import { peopleByReadings } from './people-by-readings.ts';

const person = (name: string, readings: Parameters<typeof peopleByReadings>[0][number]['readings']) => ({
  personId: name,
  name,
  email: '',
  login: name,
  groups: ['admin'],
  readings,
});

test('people whose groups the same readings explain are grouped, whatever the order of the readings', () => {
  const found = peopleByReadings(
    [person('a', ['main', 'ignoring-case']), person('b', ['plain-prefix']), person('c', ['ignoring-case', 'main'])],
    5,
  );
  expect(found.map(({ people }) => people.map(({ name }) => name))).toEqual([['a', 'c'], ['b']]);
});

test('at most `most` people are named', () => {
  const found = peopleByReadings([person('a', ['main']), person('b', ['main'])], 1);
  expect(found.flatMap(({ people }) => people)).toHaveLength(1);
});
