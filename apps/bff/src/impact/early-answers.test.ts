import { openGates } from '@console/domain';
import { expect, test } from 'vitest';
import type { AccessImpacts, ImpactRequest } from '../ports.ts';
import { Problem } from '../problem.ts';
import { createEarlyAnswers } from './early-answers.ts';

interface Facts {
  readonly mask: string;
  readonly people: string;
}

interface Asked {
  readonly request: ImpactRequest;
  answer(): void;
}

function requestOf({ mask, people }: Facts, draft: string): ImpactRequest {
  return {
    audience: 'prod',
    facts: { key: people, sources: [], load: () => Promise.reject(new Error('not used')) },
    before: mask,
    after: draft,
    gates: openGates,
    statedReading: null,
    basis: null,
    question: { kind: 'csv', filters: {} },
  };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Facts come, and answers are given, when the test says so. */
function start() {
  const asked: Asked[] = [];
  const impacts: AccessImpacts = {
    prepare: () => undefined,
    ask: (request) => {
      const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
      const answer = () => resolve(Buffer.from(`${request.before} ${request.facts.key} ${request.after}`));
      request.signal?.addEventListener('abort', () => reject(new Problem('preview-unavailable')));
      asked.push({ request, answer });
      return promise;
    },
    close: () => Promise.resolve(),
  };
  const early = createEarlyAnswers<Facts>(impacts);
  const ask = (draft: string, { key = 'ada', signal = new AbortController().signal } = {}) => {
    const gathered = Promise.withResolvers<Facts>();
    const answer = early
      .answer({ key, gather: () => gathered.promise, requestOf: async (facts) => requestOf(facts, draft), signal })
      .then((bytes) => Buffer.from(bytes).toString());
    return { answer, gathered };
  };
  const answerAll = async () => {
    await settle();
    for (const one of asked) one.answer();
  };
  /** The first question, whose facts the next one begins with. */
  const remember = async (facts: Facts) => {
    const { answer, gathered } = ask('a');
    gathered.resolve(facts);
    await answerAll();
    await answer;
    asked.length = 0;
  };
  return { asked, ask, answerAll, remember };
}

const facts: Facts = { mask: 'm', people: 'p' };

test('the first question waits for its facts', async () => {
  const { asked, ask, answerAll } = start();
  const { answer, gathered } = ask('a');
  await settle();
  expect(asked).toEqual([]);
  gathered.resolve(facts);
  await answerAll();
  expect(await answer).toBe('m p a');
});

test('the next one is computed early, once, and used if the facts are the same', async () => {
  const { asked, ask, answerAll, remember } = start();
  await remember(facts);
  const { answer, gathered } = ask('b');
  await answerAll();
  expect(asked).toHaveLength(1);
  let hasAnswer = false;
  void answer.then(() => (hasAnswer = true));
  await settle();
  expect(hasAnswer).toBe(false);
  gathered.resolve({ ...facts });
  expect(await answer).toBe('m p b');
  expect(asked).toHaveLength(1);
});

test.each([
  ['another mask is in force', { ...facts, mask: 'other' }, 'other p b'],
  ['other people', { ...facts, people: 'others' }, 'm others b'],
])('an early answer is dropped: %s', async (_, now, right) => {
  const { asked, ask, answerAll, remember } = start();
  await remember(facts);
  const { answer, gathered } = ask('b');
  await settle();
  gathered.resolve(now);
  await settle();
  expect(asked.map(({ request }) => request.signal?.aborted)).toEqual([true, false]);
  await answerAll();
  expect(await answer).toBe(right);
  // And the next question begins with what was gathered last.
  asked.length = 0;
  ask('c');
  await settle();
  expect(asked.map(({ request }) => request.before)).toEqual([now.mask]);
});

test('facts that cannot be read fail their question and stop its early computation', async () => {
  const { asked, ask, answerAll, remember } = start();
  await remember(facts);
  const { answer, gathered } = ask('b');
  await answerAll();
  gathered.reject(new Problem('session-expired'));
  await expect(answer).rejects.toMatchObject({ code: 'session-expired' });
  expect(asked.map(({ request }) => request.signal?.aborted)).toEqual([true]);
});

test('an early computation that was given up is run again', async () => {
  const { asked, ask, answerAll, remember } = start();
  await remember(facts);
  const broken = ask('b');
  await settle();
  asked[0]?.request.signal?.dispatchEvent(new Event('abort'));
  broken.gathered.resolve({ ...facts });
  await answerAll();
  expect(await broken.answer).toBe('m p b');
  expect(asked).toHaveLength(2);
});

test('an early computation never uses the facts of another key', async () => {
  const { asked, ask, remember } = start();
  await remember(facts);
  ask('b', { key: 'bob' });
  await settle();
  expect(asked).toEqual([]);
});
