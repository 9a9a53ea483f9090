import { expect, test } from 'vitest';
import { blankStart, newAccountOwner, newAccountPath, readStart, startSearch } from './new-account.ts';

test('the address says what a form starts from, and is read back', () => {
  expect(newAccountPath('acme-prod')).toBe('/instances/acme-prod/new-account');
  const start = { type: '2', like: null, again: 'a&b=c', secrets: ['password', '@key?x'] };
  expect(readStart(new URLSearchParams(startSearch(start)))).toEqual(start);
  expect(readStart(new URLSearchParams(''))).toEqual(blankStart);
});

test('each start has a draft of its own', () => {
  const starts = [
    { ...blankStart, type: '2' },
    { ...blankStart, type: '3' },
    { ...blankStart, type: '2', like: 'ftp' },
    { ...blankStart, type: '2', again: 'ftp' },
  ];
  const names = starts.map((start) => newAccountOwner('acme-prod', start, 'jane').accountName);
  expect(new Set(names).size).toBe(starts.length);
});
