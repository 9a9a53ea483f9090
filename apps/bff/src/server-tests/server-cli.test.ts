import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkConfig } from '../config/check/check-config.ts';
import { configFileSchema, environmentSchema } from '../config/config-schema.ts';
import { exampleConfig } from '../config/example.ts';
import { settingNames } from '../config/check/schema-faults.ts';
import { readConfig } from '../config/load-config.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import { account, arrangeConfig } from '../testing/mistakes/arranged-config.ts';
import { runServer } from '../testing/process/run-server.ts';

/** The command line of the server, its example, and the tables that describe every setting. */

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bff-server-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  runServer('server-cli.ts', { args, environment: { INIT_CWD: folder, ...environment } });

/** Every file with its bytes and its modification time. */
function everything(): unknown {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const at = path.join(folder, name);
      const { mtimeMs, mode } = statSync(at);
      return [name, mtimeMs, mode, statSync(at).isFile() ? readFileSync(at, 'base64') : ''];
    });
}

test('a fine configuration is summed up, and nothing is started, made or changed', async () => {
  const environment = arrangeConfig(folder, {
    file: { adminConsole: account, publicOrigin: 'https://console.example', serverKeyFile: 'key' },
    files: { secret: ['CANARY'], key: ['ab'.repeat(32)] },
  });
  const before = everything();
  expect(await run(['config', 'check'], environment)).toEqual({
    code: 0,
    output: [
      'the configuration is fine',
      'listens on 127.0.0.1:4000, reached as https://console.example',
      'instance acme: ACME, called at https://acme.campaign.example',
      `people: read from ${account.organizationId} every 120 minutes`,
      `store: ${path.join(folder, 'data', 'console.sqlite')}, made at the first start`,
      'server key: found',
      'metrics: none',
      'stored: whom a plan touches 90 days, lists of people 30 days, sessions 8 hours after their end',
      'log: names nobody',
      'warning: publicOrigin is over https and trustProxy is empty: give trustProxy the address of the proxy, or all people share the limits of one address and the log names the proxy for everybody.',
      '',
    ].join('\n'),
    errors: '',
  });
  expect(everything()).toEqual(before);
});

test('a store is looked into without a byte being changed', async () => {
  const environment = arrangeConfig(folder, {});
  const { sqliteFile, serverKey } = readConfig(environment);
  await (await openSqliteStore({ file: sqliteFile, serverKey: serverKey })).close();
  const before = everything();
  const { code, output } = await run(['config', 'check'], environment);
  expect([code, output]).toEqual([0, expect.stringContaining(', fits this console and its key\n')]);
  expect(everything()).toEqual(before);
});

test('an example is written, is fine as it is, and goes over nothing', async () => {
  const file = path.join(folder, 'console-config.json');
  expect(await run(['config', 'init'])).toMatchObject({ code: 0, errors: '' });
  expect(readFileSync(file, 'utf8')).toBe(exampleConfig);
  expect(await run(['config', 'check'], { CONSOLE_CONFIG: file })).toMatchObject({ code: 0, errors: '' });
  writeFileSync(file, 'mine');
  expect(await run(['config', 'init', 'console-config.json'])).toEqual({
    code: 1,
    output: '',
    errors: 'The file is there already and is left as it is: name another file, or move that one away.\n',
  });
  expect(readFileSync(file, 'utf8')).toBe('mine');
  expect(await run(['config', 'init', 'none/config.json'])).toMatchObject({
    code: 1,
    errors: 'The folder of the file is not there: make it first, or name a file in another folder.\n',
  });
});

test('another command is answered with what there is', async () => {
  const refused = await Promise.all([run([]), run(['config']), run(['config', 'init', '--force']), run(['start'])]);
  expect(refused.map(({ code, output }) => [code, output])).toEqual(refused.map(() => [64, '']));
  expect(await run(['--help'])).toMatchObject({ code: 0, errors: '' });
  expect(existsSync(path.join(folder, 'console-config.json'))).toBe(false);
});

test('every setting of the example is accepted with the value it has there', async () => {
  const uncommented = exampleConfig
    .replace(/^ *\/\/ (?:.*\.|Paths.*|Configuration.*)$/gmu, '')
    .replace(/^( *)(?:\/\/ +){1,2}(?=["\]{}])/gmu, '$1')
    // A secret comes from a file or from a variable, not both.
    .replace(/^.*(?:[cC]lientSecretEnv|proxyCredentialsEnv|serverKeyFile)".*$/gmu, '')
    .replaceAll('/run/secrets/', '');
  const environment = arrangeConfig(folder, {
    file: uncommented,
    files: {
      'user-management': ['CANARY'],
      'user-management-next': ['CANARY'],
      'ims-console': ['CANARY'],
      proxy: ['ada:CANARY'],
    },
  });
  expect(await run(['config', 'check'], environment)).toMatchObject({ code: 0, errors: '' });
  expect(readConfig(environment)).toMatchObject({ trustProxy: ['127.0.0.1'], adminConsole: { refreshMs: 7_200_000 } });
});

const settings = settingNames(configFileSchema(false));
const sorted = (names: readonly string[]) => names.toSorted((one, other) => (one < other ? -1 : 1));

test('every setting is in the example', () => {
  for (const setting of settings) expect(exampleConfig).toContain(`"${setting.split('.').at(-1)?.replace('[]', '')}"`);
});

test('every setting and every variable has its row in the description, and no row is of anything else', () => {
  const readme = readFileSync(path.resolve(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
  const sectionOf = (title: string) => new RegExp(`^## ${title}\n(.*?)(?=^## )`, 'msu').exec(readme)?.[1] ?? '';
  const rowsOf = (title: string) =>
    Array.from(sectionOf(title).matchAll(/^\| `([^`]+)` \|/gmu)).map(([, name = '']) => name);
  expect(sorted(rowsOf('Configuration file'))).toEqual(sorted([...settings, 'adminConsole']));
  expect(sorted(rowsOf('Environment'))).toEqual(sorted(Object.keys(environmentSchema.shape)));
});

test('the configuration in the introduction is fine, without a warning', () => {
  const readme = readFileSync(path.resolve(import.meta.dirname, '..', '..', '..', '..', 'README.md'), 'utf8');
  const example = /```json\n(.*?)```/su.exec(readme)?.[1] ?? '';
  const file = example.replaceAll('/run/secrets/', '').replace('/var/lib/ims-console/', 'data/');
  const environment = arrangeConfig(folder, { file, files: { 'user-management': ['CANARY'] } });
  const { isFine, lines } = checkConfig(environment);
  expect([isFine, lines.filter((line) => line.startsWith('warning: '))]).toEqual([true, []]);
});
