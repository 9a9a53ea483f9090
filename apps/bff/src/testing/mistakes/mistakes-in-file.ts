import { tmpdir } from 'node:os';
import { type Mistake, inInstance, instance, store } from './arranged-config.ts';

const json = (text: string) => ({ file: text });
const notJson = (at: string) => `CONSOLE_CONFIG names a file that is not JSON at ${at}`;
const list = 'take it out; apps/bff/README.md lists all of them';

/** Mistakes in the environment, in the file as such, and in its keys. */
export const mistakesInFile: readonly Mistake[] = [
  // The environment.
  [
    'no path',
    { environment: { CONSOLE_CONFIG: '' } },
    'CONSOLE_CONFIG is empty: give it the path of the configuration file.',
  ],
  [
    'a port that is no number',
    { environment: { PORT: 'CANARY' } },
    'PORT is not accepted: give it a whole number from 0 to 65535.',
  ],
  ['a port too high', { environment: { PORT: '99999' } }, 'PORT is too large: give it a whole number from 0 to 65535.'],
  ['an empty port', { environment: { PORT: '' } }, 'PORT is empty: give it a whole number from 0 to 65535.'],
  [
    'a demo of another value',
    { environment: { CONSOLE_DEMO: 'yes' } },
    'CONSOLE_DEMO is not accepted: give it 1, or take it out.',
  ],
  ...['http://0.0.0.0', '127.0.0.1:4000', '300.1.1.1', 'a host', ''].map(
    (HOST): Mistake => [
      `a host written ${HOST}`,
      { environment: { HOST } },
      'HOST is not a host: give it an address of this machine without scheme and port, such as 127.0.0.1, or 0.0.0.0 for all of them.',
    ],
  ),
  [
    'a misspelt variable',
    { environment: { CONSOLE_SERVERKEY: 'CANARY' } },
    'CONSOLE_SERVERKEY is not a variable of the console: write CONSOLE_SERVER_KEY, or take it out.',
  ],
  // The file itself.
  [
    'no file',
    { environment: { CONSOLE_CONFIG: '/nowhere/config.json' } },
    'CONSOLE_CONFIG names a file that is not there: give it the path of the configuration file, or write one with `pnpm server config init`.',
  ],
  [
    'a folder',
    { environment: { CONSOLE_CONFIG: tmpdir() } },
    'CONSOLE_CONFIG names a folder: give it the path of the configuration file.',
  ],
  [
    'an empty file',
    json(' \n'),
    'CONSOLE_CONFIG names a file that is empty: write JSON into it, as `pnpm server config init` does.',
  ],
  [
    'bytes',
    { file: Buffer.from([0xff, 0xfe, 0x7b, 0x00]) },
    'CONSOLE_CONFIG names a file that is not UTF-8 text: save it as JSON in UTF-8.',
  ],
  [
    'a comma left out',
    json('{\n  "a": "CANARY"\n  "b": 2 }'),
    `${notJson('line 3, column 3')}: a comma is missing before it.`,
  ],
  ['a colon left out', json('{ "a" "CANARY" }'), `${notJson('line 1, column 7')}: a colon is missing before it.`],
  ['a value left out', json('{ "a": }'), `${notJson('line 1, column 8')}: a value belongs there.`],
  ['a brace left open', json('{ "a": "CANARY"\n'), `${notJson('line 2, column 1')}: a closing brace, }, is missing.`],
  [
    'a bracket left open',
    json('{ "a": ["CANARY"'),
    `${notJson('line 1, column 17')}: a closing bracket, ], is missing.`,
  ],
  [
    'a brace too many',
    json('{}\r\n}'),
    `${notJson('line 2, column 1')}: the object has ended before it, so take out what follows.`,
  ],
  [
    'single quotes',
    json("{ 'CANARY': 1 }"),
    `${notJson('line 1, column 3')}: texts and keys belong in double quotes, and only true, false and null go without.`,
  ],
  [
    'a text over two lines',
    json('{ "a": "CANARY\nCANARY" }'),
    `${notJson('line 1, column 8')}: a text that begins there has no closing double quote on its line.`,
  ],
  [
    'a comment left open',
    json('/* CANARY'),
    `${notJson('line 1, column 1')}: a comment that begins there is not closed with */.`,
  ],
  [
    'a path with single backslashes',
    json('{ "a": "C:\\CANARY" }'),
    `${notJson('line 1, column 8')}: a backslash in a text is written twice, \\\\.`,
  ],
  [
    'a tab in a text',
    json('{ "a": "CAN\tARY" }'),
    `${notJson('line 1, column 8')}: a line break, a tab or another control character in a text is written as \\n, \\t or \\u.`,
  ],
  [
    'a key twice',
    json(
      `{ "instances": [${JSON.stringify(instance)}], "store": ${JSON.stringify(store)},\n  "store": ${JSON.stringify(store)} }`,
    ),
    'CONSOLE_CONFIG names a file that has a key twice in one object, the second time at line 2, column 3: take one out.',
  ],
  ['a list', json('[]'), 'The configuration is a list: give it one JSON object.'],
  ['a text', json('"CANARY"'), 'The configuration is a text in quotes: give it one JSON object.'],
  // Keys.
  ['a misspelt key', { file: { instanses: [] } }, 'instanses is not a setting: write instances, or take it out.'],
  [
    'a key in other letters',
    { file: { publicorigin: 'https://a.example' } },
    'publicorigin is not a setting: write publicOrigin, or take it out.',
  ],
  [
    'a misspelt key in an instance',
    inInstance({ adress: 'CANARY' }),
    'instances[0].adress is not a setting: write address, or take it out.',
  ],
  [
    'a key in the wrong section',
    { file: { sqliteFile: 'CANARY' } },
    'sqliteFile is not a setting here: it belongs at store.sqliteFile.',
  ],
  ['a key that nobody knows', inInstance({ colour: 'CANARY' }), `instances[0].colour is not a setting: ${list}.`],
  [
    'a key that is no name',
    { file: { 'p8e-CANARY pasted as a key': 1 } },
    `The configuration has a key that cannot be a setting: ${list}.`,
  ],
  [
    'a misspelt limit',
    inInstance({ limits: { peple: 5 } }),
    'instances[0].limits.peple is not a setting: write people, or take it out.',
  ],
  [
    'another word for a limit',
    inInstance({ limits: { persons: 5 } }),
    `instances[0].limits.persons is not a setting: ${list}.`,
  ],
];
