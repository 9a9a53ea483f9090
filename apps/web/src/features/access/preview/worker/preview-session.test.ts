import { collectNames } from '@console/domain';
import { expect, test, vi } from 'vitest';
import { type FromWorker, type PreviewReply, type ToWorker } from './preview-protocol.ts';
import { type PreviewView, wholeView } from '../preview-view.ts';
import { PreviewSession, type SessionParts } from './preview-session.ts';

const view: PreviewView = { ...wholeView, locale: 'en-US' };
const mask = 'Campaign - acme - (.*)';
const groups = [
  { id: '1', name: 'delivery', label: 'Delivery operators' },
  { id: '2', name: 'admin', label: 'Administrator' },
];
const context = { groups, renamedGroups: [], areGroupsWhole: true };
const listOf = (...values: readonly string[]) => collectNames(values);
const names = ['Campaign - acme - delivery', 'Campaign - acme - Admin', 'Campaign - other - x'];

/** A session whose clock advances on each call of `now`; the test ends its turns. */
function start(millisecondsPerLook = 0, ensureMaskEngine: SessionParts['ensureMaskEngine'] = async () => undefined) {
  const posted: FromWorker[] = [];
  const waiting: (() => void)[] = [];
  let time = 0;
  const answered: (() => void)[] = [];
  const session = new PreviewSession({
    post: (message) => {
      posted.push(message);
      if (message.kind === 'preview' && message.state !== 'reading') for (const tell of answered.splice(0)) tell();
    },
    now: () => (time += millisecondsPerLook),
    ensureMaskEngine,
    loadMaskEngine: async () => undefined,
    nextTurn: () => new Promise((resolve) => waiting.push(resolve)),
  });
  const previews = (): PreviewReply[] => posted.flatMap((message) => (message.kind === 'preview' ? [message] : []));
  return {
    posted,
    previews,
    waiting,
    send: (message: ToWorker) => session.receive(message),
    answer: () => new Promise<void>((resolve) => answered.push(resolve)),
  };
}

const ask = (requestId: number, part: Partial<Extract<ToWorker, { kind: 'preview' }>> = {}): ToWorker => ({
  kind: 'preview',
  requestId,
  mask,
  savedMask: mask,
  view,
  range: { from: 0, to: 50 },
  ...part,
});
const profiles: ToWorker = {
  kind: 'profiles',
  namesId: 1,
  ids: names.map((_, index) => String(index)),
  names,
  part: 'first',
  isLast: true,
};

test('a request waits for names and groups, then gets totals that add up, and its rows', async () => {
  const worker = start();
  const answer = worker.answer();
  worker.send(ask(1));
  worker.send(profiles);
  worker.send({ kind: 'groups', context });
  await answer;
  const [reply] = worker.previews();
  expect(reply).toMatchObject({ requestId: 1, namesId: 1, mask, state: 'done', count: 3, shown: 3, changed: 0 });
  expect(Object.values(reply?.totals ?? {}).reduce((sum, count) => sum + count, 0)).toBe(3);
  expect(reply?.rows.map((row) => [row.match.outcome, row.captured, row.group?.label ?? null])).toEqual([
    ['linked', 'delivery', 'Delivery operators'],
    ['no-such-group', 'Admin', null],
    ['outside-mask', null, null],
  ]);
  expect(reply?.rows[1]?.labels).toEqual({ admin: 'Administrator' });
  expect(reply?.unreached.map(({ name }) => name)).toEqual(['admin']);
});

test('the same request is answered again when other names or groups arrive', async () => {
  const worker = start();
  worker.send(profiles);
  worker.send({ kind: 'groups', context });
  const first = worker.answer();
  worker.send(ask(1));
  await first;
  const second = worker.answer();
  worker.send({ kind: 'list', namesId: 2, list: listOf('Campaign - acme - admin') });
  await second;
  expect(worker.previews().at(-1)).toMatchObject({ requestId: 1, namesId: 2, count: 1, totals: { linked: 1 } });
  const third = worker.answer();
  worker.send({ kind: 'groups', context: { ...context, groups: [] } });
  await third;
  expect(worker.previews().at(-1)?.totals['no-such-group']).toBe(1);
});

test('another mask is compared with the saved one', async () => {
  const worker = start();
  worker.send(profiles);
  worker.send({ kind: 'groups', context });
  const answer = worker.answer();
  worker.send(ask(2, { mask: 'Campaign - other - (.*)' }));
  await answer;
  const reply = worker.previews().at(-1);
  expect(reply?.before).toMatchObject({ linked: 1, 'no-such-group': 1, 'outside-mask': 1 });
  expect(reply?.changed).toBe(3);
  expect(reply?.rows[0]?.former).toEqual({ outcome: 'linked', group: groups[0] });
});

