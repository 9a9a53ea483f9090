// @vitest-environment jsdom
import type { SignedIn } from '@console/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeSession } from '../../shared/api/session.ts';
import { messages as core } from '../../shared/intl/catalogues/en.ts';
import { messages as ofConsole } from '../../shared/intl/catalogues/en-console.ts';
import { messages as ofAccounts } from '../../shared/intl/catalogues/en-accounts.ts';
import { messages as ofState } from '../../shared/intl/catalogues/en-account-state.ts';
import type { AccountList, AccountValues } from './queries.ts';

vi.mock('@react-spectrum/s2/style', () => ({
  style: () => () => '',
  iconStyle: () => '',
  focusRing: () => ({}),
  lightDark: () => '',
}));

interface PressProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
}

const Press = vi.hoisted(() => ({ children, onPress, isDisabled }: PressProps) => (
  <button type="button" onClick={onPress} disabled={isDisabled}>
    {children}
  </button>
));
vi.mock('@react-spectrum/s2/ActionButton', () => ({ ActionButton: Press }));
vi.mock('@react-spectrum/s2/Button', () => ({ Button: Press }));
vi.mock('@react-spectrum/s2/Picker', () => ({ Picker: () => null, PickerItem: () => null }));
vi.mock('@react-spectrum/s2/SearchField', () => ({
  SearchField: ({ value, onChange }: { value: string; onChange: (text: string) => void }) => (
    <input type="search" value={value} onChange={(event) => onChange(event.target.value)} />
  ),
}));
const icon = vi.hoisted(() => () => ({ default: () => null }));
vi.mock('@react-spectrum/s2/icons/AlertDiamond', icon);
vi.mock('@react-spectrum/s2/icons/AlertTriangle', icon);
vi.mock('@react-spectrum/s2/icons/CheckmarkCircle', icon);
vi.mock('@react-spectrum/s2/icons/InfoCircle', icon);

const { AccountsPage } = await import('./accounts-page.tsx');

const session: SignedIn = {
  instance: {
    instanceKey: 'acme-prod',
    label: 'ACME production',
    address: 'https://acme.example',
    signIn: { campaignLogin: 'available' },
  },
  login: 'demo-admin',
  operatorLabel: 'Demo administrator',
  mayApply: true,
  expiresAt: '2030-01-01T00:00:00.000Z',
  server: { releaseName: '7.4', buildNumber: '9000' },
  now: '2026-03-01T09:00:00.000Z',
  provedUntil: '2026-03-01T09:00:00.000Z',
};
const account = (name: string, label: string): AccountList['accounts'][number] => ({
  name,
  label,
  type: { value: '5', name: 'ftp', label: 'FTP' },
  enabled: true,
  changedAt: null,
  changedBy: null,
  isIms: false,
});
const readAt = '2026-03-01T09:00:00.000Z';
const list: AccountList = {
  accounts: [account('partner', 'Partner files'), account('nightly', 'Nightly export')],
  ims: { state: 'package-missing' },
  imsType: null,
  unsettled: [],
  serviceOperator: null,
  readAt,
};
const server = { en: 'Server', sv: 'Server' };
const searched = (name: string, value: string): AccountValues['accounts'][number] => ({
  name,
  typeKey: 'ftp',
  group: 'transfer',
  values: [{ field: 'server', label: server, value, shown: 'as-stored' }],
  findings: [],
  secrets: [],
  notJudged: [],
});
const partner = {
  ...searched('partner', 'ftp.partner.example'),
  findings: [{ code: 'plain-connection' as const, params: { protocol: 'FTP' } }],
};
const nightly = {
  ...searched('nightly', 'sftp.ACME.example'),
  notJudged: [{ code: 'plain-connection' as const, fields: ['encryption'] }],
};
const values: AccountValues = {
  accounts: [partner, nightly],
  isWhole: true,
  fieldTitles: { encryption: { en: 'Encryption', sv: 'Kryptering' } },
  readAt,
};

