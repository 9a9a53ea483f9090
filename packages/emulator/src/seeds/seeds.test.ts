import { describe, expect, test } from 'vitest';
import { startEmulator } from '../emulator.ts';
import { fieldAt } from '../schemas/definition.ts';
import { World } from '../world.ts';
import { IMS_ACCOUNT_NAME, SEEDED_CLIENT_SECRETS } from './accounts/accounts.ts';
import { INSTANCE_BUILDS } from './instances.ts';
import { messyProfiles } from './messy-names.ts';
import { createSmallSeed } from './small.ts';

const KEYS = INSTANCE_BUILDS.map(({ key }) => key);

function firstOperators(world: World) {
  return world.instance('acme-prod').records.builtIn('xtk:operator').rows().slice(0, 50);
}

describe.each(['small', 'messy', 'large'] as const)('seed %s', (seed) => {
  const world = new World(seed);

  test.each(KEYS)('%s has the built-in groups, the logins and other accounts', (key) => {
    const { records } = world.instance(key);
    expect(records.builtIn('xtk:group').rows().length).toBeGreaterThanOrEqual(13);
    for (const login of ['admin', 'demo-admin', 'demo-viewer']) {
      expect(records.builtIn('xtk:operator').named(login)).toBeDefined();
    }
    const accounts = records.builtIn('nms:extAccount').rows();
    expect(accounts.length).toBeGreaterThanOrEqual(8);
    expect(new Set(accounts.map((account) => account.get('@modifiedBy-id'))).size).toBeGreaterThan(1);
  });

  test('ids are unique in each table', () => {
    for (const key of KEYS) {
      for (const table of world.instance(key).records.all()) {
        const ids = table.rows().flatMap((row) => row.get('@id') ?? []);
        expect(new Set(ids).size).toBe(ids.length);
      }
    }
    const groupIds = world.organization.groups.map(({ groupId }) => groupId);
    expect(new Set(groupIds).size).toBe(groupIds.length);
  });

  test('every editor named in an account is an operator of the instance', () => {
    for (const key of KEYS) {
      const { records } = world.instance(key);
      const [empty, ...accounts] = records.builtIn('nms:extAccount').rows();
      expect(empty?.get('@id')).toBe('0');
      for (const account of accounts) {
        expect(records.builtIn('xtk:operator').byIdentifier(account.get('@modifiedBy-id') ?? '')).toBeDefined();
      }
    }
  });

  test('is the same each time', () => {
    const again = new World(seed);
    expect(again.organization.groups).toEqual(world.organization.groups);
    expect(again.organization.personAt(7)).toEqual(world.organization.personAt(7));
    expect(firstOperators(again)).toEqual(firstOperators(world));
  });
});

/** The accounts of acme-prod without the empty record, and every type that its schema knows. */
function typesIn(world: World) {
  const { schema, rows } = accountsOf(world);
  const types = schema.enumerations.find(({ name }) => name === 'type')?.values ?? [];
  return { rows, types: types.map(({ value }) => value) };
}

function accountsOf(world: World) {
  const table = world.instance('acme-prod').records.builtIn('nms:extAccount');
  return { schema: table.schema, rows: table.rows().filter((account) => account.get('@id') !== '0') };
}

describe('instances', () => {
  const world = new World('small');

  test('differ as they are meant to', () => {
    expect(world.account('acme-prod', IMS_ACCOUNT_NAME)).toMatchObject({
      imsRightsMask: 'Campaign - acme_prod - (.*)',
      active: '1',
    });
    expect(world.account('acme-v8', IMS_ACCOUNT_NAME)).toMatchObject({ imsRightsMask: 'campaign - acme_v8 - (.*)' });
    expect(world.account('acme-new', IMS_ACCOUNT_NAME)).not.toHaveProperty('imsRightsMask');
    expect(world.account('acme-new', IMS_ACCOUNT_NAME)).not.toHaveProperty('clientSecret');
    expect(world.account('acme-bare', IMS_ACCOUNT_NAME)).toBeUndefined();
    expect(world.account('acme-stage', IMS_ACCOUNT_NAME)).not.toHaveProperty('productContext');
    expect(
      world
        .instance('acme-bare')
        .records.builtIn('xtk:package')
        .rows()
        .map((row) => row.get('@label')),
    ).not.toContain('Integration with the Adobe Experience Cloud');
  });

  test('have an account of every type, and the built-in ones of Adobe', () => {
    const { rows, types } = typesIn(world);
    const used = new Set(rows.map((account) => account.get('@type')));
    expect(types.filter((type) => !used.has(type))).toEqual([]);
    const names = rows.map((account) => account.get('@name'));
    expect(names).toEqual(
      expect.arrayContaining([
        'deliverabilityInstance',
        'analytics',
        'dynamicsCRM',
        'salesforceCRM',
        'ffda',
        'mcExec1',
      ]),
    );
    expect(world.account('acme-prod', 'ffda')).toMatchObject({ type: '7', 'ffda/isFFDA': '1' });
  });

  test('set no field that the schema lacks, and no text that Write would refuse', () => {
    const { accounts } = createSmallSeed().instance('acme-v8');
    const { schema } = world.instance('acme-v8').records.builtIn('nms:extAccount');
    for (const { values } of accounts) {
      for (const [path, value] of Object.entries(values)) {
        const field = fieldAt(schema, path);
        expect(field, path).toBeDefined();
        expect(value.length, path).toBeLessThanOrEqual(field?.length ?? value.length);
      }
    }
  });

  test('answer one cipher text for one secret', () => {
    const read = () => world.account('acme-prod', 'dynamicsCRM')?.['params/mscrm/privateKey'];
    expect(read()).toBe(read());
    expect(world.decrypt(read() ?? '')).toBe('dynamics-private-key-secret');
    expect(world.secrets()).toContain('dynamics-private-key-secret');
  });

  test('store their client secrets encrypted', () => {
    for (const [key, secret] of Object.entries(SEEDED_CLIENT_SECRETS)) {
      const cipherText = world.account(key, IMS_ACCOUNT_NAME)?.['clientSecret'] ?? '';
      expect(cipherText).not.toContain(secret);
      expect(world.decrypt(cipherText)).toBe(secret);
    }
  });
});

