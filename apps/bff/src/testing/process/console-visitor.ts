import { planSchema } from '@console/contract';
import { stopsOf } from '@console/domain';
import { expect } from 'vitest';
import { at as part } from '../json-at.ts';
import type { KilledConsole } from './killed-console.ts';

/** A person signed in to a console that runs as a process. */
export interface Visitor {
  readonly at: KilledConsole;
  cookie: string;
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export async function ask(
  { at, cookie }: Visitor,
  [method, url, body, key]: readonly [string, string, object?, string?],
): Promise<Reply> {
  const reply = await fetch(`${at.console.origin}${url}`, {
    method,
    headers: {
      'x-console': '1',
      origin: at.console.origin,
      cookie,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return { status: reply.status, body: text === '' ? undefined : JSON.parse(text) };
}

/** Signs in as the demo's administrator; gives the cookie. */
export async function signIn(at: KilledConsole): Promise<string> {
  const reply = await fetch(`${at.console.origin}/api/session`, {
    method: 'POST',
    headers: { 'x-console': '1', origin: at.console.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ instanceKey: 'acme-prod', login: 'demo-admin', password: 'demo' }),
  });
  expect(reply.status).toBe(201);
  return reply.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

/** The overrides that the plan needs. If it may lock out the last administrator, proves the password as the way back. */
export async function proveWayBack(visitor: Visitor, plan: unknown): Promise<object[]> {
  const guards = planSchema.shape.impact.parse(part(plan, 'impact'))?.guards ?? [];
  const last = guards.find(({ code }) => code === 'no-administrator-left');
  if (last !== undefined && last.state !== 'clear') {
    const proof = { instanceKey: 'acme-prod', password: 'demo' };
    expect((await ask(visitor, ['POST', '/api/session/confirmations', proof])).status).toBe(200);
  }
  return stopsOf(guards).map(({ guard }) => ({ guard: guard.code, reason: 'On purpose, in a test.' }));
}
