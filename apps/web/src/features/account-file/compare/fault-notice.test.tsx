// @vitest-environment jsdom
import { createIntl } from 'react-intl';
import { describe, expect, test, vi } from 'vitest';
import { messages as en } from '../../../shared/intl/catalogues/en-account-file.ts';
import { messages as sv } from '../../../shared/intl/catalogues/sv-account-file.ts';
import { type FileFault, readChosenFile } from './chosen-file.ts';

vi.mock('@react-spectrum/s2/style', () => ({ style: () => () => '', iconStyle: () => '' }));
const icon = vi.hoisted(() => () => ({ default: () => null }));
vi.mock('@react-spectrum/s2/icons/AlertDiamond', icon);
vi.mock('@react-spectrum/s2/icons/AlertTriangle', icon);
vi.mock('@react-spectrum/s2/icons/CheckmarkCircle', icon);
vi.mock('@react-spectrum/s2/icons/InfoCircle', icon);
const { faultText } = await import('./fault-notice.tsx');

const account = { name: 'partner', type: 'ftp', fields: { label: 'x' } };
const document = { format: 'campaign-external-accounts', version: 1, accounts: [account] };
const withFields = (fields: object) => JSON.stringify({ ...document, accounts: [{ ...account, fields }] });

async function faultOf(text: string): Promise<FileFault> {
  const chosen = await readChosenFile(new File([text], 'a.json'));
  if (chosen.kind === 'read') throw new Error('no fault');
  return chosen.fault;
}

const bad: readonly (readonly [string, string, string])[] = [
  ['', 'It is empty.', 'Den är tom.'],
  ['{', 'It is not JSON', 'Den är inte giltig JSON'],
  ['PK\u0003\u0004', 'It is not text.', 'Den är inte text.'],
  ['{}', 'no file of external accounts', 'ingen fil med externa konton'],
  [JSON.stringify({ ...document, version: 9 }), 'It has version 9', 'Den har version 9'],
  [JSON.stringify({ ...document, note: 's3cr3t' }), 'In the outermost object', 'I det yttersta objektet'],
  [
    JSON.stringify({ ...document, accounts: [{ ...account, port: 1 }] }),
    'In accounts[0] there is',
    'I accounts[0] finns',
  ],
  [
    JSON.stringify({ ...document, accounts: [{ fields: {} }] }),
    'accounts[0].name is missing',
    'accounts[0].name saknas',
  ],
  [withFields({ port: 21 }), 'accounts[0].fields.port is of another kind', 'accounts[0].fields.port är av fel slag'],
  [withFields({ label: 'x'.repeat(65_537) }), 'is longer than any field', 'är längre än något fält'],
  [withFields({ password: 's3cr3t' }), 'field password of account partner', 'fältet password för kontot partner'],
  [
    JSON.stringify({ ...document, accounts: [account, account] }),
    'Account partner is in it twice',
    'Kontot partner finns med två',
  ],
  [
    JSON.stringify({ ...document, accounts: [{ ...account, leftOut: { label: 'link' } }] }),
    'Field label of account partner',
    'Fältet label för kontot partner',
  ],
];

describe.each([
  ['en-US', en, 1],
  ['sv-SE', sv, 2],
] as const)('in %s', (locale, messages, column) => {
  const intl = createIntl({ locale, messages });
  const say: Parameters<typeof faultText>[0] = (id, values) => intl.formatMessage({ id }, values);

  test.each(bad)('the bad file %#', async (...row) => {
    const sentence = faultText(say, await faultOf(row[0]));
    expect(sentence).toContain(row[column]);
    expect(sentence).not.toMatch(/s3cr3t|accountFile\.|[{}]/u);
  });

  test('a file that is too large, in another encoding, or gone', async () => {
    const large = new File([], 'a.json');
    Object.defineProperty(large, 'size', { value: 21 * 1024 * 1024 });
    const gone = new File(['{}'], 'a.json');
    gone.arrayBuffer = () => Promise.reject(new Error('gone'));
    const other = new File([new Uint8Array([0x7b, 0xe5])], 'a.json');
    for (const file of [large, gone, other]) {
      const chosen = await readChosenFile(file);
      if (chosen.kind === 'read') throw new Error('no fault');
      expect(faultText(say, chosen.fault)).not.toMatch(/accountFile\.|[{}]/u);
    }
  });
});
