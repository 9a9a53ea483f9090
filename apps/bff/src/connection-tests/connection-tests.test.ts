import type { AccountValues } from '@console/domain';
import { describeType } from '@console/domain/account-types';
import { beforeEach, describe, expect, test } from 'vitest';
import type { AccountTest, AccountTestOutcome, PlainAccountReading, PlainField } from '../ports.ts';
import type { SignedIn } from '../sign-in/sessions.ts';
import type { AuditEntry } from '../store/audit/audit-entry.ts';
import { createConnectionTestService } from './connection-tests.ts';

const type = { value: '0', name: 'bounces', label: 'Bounce mails' };
const values: AccountValues = {
  name: 'pop',
  enabled: true,
  server: 'pop.example',
  port: '110',
  account: 'bounces',
  oAuth: false,
  password: { secret: 'stored', fingerprint: 'f' },
};

function kindOf(value: AccountValues[string]): PlainField['kind'] {
  if (typeof value === 'boolean') return 'flag';
  return typeof value === 'string' ? 'text' : 'secret';
}

function fieldOf([field, value]: [string, AccountValues[string]]): PlainField {
  return {
    field,
    kind: kindOf(value ?? null),
    label: { en: field, sv: field },
    help: null,
    xpath: `@${field}`,
    present: true,
    certainty: 'documented',
    schemaLabel: null,
    maxLength: null,
    options: null,
    shownWhen: null,
    needed: false,
    bareHost: false,
    matchesOnly: false,
    usual: null,
    effective: 'at-once',
    unread: null,
  };
}

const fields = Object.entries(values).map(fieldOf);
const account: PlainAccountReading = {
  kind: 'plain',
  id: '1',
  name: 'pop',
  revision: 'r',
  values,
  fields,
  changedAt: null,
  changedBy: null,
  changedByLogin: null,
  type,
  described: describeType(type),
  mayBeIms: false,
  sections: [{ key: 'connection', title: { en: '', sv: '' }, shownWhen: null, fields }],
};

const signedIn = {
  sessionHash: 'session',
  instanceKey: 'prod',
  login: 'ada',
  operator: {
    login: 'ada',
    label: 'Ada',
    mayApply: true,
    server: { releaseName: '', buildNumber: '' },
    clockAheadMs: null,
  },
  expiresAt: 0,
  provedAt: 0,
  access: { instanceKey: 'prod', tokens: { accessToken: 'x' } },
  box: { seal: () => Buffer.alloc(0), open: () => undefined },
} satisfies SignedIn;

let asked: AccountTest[];
let audited: AuditEntry[];
let failures: string[];
let now: number;
let outcome: Promise<AccountTestOutcome>;
let read: PlainAccountReading;

beforeEach(() => {
  [asked, audited, failures, now, read] = [[], [], [], 1_000, account];
  outcome = Promise.resolve({ isConnected: true, version: '', warehouse: '', duration: '' });
});

function service(append = async (entry: AuditEntry): Promise<void> => void audited.push(entry)) {
  return createConnectionTestService({
    instances: new Map(),
    externalAccounts: {
      readToTest: async () => ({
        account: read,
        test: (test) => {
          asked.push(test);
          return outcome;
        },
      }),
    },
    audit: { append },
    log: { error: (_facts, message) => failures.push(message) },
    now: () => now,
  });
}

const request = (change: object = {}) => ({ name: 'pop', change: { ...change }, requestId: 'request' });
const typed = { action: 'replace', value: 'new-password' } as const;

describe('what Campaign is asked', () => {
  test('has the name only where nothing goes elsewhere than the stored account does', async () => {
    const tests = service();
    await tests.start(signedIn, request());
    await tests.close();
    await tests.start(signedIn, request({ server: 'other.example', password: typed }));
    await tests.close();
    expect(asked).toMatchObject([
      { type: 0, active: true, name: 'pop', secret: { source: 'stored', field: 'password' } },
      { type: 0, active: true, name: undefined, call: { server: 'other.example' }, secret: { source: 'typed' } },
    ]);
  });

  test('is nothing of an account whose type is no number, or was not read', async () => {
    for (const odd of [{ ...type, value: 'bounces' }, null]) {
      read = { ...account, type: odd };
      await expect(service().start(signedIn, request())).rejects.toMatchObject({ code: 'test-not-offered' });
    }
    read = { ...account, described: undefined };
    await expect(service().start(signedIn, request())).rejects.toMatchObject({ code: 'test-not-offered' });
    expect(asked).toEqual([]);
  });

  test('is nothing typed of an account that cannot be changed here; what is stored is tested all the same', async () => {
    read = { ...account, mayBeIms: true };
    const change = { server: 'other.example', password: typed };
    await expect(service().start(signedIn, request(change))).rejects.toMatchObject({ code: 'account-read-only' });
    const tests = service();
    await tests.start(signedIn, request({ server: 'pop.example' }));
    expect(asked).toHaveLength(1);
    await tests.close();
  });
});

test('a test is of the instance that it was started at', async () => {
  const tests = service();
  const { testId } = await tests.start(signedIn, request());
  const notFound = expect.objectContaining({ code: 'test-not-found' });
  expect(() => tests.read({ ...signedIn, instanceKey: 'stage' }, testId)).toThrow(notFound);
  expect(() => tests.cancel({ ...signedIn, instanceKey: 'stage' }, testId)).toThrow(notFound);
  expect(() => tests.read({ ...signedIn, sessionHash: 'another' }, testId)).toThrow(notFound);
  await tests.close();
});

describe('how it ends', () => {
  test('where Campaign measures nothing, the time until its answer counts', async () => {
    const answer = Promise.withResolvers<AccountTestOutcome>();
    outcome = answer.promise;
    const tests = service();
    const { testId } = await tests.start(signedIn, request());
    now = 1_250;
    answer.resolve({ isConnected: true, version: '', warehouse: '', duration: 'quick' });
    await expect.poll(() => tests.read(signedIn, testId).state).toBe('passed');
    expect(tests.read(signedIn, testId)).toMatchObject({ milliseconds: 250, dbmsVersion: null, warehouse: null });
  });

  test('an answer after it was cancelled changes nothing, and is audited once', async () => {
    const answer = Promise.withResolvers<AccountTestOutcome>();
    outcome = answer.promise;
    const tests = service();
    const { testId } = await tests.start(signedIn, request());
    tests.cancel(signedIn, testId);
    answer.resolve({ isConnected: true, version: 'late', warehouse: '', duration: '' });
    await tests.close();
    expect(tests.read(signedIn, testId)).toMatchObject({ state: 'cancelled', dbmsVersion: null });
    expect(audited.map(({ result }) => result)).toEqual(['started', 'cancelled']);
  });

  test('by a mistake of ours it is a failure, and by an audit that fails at the end a line in the log', async () => {
    outcome = Promise.reject(new Error('a mistake'));
    let entries = 0;
    const tests = service(async () => {
      entries += 1;
      if (entries > 1) throw new Error('the disk is full');
    });
    const { testId } = await tests.start(signedIn, request());
    await expect.poll(() => failures).toHaveLength(2);
    expect(tests.read(signedIn, testId)).toMatchObject({ failure: { cause: 'campaign', text: null } });
    expect(failures).toEqual(['a connection test came to nothing', 'the end of a connection test is not in the audit']);
  });
});
