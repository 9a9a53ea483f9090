import { expect, test } from 'vitest';
import { ConsoleProblem } from './console-problem.ts';

test('inputs at fault that a reply does not list are counted', () => {
  const errors = [{ path: 'file', code: 'column-missing', message: 'Email' }];
  const body = { type: '', title: 'No.', status: 400, code: 'invalid-request', requestId: 'r', errors } as const;
  const known = new ConsoleProblem('invalid-request', { ...body, errors });
  expect(known.message).toBe('No. (invalid-request, request r); file: column-missing, Email');
  const more = new ConsoleProblem('invalid-request', { ...body, errors, errorsLeftOut: 7 });
  expect(more.message).toBe('No. (invalid-request, request r); file: column-missing, Email; and 7 more');
});
