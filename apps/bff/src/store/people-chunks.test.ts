import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodePeople, encodePeople } from './people-chunks.ts';

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

test('people come back as they were, chunk after chunk, with the groups they hold directly', async () => {
  const users = [await encodePeople('users', [ada, bob]), await encodePeople('users', [eve])];
  const direct = [await encodePeople('direct', [eve, { ...ada, groupNames: ['Marketing'] }])];
  const decoded = decodePeople({
    users: users.map(({ bytes }) => bytes),
    direct: direct.map(({ bytes }) => bytes),
  });
  expect(decoded).toEqual([
    { ...ada, directGroupNames: ['Marketing'] },
    // Nobody of that id in the second list: not read, which is not the same as none.
    { ...bob, directGroupNames: null },
    { ...eve, directGroupNames: ['Marketing'] },
  ]);
});

test('a user name keeps its domain, and a chunk stored without domains still opens', async () => {
  const users = [{ ...ada, domain: 'acme.example' }, bob, { ...eve, domain: 'acme.example' }];
  const { bytes } = await encodePeople('users', users);
  const decoded = decodePeople({ users: [bytes], direct: [] });
  expect(decoded).toMatchObject(users);
  const columns: Record<string, unknown> = JSON.parse(gunzipSync(bytes).toString('utf8'));
  const { domains: _, domainNames: __, ...before } = columns;
  const old = decodePeople({ users: [gzipSync(JSON.stringify(before))], direct: [] });
  expect(old).toMatchObject([ada, bob, eve]);
  expect(old[0]).not.toHaveProperty('domain');
});

test('without the second list nobody knows who holds what directly', async () => {
  const { bytes } = await encodePeople('users', [ada]);
  expect(decodePeople({ users: [bytes], direct: [] })).toEqual([{ ...ada, directGroupNames: null }]);
});

test.each([
  ['no gzip', new Uint8Array([1, 2, 3])],
  ['another shape', gzipSync('{"ids":[]}')],
  ['an unknown state', gzipSync('{"ids":["A"],"groups":[[]],"groupNames":[],"emails":[""],"states":["away"]}')],
])('%s is refused', (_what, bytes) => {
  expect(() => decodePeople({ users: [bytes], direct: [] })).toThrow();
});
