// @vitest-environment jsdom
import type {
  ConnectionTestBody,
  PlainAccountBody,
  PlainChangeBody,
  PlainFieldBody,
  ProblemBody,
} from '@console/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, type ReactNode, type Ref } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { IntlProvider } from 'react-intl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { messages as later } from '../../../shared/intl/catalogues/en-external-account.ts';
import { messages as enConsole } from '../../../shared/intl/catalogues/en-console.ts';
import { messages as usual } from '../../../shared/intl/catalogues/en.ts';
import { Announcer } from '../../../shared/ui/announcer.tsx';
import { ConnectionTest } from './connection-test.tsx';

// Spectrum's styles exist after the build only: what is tested here is which control is there and what it does.
vi.mock('@react-spectrum/s2/style', () => ({
  style: (rules: object) => (JSON.stringify(rules).includes(':{') ? () => '' : ''),
  iconStyle: () => '',
}));
vi.mock('@react-spectrum/s2/Button', () => ({ Button: PlainButton }));
vi.mock('../sections/section-card.tsx', () => ({
  Card: ({ children }: { readonly children: ReactNode }) => <section>{children}</section>,
}));
vi.mock('../../../shared/ui/notice.tsx', () => ({ Notice: PlainNotice }));

interface PlainButtonProps {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function PlainButton({ ref, isDisabled, onPress, children }: PlainButtonProps) {
  return (
    <button ref={ref} type="button" disabled={isDisabled} onClick={onPress}>
      {children}
    </button>
  );
}

interface PlainNoticeProps {
  readonly tone: string;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

function PlainNotice({ tone, title, children, actions }: PlainNoticeProps) {
  return (
    <div data-tone={tone}>
      {title}
      {children}
      {actions}
    </div>
  );
}

const passwordField: PlainFieldBody = {
  field: 'password',
  kind: 'secret',
  label: { en: 'Password', sv: 'Lösenord' },
  help: null,
  xpath: '@password',
  present: true,
  certainty: 'documented',
  schemaLabel: null,
  maxLength: null,
  options: null,
  shownWhen: null,
  needed: true,
  bareHost: false,
  matchesOnly: false,
  usual: null,
  unread: null,
  effective: 'at-once',
};
const account: PlainAccountBody = {
  kind: 'plain',
  instanceKey: 'acme-prod',
  name: 'defaultPopAccount',
  type: { value: '0', name: 'bounces', label: 'Bounce mails' },
  described: null,
  readOnly: null,
  revision: 'r1',
  sections: [
    {
      key: 'connection',
      title: { en: 'Connection', sv: 'Anslutning' },
      shownWhen: null,
      fields: [passwordField],
    },
  ],
  values: {},
  secretAges: {},
  findings: [],
  changedAt: null,
  changedBy: null,
  readAt: '2026-12-01T10:00:00.000Z',
};
const running: ConnectionTestBody = {
  state: 'running',
  startedAt: '2026-12-01T10:00:00.000Z',
  endedAt: null,
  milliseconds: null,
  dbmsVersion: null,
  warehouse: null,
  failure: null,
  testedValues: 'stored',
};
const passed: ConnectionTestBody = {
  ...running,
  state: 'passed',
  endedAt: '2026-12-01T10:00:01.000Z',
  milliseconds: 12,
  dbmsVersion: 'PostgreSQL 15.4',
  warehouse: 'CAMPAIGN_WH',
};

const scrollIntoView = vi.fn<() => void>();
let root: Root;
let client: QueryClient;
let frame: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = scrollIntoView;
  scrollIntoView.mockClear();
  frame = document.body.appendChild(document.createElement('div'));
  root = createRoot(frame);
  client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
});
afterEach(async () => {
  await act(async () => root.unmount());
  frame.remove();
  client.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

interface Server {
  start: () => Response | Promise<Response>;
  read: () => ConnectionTestBody;
}

const sent: { method: string; url: string; body: unknown }[] = [];
const testId = '7e2c5c8e-1111-4222-8333-444455556666';
const accepted = () => Response.json({ testId }, { status: 202 });

function refusal(code: ProblemBody['code'], status: number, errors?: ProblemBody['errors']): Response {
  const problem = { type: 'about:blank', title: '', status, code, requestId: 'r', ...(errors ? { errors } : {}) };
  return Response.json(problem, { status, headers: { 'content-type': 'application/problem+json' } });
}

const onShowField = vi.fn<(field: string) => void>();
const onTypeSecret = vi.fn<(field: string) => void>();

/** The card of the account; `server` plays the console's backend. */
async function open(server: Server, at: { change?: PlainChangeBody; firstError?: string } = {}) {
  sent.length = 0;
  onShowField.mockClear();
  onTypeSecret.mockClear();
  vi.stubGlobal('fetch', async (url: string, { method, body }: { method: string; body?: string }) => {
    sent.push({ method, url, body: body === undefined ? null : JSON.parse(body) });
    if (method === 'POST') return server.start();
    return method === 'DELETE' ? new Response(null, { status: 204 }) : Response.json(server.read());
  });
  const show = (change: PlainChangeBody, firstError?: string) =>
    act(async () =>
      root.render(
        <IntlProvider locale="en-US" messages={{ ...usual, ...enConsole, ...later }}>
          <QueryClientProvider client={client}>
            <Announcer>
              <ConnectionTest
                account={account}
                change={change}
                firstError={firstError}
                onShowField={onShowField}
                onTypeSecret={onTypeSecret}
              />
            </Announcer>
          </QueryClientProvider>
        </IntlProvider>,
      ),
    );
  await show(at.change ?? {}, at.firstError);
  return show;
}

function button(name: string): HTMLButtonElement | undefined {
  return [...frame.querySelectorAll('button')].find(({ textContent }) => textContent === name);
}

async function press(name: string): Promise<void> {
  const found = button(name);
  if (found === undefined || found.disabled) throw new Error(`no button ${name}`);
  found.focus();
  await act(async () => found.click());
  await wait(1);
}

async function wait(ms: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(ms));
  // A reply renders, and what is rendered may ask again.
  for (let turn = 0; turn < 6; turn += 1) await act(() => vi.advanceTimersByTimeAsync(0));
}

const announced = () => frame.querySelector('[role="log"]')?.textContent;
const shown = () => frame.querySelector('section')?.textContent ?? '';

test('a test shows how long it runs, then what answered; its beginning and end are announced', async () => {
  let body = running;
  await open({ start: accepted, read: () => body });
  await press('Test connection');
  expect(sent[0]).toEqual({
    method: 'POST',
    url: '/api/instances/acme-prod/external-accounts/defaultPopAccount/connection-tests',
    body: { change: {} },
  });
  expect(button('Test connection')?.disabled).toBe(true);
  expect(announced()).toBe('Testing the connection.');
  await wait(2_000);
  expect(shown()).toContain('Testing for 2 seconds');
  expect(announced()).toBe('Testing the connection.');
  body = passed;
  await wait(1_000);
  expect(announced()).toBe('Connected in 12 ms');
  expect(scrollIntoView).toHaveBeenCalledTimes(1);
  for (const part of ['PostgreSQL 15.4', 'Default warehouse: CAMPAIGN_WH', 'Tested with the values that are stored.'])
    expect(shown()).toContain(part);
  expect(button('Cancel test')).toBeUndefined();
  const asked = sent.length;
  await wait(10_000);
  expect(sent).toHaveLength(asked);
});

test('the keyboard stays with it: on Cancel while it runs, on Test after it', async () => {
  let body = running;
  await open({ start: accepted, read: () => body });
  await press('Test connection');
  await wait(1_000);
  expect(document.activeElement).toBe(button('Cancel test'));
  body = { ...running, state: 'cancelled', endedAt: running.startedAt };
  await press('Cancel test');
  expect(sent.at(-2)).toMatchObject({ method: 'DELETE', url: `/api/instances/acme-prod/connection-tests/${testId}` });
  expect(announced()).toBe('Test cancelled');
  expect(shown()).toContain('may go on there for a while');
  expect(document.activeElement).toBe(button('Test connection'));
});

test('a failure says its cause, a remedy and the words of Campaign', async () => {
  const failure = { cause: 'login-failed', text: 'Login failed for the account.' } as const;
  await open({ start: accepted, read: () => ({ ...running, state: 'failed', failure }) });
  await press('Test connection');
  expect(announced()).toBe('The server does not let the account in');
  for (const part of ['Check the account', 'Login failed for the account.']) expect(shown()).toContain(part);
  expect(frame.querySelector('[data-tone="negative"]')).not.toBeNull();
});

test('unsaved values are tested and said to be, and a result is stale once they change', async () => {
  const show = await open(
    { start: accepted, read: () => ({ ...passed, testedValues: 'draft' }) },
    { change: { port: '995' } },
  );
  await press('Test connection');
  expect(sent[0]?.body).toEqual({ change: { port: '995' } });
  expect(shown()).toContain('Tested with unsaved values.');
  expect(shown()).not.toContain('The values have changed');
  await show({ port: '996' });
  expect(shown()).toContain('The values have changed since this test.');
  expect(frame.querySelector('[data-tone="positive"]')).toBeNull();
  await show({ port: '995' });
  expect(shown()).not.toContain('The values have changed');
});

test('a secret that has to be typed is asked for in its field', async () => {
  const errors = [{ path: 'change.password', code: 'secret-needed', message: '' }];
  await open({ start: () => refusal('secret-needed', 409, errors), read: () => running });
  await press('Test connection');
  expect(shown()).toContain('Type the secret again to test these values.');
  await press('Type the secret');
  expect(onTypeSecret).toHaveBeenCalledWith('password');
});

test('a value that stops the form stops the test', async () => {
  await open({ start: accepted, read: () => running }, { change: { port: 'x' }, firstError: 'port' });
  await press('Test connection');
  expect(onShowField).toHaveBeenCalledWith('port');
  expect(sent).toEqual([]);
});

test('a refusal takes the former result away, and the next test takes the refusal away', async () => {
  const server: Server = { start: accepted, read: () => passed };
  await open(server);
  await press('Test connection');
  server.start = () => refusal('too-many-requests', 429);
  await press('Test connection');
  expect(shown()).toContain('Too many attempts');
  expect(shown()).not.toContain('Connected in');
  server.start = accepted;
  await press('Test connection');
  expect(shown()).not.toContain('Too many attempts');
  expect(shown()).toContain('Connected in 12 ms');
});
