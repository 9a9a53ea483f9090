import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../load-config.ts';
import { account, type Arrangement, arrangeConfig, instance } from '../../testing/mistakes/arranged-config.ts';
import { checkConfig } from '../check/check-config.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bff-proxies-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const http = 'http://proxy.example:3128';
const other = 'http://other.example:8080';

/** Through which proxies the two instances, the token endpoint and User Management are called. */
function routes({ file = {}, environment, files }: Arrangement) {
  const second = { ...instance, key: 'second', address: 'https://second.campaign.example' };
  const config = readConfig(
    arrangeConfig(folder, {
      file: { instances: [instance, second], adminConsole: account, ...Object(file) },
      files: { secret: ['s'], ...files },
      ...(environment === undefined ? {} : { environment }),
    }),
  );
  const { tokenUrl, userManagementUrl } = config.adminConsole?.proxies ?? {};
  const proxies = [...[...config.instances.values()].map(({ proxy }) => proxy), tokenUrl, userManagementUrl];
  return proxies.map((proxy) => proxy && [proxy.address, proxy.credentials].filter((text) => text !== undefined));
}

const all = (...proxy: string[]) => [proxy, proxy, proxy, proxy];
const none = [undefined, undefined, undefined, undefined];

test('without proxy settings everything is called directly', () => {
  expect(routes({})).toEqual(none);
});

test.each<[string, Record<string, string>, unknown]>([
  ['upper case', { HTTPS_PROXY: http }, all(http)],
  ['lower case', { https_proxy: http }, all(http)],
  ['lower before upper', { https_proxy: http, HTTPS_PROXY: other }, all(http)],
  ['empty is not set', { https_proxy: '', HTTPS_PROXY: other }, all(other)],
  ['for all schemes', { ALL_PROXY: http }, all(http)],
  ['that of the scheme before that for all', { all_proxy: other, HTTPS_PROXY: http }, all(http)],
  ['that of http is not for https', { HTTP_PROXY: http, http_proxy: http }, none],
  ['without scheme', { HTTPS_PROXY: 'proxy.example:3128' }, all(http)],
  ['with a user', { HTTPS_PROXY: 'http://ada:p%40ss@proxy.example:3128' }, all(http, 'ada:p@ss')],
  ['with a user and no scheme', { HTTPS_PROXY: 'ada:pw@proxy.example:3128' }, all(http, 'ada:pw')],
  ['with a user alone', { HTTPS_PROXY: 'http://ada@proxy.example:3128' }, all(http, 'ada:')],
  ['NO_PROXY', { HTTPS_PROXY: http, NO_PROXY: 'acme.campaign.example' }, [undefined, ...all(http).slice(1)]],
  [
    'no_proxy first',
    { HTTPS_PROXY: http, no_proxy: '.adobelogin.com', NO_PROXY: '*' },
    [[http], [http], undefined, [http]],
  ],
])('variables as curl reads them: %s', (_what, environment, expected) => {
  expect(routes({ environment })).toEqual(expected);
});

test('configuration overrides variables, and specific settings override general ones', () => {
  const environment = { HTTPS_PROXY: 'not an address', NO_PROXY: 'second.campaign.example' };
  expect(routes({ environment, file: { proxy: http } })).toEqual([[http], undefined, [http], [http]]);
  expect(routes({ environment, file: { proxy: 'none' } })).toEqual(none);
  expect(routes({ environment, file: { proxy: http, noProxy: ['.adobe.io'] } })).toEqual([
    [http],
    [http],
    [http],
    undefined,
  ]);
  const adminConsole = { ...account, proxy: 'none' };
  const instances = [{ ...instance, proxy: other }];
  expect(routes({ environment, file: { proxy: http, noProxy: ['*'], instances, adminConsole } })).toEqual([
    [other],
    undefined,
    undefined,
  ]);
});

test('credentials come from a file or a variable, and belong to the proxy beside them', () => {
  const instances = [
    { ...instance, proxy: other, proxyCredentialsEnv: 'OTHER' },
    { ...instance, key: 'b', proxy: http },
  ];
  const file = { proxy: http, proxyCredentialsFile: 'proxy', instances };
  expect(routes({ file, environment: { OTHER: 'bob:b' }, files: { proxy: ['ada:a\n'] } })).toEqual([
    [other, 'bob:b'],
    [http],
    [http, 'ada:a'],
    [http, 'ada:a'],
  ]);
});

test('calls to this machine do not go to a proxy elsewhere', () => {
  const local = { ...instance, soapUrl: 'http://127.0.0.1:4010/campaign' };
  const instances = [
    local,
    { ...local, key: 'b', proxy: http },
    { ...local, key: 'c', proxy: 'http://localhost:3128' },
  ];
  const file = { allowLoopback: true, adminConsole: undefined, instances };
  expect(routes({ file, environment: { http_proxy: other } }).slice(0, 3)).toEqual([
    undefined,
    undefined,
    ['http://localhost:3128'],
  ]);
  expect(routes({ file, environment: { HTTP_PROXY: 'http://127.0.0.1:3128' } })[0]).toEqual(['http://127.0.0.1:3128']);
});

test('a variable that no upstream needs is ignored', () => {
  const local = { ...instance, soapUrl: 'http://127.0.0.1:4010/campaign' };
  const environment = { ALL_PROXY: 'socks5://127.0.0.1:1080' };
  const file = { allowLoopback: true, adminConsole: undefined, instances: [local] };
  expect(routes({ file, environment })).toEqual([undefined, undefined, undefined]);
  expect(routes({ environment: { ...environment, NO_PROXY: '*' } })).toEqual(none);
  expect(() => routes({ environment })).toThrow(/^ALL_PROXY is not the address of a proxy/u);
});

test('the check says which upstream goes through which proxy, by its host alone', () => {
  const { isFine, lines } = checkConfig(
    arrangeConfig(folder, {
      file: {
        instances: [
          { ...instance, proxy: 'none' },
          { ...instance, key: 'b' },
        ],
        adminConsole: account,
      },
      files: { secret: ['s'] },
      environment: { HTTPS_PROXY: 'http://ada:CANARY@proxy.example:3128', NO_PROXY: 'adobelogin.com' },
    }),
  );
  expect(isFine).toBe(true);
  expect(lines).toEqual(
    expect.arrayContaining([
      'instance acme: ACME, called at https://acme.campaign.example',
      'instance b: ACME, called at https://acme.campaign.example, through the proxy proxy.example',
      expect.stringMatching(/^people: .*; tokens directly, people through the proxy proxy\.example$/u),
    ]),
  );
  expect(lines.join('\n')).not.toMatch(/CANARY|ada|3128/u);
});