let root: Root;
let page: HTMLElement;
let asked: number;
/** What each call for the values asked for beside them. */
let queries: string[];
/** Answers of the server when it is asked for the values, in their order; the last one for every later call. */
let answers: (() => Promise<Response>)[];

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // A browser without a layout has no height: every row is in view.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  HTMLElement.prototype.scrollTo = () => undefined;
  asked = 0;
  queries = [];
  answers = [async () => Response.json(values)];
  vi.stubGlobal('fetch', async (url: string) => {
    if (!/\/account-values(?:\?uses=ask)?$/u.test(url)) return Response.json(list);
    queries.push(new URL(url, 'https://console.example').search);
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    return await answer?.();
  });
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function open(query = '') {
  history.replaceState(null, '', `/instances/acme-prod/accounts${query}`);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  takeSession(client, session);
  const messages = { ...core, ...ofConsole, ...ofAccounts, ...ofState };
  await act(async () =>
    root.render(
      <IntlProvider locale="en-US" messages={messages}>
        <QueryClientProvider client={client}>
          <AccountsPage />
        </QueryClientProvider>
      </IntlProvider>,
    ),
  );
  await settled(() => page.querySelector('[role=grid]') !== null || page.textContent.includes('No account matches'));
}

async function settled(isThere: () => boolean) {
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(isThere(), page.textContent).toBe(true);
  });
}