test('the newest request is answered; a request that arrives meanwhile stops the one before', async () => {
  const worker = start(20);
  const many = Array.from({ length: 2000 }, (_, index) => `Campaign - acme - g${index}`);
  worker.send({ ...profiles, kind: 'profiles', ids: many, names: many });
  worker.send({ kind: 'groups', context });
  worker.send(ask(1));
  const answer = worker.answer();
  worker.send(ask(2, { mask: 'Campaign - (.*)', savedMask: 'Campaign - (.*)' }));
  const turn = setInterval(() => worker.waiting.shift()?.());
  await answer;
  clearInterval(turn);
  const done = worker.previews().filter(({ state }) => state === 'done');
  expect(done.map(({ requestId }) => requestId)).toEqual([2]);
  expect(worker.previews().some(({ state, readCount }) => state === 'reading' && readCount < 2000)).toBe(true);
});

test('a mask that takes too long is stopped, and the reply says how many profiles were read', async () => {
  const worker = start(3000);
  const many = Array.from({ length: 2000 }, (_, index) => `Campaign - acme - g${index}`);
  worker.send({ ...profiles, kind: 'profiles', ids: many, names: many });
  worker.send({ kind: 'groups', context });
  const answer = worker.answer();
  worker.send(ask(1));
  const turn = setInterval(() => worker.waiting.shift()?.());
  await answer;
  clearInterval(turn);
  const reply = worker.previews().at(-1);
  expect(reply?.state).toBe('too-slow');
  expect(reply?.readCount).toBeLessThan(2000);
});

test('rows are sent on demand for the answer on screen, not for a former one', async () => {
  const worker = start();
  worker.send(profiles);
  worker.send({ kind: 'groups', context });
  const answer = worker.answer();
  worker.send(
    ask(7, { range: { from: 0, to: 1 }, view: { ...view, sort: { key: 'profile', direction: 'ascending' } } }),
  );
  await answer;
  worker.send({ kind: 'rows', requestId: 7, range: { from: 1, to: 9 } });
  worker.send({ kind: 'rows', requestId: 6, range: { from: 1, to: 9 } });
  const rows = worker.posted.filter(({ kind }) => kind === 'rows');
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ from: 1, rows: [{ profileIndex: 0 }, { profileIndex: 2 }] });
});

test('a summary link filters the rows: those that reach a group, come near one, or open Control Panel', async () => {
  const worker = start();
  worker.send(profiles);
  worker.send({ kind: 'groups', context });
  const rowsFor = async (requestId: number, link: PreviewView['link']) => {
    const answer = worker.answer();
    worker.send(ask(requestId, { view: { ...view, link } }));
    await answer;
    return worker
      .previews()
      .at(-1)
      ?.rows.map(({ profileIndex }) => profileIndex);
  };
  const group = { groupName: 'delivery', label: 'Delivery operators' };
  expect(await rowsFor(1, { kind: 'reaches', ...group })).toEqual([0]);
  await vi.waitFor(() => expect(worker.previews().at(-1)).toMatchObject({ nearCounts: null, controlPanelCount: 1 }));
  expect(await rowsFor(2, { kind: 'opens-control-panel' })).toEqual([1]);
  await vi.waitFor(() => expect(worker.previews()).toHaveLength(2));
  expect(await rowsFor(3, { kind: 'near', groupName: 'admin', label: 'Administrator' })).toEqual([1]);
  expect(worker.previews().at(-1)?.nearCounts).toEqual([1]);
});

test('corrections of a mask are tried on the loaded names and sent once all names are read', async () => {
  const worker = start();
  worker.send(profiles);
  worker.send({ kind: 'groups', context });
  const adviceOn = async (requestId: number, asked: string) => {
    const answer = worker.answer();
    worker.send(ask(requestId, { mask: asked }));
    await answer;
    // Messages arrive between turns, never within one.
    await new Promise((resolve) => setTimeout(resolve));
    return worker.previews().at(-1)?.advice;
  };
  expect(await adviceOn(1, 'Campaign - tenant_id - (.*)')).toEqual({
    mask: 'Campaign - tenant_id - (.*)',
    count: 3,
    linksNobody: true,
    corrections: [{ code: 'placeholder', source: mask, links: 1, tried: 3 }],
    remarks: [],
  });
  expect(await adviceOn(2, 'Campaign - (.*)')).toMatchObject({
    corrections: [],
    remarks: [{ code: 'several-instances', names: [names[0], names[2]] }],
  });
  const answer = worker.answer();
  worker.send({ kind: 'list', namesId: 2, list: listOf('Campaign - acme - nobody') });
  await answer;
  expect(worker.previews().at(-1)?.advice).toMatchObject({ count: 1, remarks: [] });
  expect(
    worker
      .previews()
      .filter(({ state }) => state === 'reading')
      .map(({ advice }) => advice),
  ).not.toContain(undefined);
});

test('without a mask, no row has a position where the name stops fitting', async () => {
  const worker = start();
  worker.send(profiles);
  worker.send({ kind: 'groups', context });
  const answer = worker.answer();
  worker.send(ask(1, { mask: '' }));
  await answer;
  expect(worker.previews().at(-1)?.rows[0]?.match).toMatchObject({ outcome: 'outside-mask', departsAt: null });
});

