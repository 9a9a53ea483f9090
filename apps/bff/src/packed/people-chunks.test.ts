import { expect, test } from 'vitest';
import { usersIn } from '../testing/replies/unpacked-people.ts';
import { pack } from './packed-columns.ts';
import { packChunk, packPeople } from './people-chunks.ts';

const ada = {
  id: 'A@acme.example',
  email: 'ada@acme.example',
  username: 'ada@acme.example',
  name: 'Ada Ü "quoted"',
  state: 'active',
  groupNames: ['Campaign - acme - admin', 'Marketing'],
} as const;
const bob = { id: 'B', email: '', username: 'bob', name: '', state: 'unknown', groupNames: [] } as const;
const eve = { ...ada, id: 'E', email: 'eve@acme.example', username: 'eve-1', groupNames: ['Marketing'] } as const;

test('people are unpacked as they were packed, chunk by chunk, with the names of their direct groups', async () => {
  const users = [await packChunk([eve, bob]), await packChunk([ada])];
  const direct = [await packChunk([eve, { ...ada, groupNames: ['Marketing'] }])];
  expect(usersIn(await packPeople({ users, direct }))).toEqual([
    // Nobody of that id in the second list: not read, which is not the same as none.
    { ...bob, directGroupNames: null },
    { ...ada, directGroupNames: ['Marketing'] },
    { ...eve, directGroupNames: ['Marketing'] },
  ]);
});

test('a domain, and members that could not be read, are unpacked too', async () => {
  const odd = { ...eve, domain: 'acme.example', areGroupsUnread: true, isIdentityUnread: true };
  expect(usersIn(await packPeople({ users: [await packChunk([odd])], direct: [] }))).toEqual([
    { ...odd, directGroupNames: null },
  ]);
});

test('direct groups that were not understood count as not read', async () => {
  const direct = [await packChunk([{ ...ada, groupNames: [], areGroupsUnread: true }])];
  expect(usersIn(await packPeople({ users: [await packChunk([ada])], direct }))).toEqual([
    { ...ada, directGroupNames: null },
  ]);
});

test('without the second list it is not known which groups are given directly', async () => {
  const users = [await packChunk([ada])];
  expect(usersIn(await packPeople({ users, direct: [] }))).toEqual([{ ...ada, directGroupNames: null }]);
});

test('a group name that only the later list has was given since, and is left out', async () => {
  const direct = [await packChunk([{ ...ada, groupNames: ['Marketing', 'New'] }])];
  expect(usersIn(await packPeople({ users: [await packChunk([ada])], direct }))).toEqual([
    { ...ada, directGroupNames: ['Marketing'] },
  ]);
});

test('the same people in another order give the same bytes', async () => {
  const one = await packPeople({ users: [await packChunk([ada, bob, eve])], direct: [] });
  const other = await packPeople({ users: [await packChunk([eve]), await packChunk([bob, ada])], direct: [] });
  expect(other).toEqual(one);
});

test('damaged bytes and bytes of another format are refused', async () => {
  const whole = await packPeople({ users: [await packChunk([ada])], direct: [] });
  for (const index of [0, 31, 32, whole.length - 1]) {
    const hurt = whole.map((byte, at) => (at === index ? byte ^ 1 : byte));
    expect(() => usersIn(hurt)).toThrow('damaged');
  }
  expect(() => usersIn(whole.subarray(0, 40))).toThrow('damaged');
  expect(() => usersIn(new Uint8Array())).toThrow('damaged');
  const other = await pack({ size: 1 });
  expect(() => usersIn(other)).toThrow('of another form');
});
