import type { AccountTypeOfferBody } from '@console/contract';
import { expect, test } from 'vitest';
import { groupTypes } from './type-groups.ts';

const say = ({ en }: { readonly en: string }) => en;

function offer(name: string, group: 'transfer' | 'database' | null): AccountTypeOfferBody {
  const described =
    group === null
      ? null
      : { key: name, title: { en: name.toUpperCase(), sv: name }, group, deprecated: false, documentation: '' };
  return { value: name, name, label: `The ${name}`, described, notOffered: null };
}
const types = [offer('odd', null), offer('sftp', 'transfer'), offer('oracle', 'database'), offer('ftp', 'transfer')];
const names = (search: string) =>
  groupTypes(types, search, say).map(({ group, types: own }) => `${group}: ${own.map(({ name }) => name).join(' ')}`);

test('types are listed in their groups, each by its name', () => {
  expect(names('')).toEqual(['transfer: ftp sftp', 'database: oracle', 'unknown: odd']);
});

test('a type is found by any of its names', () => {
  expect(names(' THE ORA')).toEqual(['database: oracle']);
  expect(names('ftp')).toEqual(['transfer: ftp sftp']);
  expect(names('none')).toEqual([]);
});
