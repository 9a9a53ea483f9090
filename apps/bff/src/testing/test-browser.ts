import { accessImpactSchema, impactLimits, type PersonImpactBody } from '@console/contract';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';

export interface TestReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly raw: Buffer;
  /** Of a problem. */
  readonly code: unknown;
}

export interface CallOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as it is, instead of `body`. */
  readonly text?: string | Buffer;
}

/** The browser's side: stores the cookie and sends what the console's own page would send. */
export interface TestBrowser {
  cookie: string;
  call(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, options?: CallOptions): Promise<TestReply>;
}

const sameOrigin = { 'x-console': '1', 'sec-fetch-site': 'same-origin' };

interface TestBrowserParts {
  readonly send: (request: InjectOptions) => Promise<LightMyRequestResponse>;
  /** Collects every byte of each reply. */
  readonly replies: Buffer[];
}

export function createTestBrowser({ send, replies }: TestBrowserParts): TestBrowser {
  const jar: TestBrowser = {
    cookie: '',
    async call(method, url, { body, headers = {}, text } = {}) {
      const payload = text ?? (body === undefined ? undefined : JSON.stringify(body));
      const request: InjectOptions = {
        method,
        url,
        headers: {
          ...sameOrigin,
          ...(jar.cookie === '' ? {} : { cookie: jar.cookie }),
          ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(payload === undefined ? {} : { payload }),
      };
      const reply = await send(request);
      replies.push(Buffer.from(JSON.stringify(reply.headers)), reply.rawPayload);
      const [set] = [reply.headers['set-cookie']].flat();
      if (set !== undefined) jar.cookie = /Max-Age=0/.test(set) ? '' : (set.split(';')[0] ?? '');
      const isJson = String(reply.headers['content-type']).includes('json') && reply.payload !== '';
      const parsed: unknown = isJson ? JSON.parse(reply.payload) : undefined;
      return {
        status: reply.statusCode,
        headers: reply.headers,
        body: parsed,
        raw: reply.rawPayload,
        code: typeof parsed === 'object' && parsed !== null && 'code' in parsed ? parsed.code : undefined,
      };
    },
  };
  return jar;
}

/** Every row of an impact, page by page. */
export async function everybody(browser: TestBrowser, mask: string, instanceKey = 'acme-prod') {
  const people: PersonImpactBody[] = [];
  for (;;) {
    const body = { mask, offset: people.length, limit: impactLimits.page };
    const reply = await browser.call('POST', `/api/instances/${instanceKey}/access-impacts`, { body });
    const page = accessImpactSchema.parse(reply.body);
    people.push(...page.people);
    if (page.people.length === 0 || people.length >= page.found) return people;
  }
}