describe('the messy seed', () => {
  const world = new World('messy');
  const groups = world.instance('acme-prod').records.builtIn('xtk:group');

  test('lists every messy profile, in order', () => {
    const names = messyProfiles.map(({ profileName }) => profileName);
    const listed = world.organization.groups.map(({ groupName }) => groupName);
    expect(listed.slice(listed.indexOf(names[0] ?? ''), -1)).toEqual(names);
  });

  test('every intended group exists, and every cause but the plain ones misses it', () => {
    for (const { profileName, intendedGroup, cause } of messyProfiles) {
      if (intendedGroup === null) continue;
      expect(groups.named(intendedGroup), profileName).toBeDefined();
      const reaches = profileName === `Campaign - acme_prod - ${intendedGroup}`;
      const plain = [
        'linked',
        'duplicate-name',
        'no-type',
        'product-keyword',
        'non-ascii',
        'xml-special',
        'right-to-left',
        'long-name',
      ];
      expect(reaches, profileName).toBe(plain.includes(cause));
    }
  });

  test('has odd external accounts: unknown types, unprotected ones, one login twice, secrets hidden', () => {
    const { rows, types } = typesIn(world);
    expect(rows.map((account) => account.get('@type')).filter((type) => !types.includes(type ?? ''))).toEqual([
      '999',
      '-1',
    ]);
    const sms = rows.filter((account) => account.get('@account') === 'acme_sms');
    expect(sms.map((account) => account.get('@name'))).toEqual(['smsNordic', 'smsUnchecked', 'smsTest']);
    expect(rows.filter((account) => account.get('params/@skipTLSCertCheck') === '2')).toHaveLength(1);
    expect(rows.filter((account) => account.get('@server') === 'ftp.partner.example')).toHaveLength(2);
    expect(world.account('acme-prod', 'bounceCopied')?.['redirectUrl']).toContain('acme-stage');
    expect(world.account('acme-native-blocked', IMS_ACCOUNT_NAME)?.['callbackServer']).toContain('acme-prod');
    expect(world.instance('acme-v8').hidesSecrets).toBe('but-admin');
    world.load('small');
    expect(world.instance('acme-v8').hidesSecrets).toBe(false);
    world.load('messy');
  });

  test('breaks the rule of one account on acme-stage, and has one name under two ids', () => {
    const accounts = world.instance('acme-stage').records.builtIn('nms:extAccount').rows();
    expect(accounts.filter((account) => account.get('@type') === '117')).toHaveLength(2);
    const twins = world.organization.groups.filter(({ groupName }) => groupName === 'Campaign - acme_prod - workflow');
    expect(new Set(twins.map(({ groupId }) => groupId)).size).toBe(2);
    expect(Math.max(...messyProfiles.map(({ profileName }) => profileName.length))).toBe(255);
  });
});

test('the large seed has five thousand accounts more, and computes a secret when it is asked for', () => {
  const { rows } = accountsOf(new World('large'));
  expect(rows.length).toBe(accountsOf(new World('small')).rows.length + 5_000);
  const numbered = rows.filter((account) => /^EXT\d{4}$/.test(account.get('@name') ?? ''));
  expect(numbered).toHaveLength(5_000);
  expect(numbered.at(-1)?.get('@name')).toBe('EXT5999');
  expect(numbered.at(-1)?.get('@password')).toMatch(/^@/);
});

test('reset goes to another seed and clears faults and counters', async () => {
  await using emulator = await startEmulator();
  emulator.inject({ target: 'ims', effect: { kind: 'html', status: 500 } });
  emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, { tenant: 'changed' });
  emulator.removeAccount('acme-prod', 'mcExec1');
  emulator.addAccount('acme-prod', { name: 'extra', label: 'Extra', password: 'plain' });
  expect(emulator.decrypt(emulator.account('acme-prod', 'extra')?.['password'] ?? '')).toBe('plain');
  emulator.reset('messy');
  expect(emulator.account('acme-stage', 'Adobe_Experience_Cloud')).toBeDefined();
  expect(emulator.account('acme-prod', IMS_ACCOUNT_NAME)?.['tenant']).toBe('acme');
  expect(emulator.account('acme-prod', 'extra')).toBeUndefined();
  expect(emulator.account('acme-prod', 'mcExec1')).toBeDefined();
  expect(emulator.counters()).toEqual({});
  expect((await fetch(`${emulator.imsUrl}/keys`)).status).toBe(200);
  expect(() => emulator.editAccount('acme-prod', IMS_ACCOUNT_NAME, { zz: '' })).toThrow('zz');
  expect(() => emulator.editAccount('nowhere', IMS_ACCOUNT_NAME, {})).toThrow('nowhere');
});
