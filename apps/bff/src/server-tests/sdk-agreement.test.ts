import sdk from '@adobe/acc-js-sdk';
import { IMS_ACCOUNT_NAME } from '@console/emulator';
import { expect, test } from 'vitest';
import { applyOnPurpose } from '../testing/applies/apply-plan.ts';
import { at, textAt } from '../testing/json-at.ts';
import { accountPath, startConsole, type TestConsole } from '../testing/test-console.ts';

const paths = {
  label: '@label',
  imsServer: '@imsServer',
  imsScope: '@userScope',
  imsClientId: '@clientId',
  callbackServer: '@callbackServer',
  imsOrganizationId: '@imsOrgId',
  associationMask: '@imsRightsMask',
  productContext: '@productContext',
  experienceCloudServer: '@server',
  tenant: '@tenant',
  comment: 'desc',
} as const;

async function connectSdk({ emulator }: TestConsole) {
  const parameters = sdk.ConnectionParameters.ofUserAndPassword(
    emulator.campaignUrl('acme-prod'),
    'demo-admin',
    'demo',
  );
  const client = await sdk.init(parameters);
  await client.logon();
  return client;
}

const written = {
  label: 'Åse & <Öberg> "quoted"',
  imsServer: 'https://adobeid-na1.services.adobe.com',
  imsScope: ['openid', 'AdobeID', 'session'],
  imsClientId: 'another_client-1',
  callbackServer: 'https://other.campaign.acme.example',
  imsOrganizationId: '0123456789ABCDEF01234567@AdobeOrg',
  associationMask: "Campaign - o'tenant\\d - (.*)",
  productContext: 'dma_campaign',
  experienceCloudServer: 'https://marketing.adobe.com',
  tenant: 'ténant',
  comment: 'First line\nsecond\tline & <b>',
};

test("Adobe's own SDK reads back exactly what the console wrote", async () => {
  await using console_ = await startConsole();
  const admin = await console_.signIn();
  const body = { change: { ...written, imsClientSecret: { action: 'replace', value: '1e5; & <secret>' } } };
  const plan = await admin.call('POST', `${accountPath()}/plans`, { body });
  expect(plan.status).toBe(201);
  const applied = await applyOnPurpose(admin, textAt(plan.body, 'planId'));
  expect(applied.status).toBe(200);

  const client = await connectSdk(console_);
  const node = [...Object.values(paths), '@clientSecret'].map((expr) => ({ expr }));
  const query = {
    schema: 'nms:extAccount',
    operation: 'get',
    select: { node },
    where: { condition: [{ expr: `@name = '${IMS_ACCOUNT_NAME}'` }] },
  };
  const record: unknown = await client.NLWS.xtkQueryDef.create(query).executeQuery();
  for (const [field, path] of Object.entries(paths)) {
    const expected = at(written, field);
    const seen = at(record, path.startsWith('@') ? path.slice(1) : `$${path}`);
    expect(seen, field).toBe(Array.isArray(expected) ? expected.join(',') : expected);
  }
  expect(console_.emulator.decrypt(textAt(record, 'clientSecret'))).toBe('1e5; & <secret>');
  await client.logoff();
});

test('the console reads exactly what the SDK wrote', async () => {
  await using console_ = await startConsole();
  const client = await connectSdk(console_);
  const { comment, imsScope, ...plain } = written;
  const attributes = Object.fromEntries(
    Object.entries(plain).map(([field, value]) => [String(at(paths, field)).slice(1), value]),
  );
  const clientSecret = await client.NLWS.xtkSession.encryptPassword('from-the-sdk');
  await client.NLWS.xtkSession.write({
    xtkschema: 'nms:extAccount',
    _operation: 'update',
    _key: '@name',
    name: IMS_ACCOUNT_NAME,
    ...attributes,
    userScope: ` ${imsScope.join(', ')},`,
    clientSecret,
    active: false,
    $desc: comment,
  });
  await client.logoff();

  const admin = await console_.signIn();
  const reply = await admin.call('GET', accountPath());
  expect(at(reply.body, 'settings')).toMatchObject({ ...written, enabled: false, imsClientSecret: { stored: true } });
  expect(at(reply.body, 'changedBy')).toBe('Demo administrator');
});
