import { expect, test } from 'vitest';
import { packChunk, packPeople } from '../../packed/people-chunks.ts';
import { usersIn } from '../../testing/replies/unpacked-people.ts';
import { packPeopleAside } from './people-packer.ts';

const person = (id: string) =>
  ({ id, email: `${id}@acme.example`, username: id, name: '', state: 'active', groupNames: ['A'] }) as const;

test('several chunks are packed in a process of their own, into the same bytes', async () => {
  const users = [await packChunk([person('b'), person('c')]), await packChunk([person('a')])];
  const chunks = { users, direct: [await packChunk([person('a')])] };
  const packed = await packPeopleAside(chunks);
  expect(packed).toEqual(await packPeople(chunks));
  expect(usersIn(packed).map(({ id, directGroupNames }) => [id, directGroupNames])).toEqual([
    ['a', ['A']],
    ['b', null],
    ['c', null],
  ]);
});

test('a damaged chunk fails the packing, in the process and outside', async () => {
  const whole = await packChunk([person('a')]);
  const hurt = whole.map((byte, at) => (at === 40 ? byte ^ 1 : byte));
  await expect(packPeopleAside({ users: [hurt], direct: [] })).rejects.toThrow('damaged');
  await expect(packPeopleAside({ users: [whole, hurt], direct: [] })).rejects.toThrow('UnreadablePack');
});
