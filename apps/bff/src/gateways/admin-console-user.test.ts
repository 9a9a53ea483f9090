import type { UserManagementUser } from '@console/adobe-api';
import { expect, test } from 'vitest';
import { listedUser } from './admin-console-user.ts';

const user: UserManagementUser = {
  id: 'A',
  email: 'ann@acme.example',
  username: 'a17',
  domain: 'corp.example',
  firstname: 'Ann',
  lastname: undefined,
  country: undefined,
  status: 'active',
  type: 'federatedID',
  groups: [],
  odd: [],
};

test('a user name has its domain, where there is one', () => {
  expect(listedUser(user)).toMatchObject({ username: 'a17', domain: 'corp.example' });
  expect(listedUser({ ...user, domain: undefined })).not.toHaveProperty('domain');
  expect(listedUser({ ...user, domain: '' })).not.toHaveProperty('domain');
});

test.each(['id', 'email', 'username', 'domain'])('who it is, is not known where the %s could not be read', (member) => {
  expect(listedUser({ ...user, odd: [member] }).isIdentityUnread).toBe(true);
});
