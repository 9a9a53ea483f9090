import type { ProblemCode } from '@console/contract';
import { problemStatus } from '@console/contract';
import type { ComparedAccount } from '@console/domain/account-file';
import { afterEach, expect, test, vi } from 'vitest';
import { ApiProblem } from '../../../shared/api/problem.ts';
import { type Import, withSecret } from './import-memory.ts';
import { requestPlans } from './request-plans.ts';

const differing = (name: string): ComparedAccount => ({
  kind: 'only-in-file',
  name,
  type: 'ftp',
  typeValue: '5',
  differences: [{ field: 'label', here: null, inFile: name }],
  secrets: ['password'],
  maySecrets: [],
  open: [],
  notTaken: null,
});
const compared = [differing('a'), differing('b'), { ...differing('c'), notTaken: 'no-such-type' as const }];
const file = { format: 'campaign-external-accounts', version: 1, accounts: [] } as const;
const editOf = (...names: string[]): Import => ({
  name: 'a.json',
  file: { ...file, accounts: [] },
  taken: new Set(names),
  secrets: new Map(),
});

function answer(status: number, body: unknown) {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  const fetch = vi.fn<typeof globalThis.fetch>(
    async () => new Response(JSON.stringify(body), { status, headers: { 'content-type': type } }),
  );
  vi.stubGlobal('fetch', fetch);
  return (): unknown => {
    const body = fetch.mock.calls[0]?.[1]?.body;
    return typeof body === 'string' ? JSON.parse(body) : body;
  };
}
const problemOf = (code: ProblemCode) => ({
  type: 'about:blank',
  title: code,
  status: problemStatus[code],
  code,
  requestId: 'r1',
});

afterEach(() => vi.unstubAllGlobals());

test('what was chosen is asked for, with the typed secrets, and nothing that cannot be brought in', async () => {
  const sent = answer(201, { setId: null, instanceKey: 'acme-prod', plans: [], refused: [] });
  await requestPlans('acme-prod', compared, withSecret(editOf('a', 'c', 'gone'), 'a', ['password', 'typed']));
  const password = { action: 'replace', value: 'typed' };
  expect(sent()).toEqual({ changes: [{ act: 'create', account: 'a', type: '5', change: { label: 'a', password } }] });
});

test('a single account that is refused is among the refused', async () => {
  answer(409, problemOf('account-exists'));
  expect(await requestPlans('acme-prod', compared, editOf('a'))).toMatchObject({
    plans: [],
    refused: [{ account: 'a', act: 'create', problem: { code: 'account-exists' } }],
  });
});

test.each(['not-allowed', 'campaign-unreachable', 'sign-in-required'] as const)(
  '%s is about no account',
  async (code) => {
    answer(problemStatus[code], problemOf(code));
    await expect(requestPlans('acme-prod', compared, editOf('a'))).rejects.toBeInstanceOf(ApiProblem);
  },
);

test('of several accounts, nobody knows which one a problem is about', async () => {
  answer(409, problemOf('account-exists'));
  await expect(requestPlans('acme-prod', compared, editOf('a', 'b'))).rejects.toMatchObject({ code: 'account-exists' });
});