async function type(text: string) {
  const field = page.querySelector('input');
  await act(async () => {
    // By the setter of the element's class: React's own one would hide that the value is new.
    Reflect.set(HTMLInputElement.prototype, 'value', text, field);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function press(label: string | RegExp) {
  const button = [...page.querySelectorAll('button')].find(({ textContent }) =>
    typeof label === 'string' ? textContent === label : label.test(textContent),
  );
  expect(button, String(label)).toBeDefined();
  await act(async () => button?.click());
}

const rows = () => [...page.querySelectorAll('tbody tr[aria-rowindex]')].map(({ textContent }) => textContent);

test('the list asks for no values until somebody searches', async () => {
  await open();
  expect(rows()).toHaveLength(2);
  expect(asked).toBe(0);
});

test('a search finds by value, and the row says by which, with the hit marked', async () => {
  await open();
  await type('acme');
  await settled(() => rows().length === 1);
  expect(rows()[0]).toContain('Server: sftp.ACME.example');
  expect([...page.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['ACME']);
  expect(location.search).toBe('?q=acme');
  expect(asked).toBe(1);
});

test('while values are read the columns are searched, and the page says so', async () => {
  const { promise, resolve } = Promise.withResolvers<Response>();
  answers = [() => promise];
  await open('?q=example');
  expect(page.textContent).toContain('Reading the values of all accounts');
  expect(page.textContent).toContain('in its label, name, type or author');
  await act(async () => resolve(Response.json(values)));
  await settled(() => rows().length === 2);
  expect(page.textContent).not.toContain('Reading the values');
});

test('a reading that fails is said, can be tried again, and takes nothing from the list', async () => {
  const problem = { type: 'about:blank', title: 'x', status: 502, code: 'campaign-fault', requestId: 'r1' };
  answers = [
    async () =>
      new Response(JSON.stringify(problem), { status: 502, headers: { 'content-type': 'application/problem+json' } }),
    async () => Response.json(values),
  ];
  await open('?finding=any');
  await settled(() => page.textContent.includes('The values were not read'));
  expect(rows()).toHaveLength(2);
  await press('Try again');
  await settled(() => rows().length === 1);
});

test('findings: chips with counts, a sentence, a remedy, and who could not be judged', async () => {
  await open();
  await press('Show findings');
  await settled(() => rows().length === 1);
  expect(location.search).toBe('?finding=any');
  await press('No encryption (1)');
  expect(location.search).toBe('?finding=plain-connection');
  expect(rows()[0]).toContain('It connects by FTP without encryption');
  expect(page.textContent).toContain('Choose encryption in the account');
  expect(page.textContent).toContain('Not known of 1 account');
  expect(page.querySelector('details li')?.textContent).toBe('nightly: Encryption');
  await press('Hide findings');
  expect(rows()).toHaveLength(2);
  expect(location.search).toBe('');
});

test('nothing found, and a list that is not whole', async () => {
  answers = [async () => Response.json({ ...values, accounts: [nightly], isWhole: false })];
  await open('?finding=any');
  await settled(() => page.textContent.includes('Nothing was found in 1 account.'));
  expect(page.textContent).toContain('Not every account was read');
  expect(page.textContent).toContain('No account matches');
});

test('an old secret is a finding; where its age is not known, that is said apart from what else is not known', async () => {
  const old = { code: 'secret-old' as const, params: { fields: 'password', days: '365' } };
  const unsure = { code: 'secret-old' as const, fields: ['password'] };
  const accounts = [
    { ...partner, findings: [old] },
    { ...nightly, notJudged: [...nightly.notJudged, unsure] },
  ];
  const fieldTitles = { ...values.fieldTitles, password: { en: 'Password', sv: 'Lösenord' } };
  answers = [async () => Response.json({ ...values, accounts, fieldTitles })];
  await open('?finding=any');
  await settled(() => rows().length === 1);
  expect(rows()[0]).toContain('The same at every look for more than 365 days: Password.');
  const details = [...page.querySelectorAll('details')].map(({ textContent }) => textContent);
  expect(details).toHaveLength(2);
  expect(details[0]).toContain('nightly: Encryption');
  expect(details[0]).not.toContain('Password');
  expect(details[1]).toContain('Age of secrets not known of 1 account');
  expect(details[1]).toContain('nightly: Password');
});

test('findings ask what uses the accounts, and a search does not; what is not known of it is said apart, with why', async () => {
  const code = 'enabled-no-use-found' as const;
  const accounts = [
    { ...partner, findings: [{ code }] },
    { ...nightly, notJudged: [...nightly.notJudged, { code, fields: [], cause: 'seen-by-no-query' as const }] },
    { ...searched('copy', 'sftp.acme.example'), notJudged: [{ code, fields: ['enabled'] }] },
  ];
  const fieldTitles = { ...values.fieldTitles, enabled: { en: 'Enabled', sv: 'Aktiverat' } };
  answers = [async () => Response.json({ ...values, accounts, fieldTitles })];
  await open();
  await type('acme');
  await settled(() => rows().length === 1);
  await press('Show findings');
  await settled(() => page.textContent.includes('Enabled, no use found (1)'));
  expect(queries).toEqual(['', '?uses=ask']);
  await press('Enabled, no use found (1)');
  expect(page.textContent).toContain('Nothing was found where a query can look.');
  const details = [...page.querySelectorAll('details')].map(({ textContent }) => textContent);
  expect(details).toHaveLength(1);
  expect(details[0]).toContain('Use not known of 2 accounts');
  expect(details[0]).toContain('nightly: no query sees what uses accounts of this type');
  expect(details[0]).toContain('copy: Enabled');
  expect(details[0]).not.toContain('Encryption');
});

test('accounts that were copied from another instance list the secrets that have to be typed again', async () => {
  const copied = {
    ...partner,
    findings: [
      {
        code: 'address-of-another-instance' as const,
        params: { field: 'server', host: 'stage.example', instance: 'acme-stage' },
      },
    ],
    secrets: [{ field: 'password', label: { en: 'Password', sv: 'Lösenord' }, since: null, sinceKind: null }],
  };
  answers = [async () => Response.json({ ...values, accounts: [copied, nightly] })];
  await open('?finding=address-of-another-instance');
  await settled(() => page.textContent.includes('Secrets to type again in 1 account'));
  const item = page.querySelector('details li');
  expect(item?.textContent).toBe('partner: Password');
  expect(item?.querySelector('a')?.getAttribute('href')).toBe(
    '/instances/acme-prod/change-accounts?account=partner&what=secret',
  );
});
