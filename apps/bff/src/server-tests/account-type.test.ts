import { computeAccessImpact, imsAccountSchema, listExternalAccounts, planSchema } from '@console/contract';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { expect, test } from 'vitest';
import { accountPath, startConsole, type TestConsoleOptions } from '../testing/test-console.ts';

/** How the account type for Adobe sign-in is found in the schema: found, guessed, one of several, or not found. */

const api = '/api/instances/acme-prod';
const mask = 'Campaign - acme_stage - (.*)';

type Replacements = readonly (readonly [replace: string, by: string])[];

const otherName = ['name="experienceCloud"', 'name="mac"'] as const;
const otherLabel = ['label="Adobe Experience Cloud"', 'label="Sign-in"'] as const;
const secondLabel = ['label="FTP"', 'label="Adobe Marketing Cloud (MAC)"'] as const;

/** A console with an instance whose schema reply is changed. */
async function startWith(replaced: Replacements, config: NonNullable<TestConsoleOptions['instances']>[string] = {}) {
  const console_ = await startConsole({ withAdminConsole: true, instances: { 'acme-prod': config } });
  const edits = replaced.map(([replace, by]) => ({ replace, by }));
  if (edits.length > 0) {
    const effect = { kind: 'damage', edits } as const;
    console_.emulator.inject({ target: 'campaign', method: 'GetEntityIfMoreRecent', times: 1000, effect });
  }
  const browser = await console_.signIn();
  const call = async (...asked: Parameters<typeof browser.call>) => (await browser.call(...asked)).body;
  const impact = async () =>
    computeAccessImpact.response.parse(await call('POST', `${api}/access-impacts`, { body: { mask } }));
  return {
    emulator: console_.emulator,
    call,
    code: async (...asked: Parameters<typeof browser.call>) => {
      const { status, code } = await browser.call(...asked);
      return [status, code];
    },
    list: async () => listExternalAccounts.response.parse(await call('GET', `${api}/external-accounts`)),
    account: async () => imsAccountSchema.parse(await call('GET', accountPath())),
    duplicates: async () => (await impact()).guards.find(({ code }) => code === 'duplicate-account')?.state,
    [Symbol.asyncDispose]: () => console_[Symbol.asyncDispose](),
  };
}

interface Case {
  readonly what: string;
  readonly replaced: Replacements;
  readonly imsTypeNames?: readonly string[];
  readonly foundBy: string;
}

test.each<Case>([
  { what: 'its name', replaced: [], foundBy: 'name' },
  { what: 'its name, whatever its label', replaced: [otherLabel], foundBy: 'name' },
  { what: 'its label only: a guess', replaced: [otherName], foundBy: 'label' },
  {
    what: 'the name that the deployer gives',
    replaced: [otherName, otherLabel],
    imsTypeNames: ['mac'],
    foundBy: 'configuration',
  },
])('found by $what', async ({ replaced, imsTypeNames, foundBy }) => {
  await using instance = await startWith(replaced, imsTypeNames && { imsTypeNames });
  const { imsType, ims, accounts } = await instance.list();
  expect(imsType).toMatchObject({ foundBy, others: [], type: { value: '117' } });
  expect(ims).toMatchObject({ state: 'in-use', accountName: IMS_ACCOUNT_NAME });
  expect(accounts.filter(({ isIms }) => isIms).map(({ name }) => name)).toEqual([IMS_ACCOUNT_NAME]);
  const account = await instance.account();
  expect(account).toMatchObject({ typeSource: { foundBy, others: [] }, accountsMaybeOfKind: [] });
  expect(await instance.duplicates()).toBe('clear');
});

test('two labels fit: the account is found by its name, but it is not known whether it is the only one', async () => {
  await using instance = await startWith([otherName, secondLabel]);
  // The seed's own account of the type that is labelled so here.
  instance.emulator.removeAccount('acme-prod', 'partnerFiles');
  instance.emulator.addAccount('acme-prod', { name: 'exports', label: 'Exports', type: '62' });
  const { imsType, ims, accounts } = await instance.list();
  const second = { name: 'ftp', label: 'Adobe Marketing Cloud (MAC)' };
  expect(imsType).toMatchObject({ foundBy: 'label' });
  expect(new Set([imsType?.type.name, ...(imsType?.others ?? []).map(({ name }) => name)])).toEqual(
    new Set(['ftp', 'mac']),
  );
  expect(ims).toMatchObject({ state: 'in-use', accountName: IMS_ACCOUNT_NAME });
  const possible = accounts.filter(({ isIms }) => isIms).map(({ name }) => name);
  expect(new Set(possible)).toEqual(new Set([IMS_ACCOUNT_NAME, 'exports']));

  expect(await instance.account()).toMatchObject({
    type: { name: 'mac' },
    typeSource: { foundBy: 'label', others: [second] },
    otherAccountsOfKind: [],
    accountsMaybeOfKind: ['exports'],
  });
  expect(await instance.duplicates()).toBe('may-trip');
  const made = await instance.call('POST', `${accountPath()}/plans`, { body: { change: { associationMask: mask } } });
  const { warnings } = planSchema.parse(made);
  expect(warnings).toContainEqual({ code: 'maybe-duplicate-account', params: { names: 'exports' } });
  expect(warnings.map(({ code }) => code)).not.toContain('duplicate-account');
});

test('two labels fit, and no account has the name that Adobe requires: it is not known which one counts', async () => {
  await using instance = await startWith([otherName, secondLabel]);
  instance.emulator.removeAccount('acme-prod', IMS_ACCOUNT_NAME);
  instance.emulator.addAccount('acme-prod', { name: 'signIn', label: 'Sign-in', type: '117' });
  const { ims } = await instance.list();
  expect(new Set(ims.state === 'type-not-known' ? ims.types.map(({ name }) => name) : [])).toEqual(
    new Set(['ftp', 'mac']),
  );
  expect(await instance.code('POST', `${api}/access-impacts`, { body: { mask } })).toEqual([
    404,
    'account-type-not-known',
  ]);
});

test.each([
  ['neither name nor label fits', [otherName, otherLabel], undefined],
  ['the deployer names a type that is not there', [], ['mac']],
] as const)(
  '%s: the fields exist, so the package is not reported as missing',
  async (_what, replaced, imsTypeNames) => {
    await using instance = await startWith(replaced, imsTypeNames && { imsTypeNames });
    const { ims, imsType, accounts } = await instance.list();
    expect([ims, imsType]).toEqual([{ state: 'type-not-known', types: [] }, null]);
    expect(accounts.every(({ isIms }) => !isIms)).toBe(true);
    expect(await instance.code('GET', accountPath())).toEqual([404, 'account-type-not-known']);
    expect(await instance.code('POST', `${api}/access-impacts`, { body: { mask } })).toEqual([
      404,
      'account-type-not-known',
    ]);
  },
);
