import { expect, test } from 'vitest';
import { PreviewClient, type WorkerLike } from './preview-client.ts';
import { type FromWorker, type PreviewReply, type ToWorker } from './preview-protocol.ts';
import { type PreviewView, wholeView } from '../preview-view.ts';

const view: PreviewView = { ...wholeView, locale: 'en-US' };

function startClient() {
  const posted: ToWorker[] = [];
  const targets: EventTarget[] = [];
  let terminated = 0;
  const client = new PreviewClient((): WorkerLike => {
    const target = new EventTarget();
    targets.push(target);
    return {
      addEventListener: target.addEventListener.bind(target),
      postMessage: (message: ToWorker) => posted.push(message),
      terminate: () => (terminated += 1),
    };
  });
  client.start();
  const say = (data: FromWorker, worker = targets.length - 1) =>
    targets[worker]?.dispatchEvent(Object.assign(new Event('message'), { data }));
  return { client, posted, say, targets, terminated: () => terminated };
}

const reply = (requestId: number, part: Partial<PreviewReply> = {}): FromWorker => ({
  kind: 'preview',
  requestId,
  namesId: 1,
  mask: 'm',
  state: 'done',
  count: 500,
  readCount: 500,
  totals: {
    linked: 500,
    'no-such-group': 0,
    'group-not-known': 0,
    'outside-mask': 0,
    'captures-nothing': 0,
    'depends-on-engine': 0,
    unsupported: 0,
  },
  before: null,
  changed: 0,
  dialect: [],
  advice: null,
  isReadable: true,
  shown: 500,
  from: 0,
  rows: [],
  areGroupsWhole: true,
  unreached: [],
  unreachedCount: 0,
  nearCounts: null,
  controlPanelCount: 0,
  collisions: [],
  collisionCount: 0,
  ...part,
});

test('rows that come into view are fetched once, with a margin on both sides', () => {
  const { client, posted, say } = startClient();
  client.ask({ mask: 'm', savedMask: 'm', view });
  client.showRange(0, 0);
  say(reply(1));
  client.showRange(100, 110);
  client.showRange(100, 110);
  const asked = posted.filter(({ kind }) => kind === 'rows');
  expect(asked).toEqual([{ kind: 'rows', requestId: 1, range: { from: 60, to: 150 } }]);
});

test('rows of an answer that is no longer shown are dropped', () => {
  const { client, say } = startClient();
  say(reply(1));
  say(reply(2));
  say({ kind: 'rows', requestId: 1, from: 0, rows: [] });
  expect(client.state().result?.requestId).toBe(2);
  expect(client.state().rows.size).toBe(0);
});

test('after a failure, a new worker gets the state of the former one', () => {
  const { client, posted, targets, terminated } = startClient();
  client.setContext({ groups: [], renamedGroups: [], areGroupsWhole: true });
  client.setSource({ kind: 'list', list: { names: ['a'], duplicates: 0, blank: 0 } });
  client.ask({ mask: 'm', savedMask: 'm', view });
  targets[0]?.dispatchEvent(new Event('error'));
  expect(client.state().isFailed).toBe(true);
  posted.length = 0;
  client.start();
  expect(client.state().isFailed).toBe(false);
  expect(terminated()).toBe(1);
  expect(posted.map(({ kind }) => kind)).toEqual(['groups', 'list', 'preview']);
});

test('messages of a replaced worker are ignored', () => {
  const { client, say } = startClient();
  client.start();
  say(reply(9), 0);
  expect(client.state().result).toBeNull();
});

test('a long list is sent in parts', async () => {
  const { client, posted } = startClient();
  const profiles = Array.from({ length: 20_001 }, (_, index) => ({ id: String(index), name: 'n' }));
  const last = new Promise<void>((resolve) => {
    const push = posted.push.bind(posted);
    posted.push = (message) => {
      if (message.kind === 'profiles' && message.isLast) resolve();
      return push(message);
    };
  });
  client.setSource({ kind: 'console', profiles });
  await last;
  expect(posted.map((message) => (message.kind === 'profiles' ? [message.part, message.names.length] : null))).toEqual([
    ['first', 10_000],
    ['more', 10_000],
    ['more', 1],
  ]);
});

test('an answer under another statement leaves the screen, and a late one is ignored', () => {
  const { client, posted, say } = startClient();
  const groups = { groups: [], renamedGroups: [], areGroupsWhole: true };
  client.setContext(groups);
  client.ask({ mask: 'm', savedMask: 'm', view });
  say(reply(1));
  client.setContext({ ...groups });
  expect(client.state().result?.requestId).toBe(1);

  const stated = { reading: 'expression', anchored: true, ignoresCase: false } as const;
  client.setContext({ ...groups, stated });
  expect(client.state().result).toBeNull();
  expect(posted.slice(-2)).toMatchObject([
    { kind: 'groups', context: { stated } },
    { kind: 'preview', requestId: 2 },
  ]);
  say(reply(1));
  expect(client.state().result).toBeNull();
  say(reply(2));
  expect(client.state().result?.requestId).toBe(2);
});

test('an answer with a complete list of groups leaves the screen if the list turns out to be incomplete', () => {
  const { client, say } = startClient();
  const groups = { groups: [], renamedGroups: [], areGroupsWhole: true };
  client.setContext(groups);
  client.ask({ mask: 'm', savedMask: 'm', view });
  say(reply(1));
  client.setContext({ ...groups, areGroupsWhole: false });
  expect(client.state().result).toBeNull();
  say(reply(1));
  expect(client.state().result).toBeNull();
});
