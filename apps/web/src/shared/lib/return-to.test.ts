import { expect, test } from 'vitest';
import { instanceKeyOf, localPath, signInPath } from './return-to.ts';

test.each([
  ['/instances/acme-prod/accounts', '/instances/acme-prod/accounts'],
  ['/instances/a/accounts/Adobe%20x?y=1#z', '/instances/a/accounts/Adobe%20x?y=1#z'],
])('goes back to %s', (wanted, path) => {
  expect(localPath(wanted)).toBe(path);
});

test.each([
  [null],
  [''],
  ['https://evil.example/'],
  ['//evil.example'],
  ['/\\evil.example'],
  ['/\t/evil.example'],
  ['/a/..//evil.example'],
  ['javascript:alert(1)'],
  ['/sign-in?returnTo=/sign-in'],
  [`/${'x'.repeat(3000)}`],
])('goes to the start page instead of %j', (wanted) => {
  expect(localPath(wanted)).toBe('/');
});

test('the sign-in address names the page to return to, unless that is the start page', () => {
  expect(signInPath('/instances/a/accounts?x=1')).toBe('/sign-in?returnTo=%2Finstances%2Fa%2Faccounts%3Fx%3D1');
  expect(signInPath('//evil.example')).toBe('/sign-in');
});

test('the instance is read only from /instances/<key>', () => {
  expect(instanceKeyOf('/instances/acme-prod/accounts')).toBe('acme-prod');
  expect(instanceKeyOf('/instances/acme-prod')).toBe('acme-prod');
  expect(instanceKeyOf('/instances/Acme/accounts')).toBeNull();
  expect(instanceKeyOf('/other/acme-prod')).toBeNull();
});
