import { expect, test } from 'vitest';
import { Problem } from '../problem.ts';
import { problemBody } from './problems.ts';

test('a problem with many faults of its own also lists 50 and counts the rest', () => {
  const errors = Array.from({ length: 70 }, (_, index) => ({ path: `f${index}`, code: 'unknown-field', message: '' }));
  const body = problemBody(new Problem('invalid-request', { errors }), 'r-1');
  expect(body.errors).toEqual(errors.slice(0, 50));
  expect(body.errorsLeftOut).toBe(20);
  expect(problemBody(new Problem('internal'), 'r-2')).not.toHaveProperty('errors');
});
