import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkConfig } from '../config/check/check-config.ts';
import { ConfigError } from '../config/config-error.ts';
import { readConfig } from '../config/load-config.ts';
import {
  account,
  arrangeConfig,
  type Arrangement,
  inInstance,
  instance,
  store,
  withSecret,
} from '../testing/mistakes/arranged-config.ts';
import { mistakesBeside } from '../testing/mistakes/mistakes-beside.ts';
import { mistakesInFile } from '../testing/mistakes/mistakes-in-file.ts';
import { mistakesInProxies } from '../testing/mistakes/mistakes-in-proxies.ts';
import { mistakesInSettings } from '../testing/mistakes/mistakes-in-settings.ts';

/** Every mistake that is found before anything starts. */

const mistakes = [...mistakesInFile, ...mistakesInProxies, ...mistakesInSettings, ...mistakesBeside];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'bff-mistakes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const arranged = (arrangement: Arrangement) => arrangeConfig(folder, arrangement);

function sentencesOf(environment: Readonly<Record<string, string>>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'nothing';
}

const json = (text: string) => ({ file: text });

test.each(mistakes)('%s: one sentence, and nothing is made', (_what, arrangement, sentence) => {
  const environment = arranged(arrangement);
  expect(sentencesOf(environment)).toBe(sentence);
  expect(checkConfig(environment)).toEqual({ isFine: false, lines: [sentence] });
  expect(sentence).not.toContain('CANARY');
  // One sentence with the name, what is wrong or expected, and the remedy.
  expect(sentence).toMatch(/^[^\n]+: [^\n]+\.$/u);
});

test('there are more than a hundred mistakes, each with its own name', () => {
  expect(new Set(mistakes.map(([what]) => what)).size).toBe(mistakes.length);
  expect(mistakes.length).toBeGreaterThan(100);
});

test('without any environment, asks for the path of the file', () => {
  expect(sentencesOf({})).toBe('CONSOLE_CONFIG is missing: give it the path of the configuration file.');
  expect(sentencesOf({ CONSOLE_CONFG: 'x' }).split('\n')).toEqual([
    'CONSOLE_CONFG is not a variable of the console: write CONSOLE_CONFIG, or take it out.',
    'CONSOLE_CONFIG is missing: give it the path of the configuration file.',
  ]);
});

test('reports all mistakes at once, of environment, file, secrets and store', () => {
  const environment = arranged({
    file: {
      instances: [{ ...instance, label: '', soapUrl: 'https://acme.example/nl/jsp/soaprouter.jsp' }, instance],
      adminConsole: account,
      store: { sqliteFile: '.' },
      trustProxy: ['CANARY'],
    },
    environment: { PORT: 'x', CONSOLE_SERVER_KEY: 'CANARY' },
  });
  const { isFine, lines } = checkConfig(environment);
  expect(isFine).toBe(false);
  expect(lines.map((line) => line.split(' ')[0])).toEqual([
    'PORT',
    'instances[0].label',
    'instances[0].soapUrl',
    'trustProxy[0]',
    'instances[1].key',
    'store.sqliteFile',
    'CONSOLE_SERVER_KEY',
    'adminConsole.clientSecretFile',
  ]);
  expect(sentencesOf(environment)).toBe(lines.join('\n'));
});

test.each<[string, Arrangement]>([
  [
    'comments and trailing commas',
    json(`// why\n{ "instances": [${JSON.stringify(instance)},], /* here */ "store": ${JSON.stringify(store)}, }`),
  ],
  ['a mark at the start', json(`\uFEFF${JSON.stringify({ instances: [instance], store })}`)],
  ['a secret with a mark, and a line end', withSecret('\uFEFFCANARY\r\n')],
  ['a secret that the group may read', withSecret('CANARY', 0o440)],
  ['proxies of every form', { file: { trustProxy: ['10.0.0.5', '10.0.0.0/8', '::1', 'fd00::/8', 'loopback'] } }],
  ['a path of an instance of its own', inInstance({ soapUrl: 'https://gateway.example/campaign/acme/' })],
  ['no restart', inInstance({ restart: { dailyAt: null } })],
  [
    'what the command line reads',
    { environment: { CONSOLE_URL: 'x', CONSOLE_LOGIN: 'x', CONSOLE_PASSWORD: 'CANARY' } },
  ],
  ['what Kubernetes sets', { environment: { CONSOLE_PORT: 'tcp://10.0.0.1:80', CONSOLE_SERVICE_HOST: '10.0.0.1' } }],
  ['a port to be chosen', { environment: { PORT: '0', HOST: 'localhost' } }],
  ['a store file made empty', { files: { 'data/console.sqlite': [''] } }],
])('%s is no mistake', (_what, arrangement) => {
  const environment = arranged(arrangement);
  expect(checkConfig(environment).lines.join('\n')).toMatch(/^the configuration is fine\n/u);
  expect(sentencesOf(environment)).toBe('nothing');
});

test('a secret is read through a link, without byte order mark and line end', () => {
  const environment = arranged(withSecret('\uFEFFCANARY\r\n'));
  symlinkSync(path.join(folder, 'secret'), path.join(folder, 'link'));
  writeFileSync(
    environment.CONSOLE_CONFIG,
    JSON.stringify({ instances: [instance], store, adminConsole: { ...account, clientSecretFile: 'link' } }),
  );
  expect(readConfig(environment).adminConsole?.clientSecrets).toEqual(['CANARY']);
});

test.each([
  ['https://console.example', [], /^publicOrigin is over https and trustProxy is empty: give trustProxy the address/u],
  ['http://console.example', ['10.0.0.5'], /^publicOrigin is over http: browsers store the session over https only/u],
  ['https://console.example', ['10.0.0.5'], undefined],
  ['http://localhost:4000', [], undefined],
])('%s behind %j only warns', (publicOrigin, trustProxy, warning) => {
  const environment = arranged({ file: { publicOrigin, trustProxy } });
  const { warnings } = readConfig(environment);
  expect(warnings).toEqual(warning === undefined ? [] : [expect.stringMatching(warning)]);
  expect(checkConfig(environment).lines.filter((line) => line.startsWith('warning: '))).toHaveLength(warnings.length);
});