test('a list is read and left-out names are counted; an empty or overlong list is refused', () => {
  const worker = start();
  worker.send({ kind: 'list', namesId: 1, list: listOf('a', '', 'a', 'b', 'x'.repeat(1025)) });
  worker.send({ kind: 'list', namesId: 2, list: listOf(' ') });
  worker.send({
    kind: 'list',
    namesId: 3,
    list: listOf(...Array.from({ length: 100_001 }, (_, index) => String(index))),
  });
  expect(worker.posted).toEqual([
    { kind: 'loaded', namesId: 1, loaded: { count: 2, duplicates: 1, blank: 1, tooLong: 1, problem: null } },
    { kind: 'loaded', namesId: 2, loaded: { count: 0, duplicates: 0, blank: 1, tooLong: 0, problem: 'empty' } },
    {
      kind: 'loaded',
      namesId: 3,
      loaded: { count: 100_001, duplicates: 0, blank: 0, tooLong: 0, problem: 'too-many' },
    },
  ]);
});

test('a mask that cannot be evaluated makes every profile unsupported and reports no groups', async () => {
  const worker = start();
  worker.send(profiles);
  worker.send({ kind: 'groups', context });
  const answer = worker.answer();
  worker.send(ask(1, { mask: 'Campaign - (?=x)(.*)' }));
  await answer;
  expect(worker.previews().at(-1)).toMatchObject({ isReadable: false, totals: { unsupported: 3 }, unreachedCount: 0 });
});

test('a mask that waits for its engine is dropped for a newer one that needs none', async () => {
  const loads: string[] = [];
  const worker = start(0, (asked) => {
    loads.push(asked);
    return asked.includes('\\w') ? new Promise((resolve) => waits.push(resolve)) : Promise.resolve();
  });
  const waits: (() => void)[] = [];
  worker.send(profiles);
  worker.send({ kind: 'groups', context });
  worker.send(ask(1, { mask: 'Campaign - acme - (\\w+)' }));
  await vi.waitFor(() => expect(waits).toHaveLength(1));
  worker.send(ask(2));
  expect(worker.previews()).toEqual([]);
  const answer = worker.answer();
  waits[0]?.();
  await answer;
  expect(worker.previews().map(({ requestId, mask: read }) => [requestId, read])).toEqual([[2, mask]]);
  expect(loads).toEqual(['Campaign - acme - (\\w+)', mask]);
});

test('an engine that cannot be loaded fails the preview that needs it; the next one is answered', async () => {
  const worker = start(0, (asked) =>
    asked.includes('\\w') ? Promise.reject(new Error('offline')) : Promise.resolve(),
  );
  worker.send(profiles);
  worker.send({ kind: 'groups', context });
  worker.send(ask(1, { mask: 'Campaign - acme - (\\w+)' }));
  await vi.waitFor(() => expect(worker.posted.at(-1)).toEqual({ kind: 'failed' }));
  const answer = worker.answer();
  worker.send(ask(2));
  await answer;
  expect(worker.previews().at(-1)).toMatchObject({ requestId: 2, state: 'done' });
});

test('names are read by the stated reading, and the engine is loaded for it', async () => {
  const asked: unknown[] = [];
  const worker = start(0, async (source, stated) => void asked.push([source, stated]));
  const stated = { reading: 'expression', anchored: true, ignoresCase: true } as const;
  worker.send(profiles);
  worker.send({ kind: 'groups', context: { ...context, stated } });
  const answer = worker.answer();
  worker.send(ask(1, { mask: 'campaign - ACME - (.*)', savedMask: 'campaign - ACME - (.*)' }));
  await answer;
  expect(asked).toContainEqual(['campaign - ACME - (.*)', stated]);
  const reply = worker.previews().at(-1);
  expect(reply?.totals).toMatchObject({ linked: 1, 'depends-on-engine': 0 });
  expect(reply?.rows[0]).toMatchObject({ captured: 'delivery', match: { outcome: 'linked' } });
});

async function answerTo(areGroupsWhole: boolean): Promise<PreviewReply | undefined> {
  const worker = start();
  worker.send(profiles);
  worker.send({ kind: 'groups', context: { ...context, areGroupsWhole } });
  const answer = worker.answer();
  worker.send(ask(1));
  await answer;
  return worker.previews().at(-1);
}

test('with an incomplete list of groups, no group counts as missing, and the reply says so', async () => {
  const limited = await answerTo(false);
  expect(limited).toMatchObject({ areGroupsWhole: false, totals: { 'no-such-group': 0, 'group-not-known': 1 } });
  expect(limited?.rows[1]).toMatchObject({
    captured: 'Admin',
    match: { outcome: 'group-not-known', nearMisses: [{ cause: 'differs-in-case' }] },
  });
  expect(limited?.advice?.linksNobody).toBe(false);
  const whole = await answerTo(true);
  expect(whole).toMatchObject({ areGroupsWhole: true, totals: { 'no-such-group': 1, 'group-not-known': 0 } });
});

test('linksNobody is false if a group that was not read may be meant', async () => {
  const worker = start();
  worker.send(profiles);
  const answer = worker.answer();
  worker.send({ kind: 'groups', context: { ...context, groups: [], areGroupsWhole: false } });
  worker.send(ask(1));
  await answer;
  expect(worker.previews().at(-1)).toMatchObject({ totals: { linked: 0 }, advice: { linksNobody: false } });
});
