import type { FieldChangeBody } from '@console/contract';
import { expect, it } from 'vitest';
import { requestOfPlan } from './repeat-change.ts';
import { reverseOf } from './reverse-plan.ts';

const ofChange = { act: 'change', accountName: 'files', type: null } as const;

const server: FieldChangeBody = {
  field: 'server',
  label: { en: 'Server', sv: 'Server' },
  before: 'ftp.old.example',
  after: 'ftp.new.example',
  effective: 'at-once',
};
const password: FieldChangeBody = {
  field: 'password',
  label: { en: 'Password', sv: 'Lösenord' },
  before: { secret: 'stored' },
  after: { secret: 'replaced' },
  effective: 'at-once',
};

it('puts the former values of a plain account back, and leaves secrets out by their fields', () => {
  expect(reverseOf({ kind: 'plain', changes: [server, password] })).toEqual({
    request: { kind: 'plain', change: { server: 'ftp.old.example' } },
    left: [password],
  });
  expect(reverseOf({ kind: 'plain', changes: [password] })).toEqual({ request: null, left: [password] });
});

it('asks for the same change of a plain account again, unless it holds a new secret', () => {
  expect(requestOfPlan({ ...ofChange, kind: 'plain', changes: [server] })).toEqual({
    kind: 'plain',
    change: { server: 'ftp.new.example' },
  });
  expect(requestOfPlan({ ...ofChange, kind: 'plain', changes: [server, password] })).toBeNull();
});
