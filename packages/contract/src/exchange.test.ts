import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { readReply, requestOf } from './exchange.ts';

const shape = { summary: '', needs: 'signed-in' } as const;
const save = endpoint({
  ...shape,
  method: 'PUT',
  path: '/api/instances/:instanceKey/accounts/:name',
  params: z.object({ instanceKey: z.string(), name: z.string() }),
  query: z.object({ limit: z.number(), search: z.string() }),
  headers: z.object({ 'idempotency-key': z.string() }),
  body: z.object({ label: z.string() }),
  response: z.object({ version: z.number() }),
});
const upload = endpoint({
  ...shape,
  method: 'POST',
  path: '/api/uploads',
  accepts: 'application/octet-stream',
  body: z.instanceof(Uint8Array),
  response: z.undefined(),
});
const file = endpoint({ ...shape, method: 'GET', path: '/api/file', produces: 'text/csv', response: z.string() });

const pick = endpoint({
  ...shape,
  method: 'GET',
  path: '/api/accounts',
  query: z.object({ account: z.array(z.string()) }),
  response: z.string(),
});

describe('a request', () => {
  test('has a list in its query as a name for each text', () => {
    expect(requestOf(pick, { query: { account: ['a&b', 'c'] } }).target).toBe('/api/accounts?account=a%26b&account=c');
    expect(requestOf(pick, { query: { account: [] } }).target).toBe('/api/accounts');
  });

  test('has its parameters in the path and the query, each encoded', () => {
    const { target, init } = requestOf(save, {
      params: { instanceKey: 'acme-prod', name: 'a/b?c' },
      query: { limit: 5, search: 'ada & ben=+' },
      headers: { 'idempotency-key': 'one' },
      body: { label: 'Å' },
    });
    expect(target).toBe('/api/instances/acme-prod/accounts/a%2Fb%3Fc?limit=5&search=ada%20%26%20ben%3D%2B');
    expect(init).toEqual({
      method: 'PUT',
      headers: { 'idempotency-key': 'one', 'x-console': '1', 'content-type': 'application/json' },
      body: '{"label":"Å"}',
    });
  });

  test('carries bytes as they are, and without a body no type', () => {
    const bytes = new Uint8Array([0, 255]);
    expect(requestOf(upload, { body: bytes }).init).toMatchObject({
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
    });
    expect(requestOf(file, {})).toEqual({
      target: '/api/file',
      init: { method: 'GET', headers: { 'x-console': '1' } },
    });
  });
});

describe('a reply', () => {
  const json = 'application/json; charset=utf-8';

  test('of success is parsed by the endpoint', () => {
    expect(readReply(save, { status: 200, contentType: json, text: '{"version":2,"more":1}' })).toEqual({
      kind: 'value',
      value: { version: 2 },
    });
    expect(readReply(upload, { status: 204, contentType: null, text: '' })).toEqual({
      kind: 'value',
      value: undefined,
    });
    expect(readReply(file, { status: 200, contentType: 'text/csv', text: '\uFEFFa;b' })).toEqual({
      kind: 'value',
      value: '\uFEFFa;b',
    });
  });

  test('that is another than declared cannot be read', () => {
    for (const text of ['{"version":"2"}', '{"version":', ''])
      expect(readReply(save, { status: 200, contentType: json, text })).toEqual({ kind: 'unreadable' });
    expect(readReply(save, { status: 200, contentType: 'text/html', text: '{"version":2}' })).toEqual({
      kind: 'unreadable',
    });
    // A file that is said to be JSON, and is none.
    expect(readReply(file, { status: 200, contentType: json, text: 'a;b' })).toEqual({ kind: 'unreadable' });
  });

  test('that is no success is a problem, or cannot be read', () => {
    const problem = { type: 'about:blank', title: 'Not found', status: 404, code: 'not-found', requestId: 'r1' };
    const reply = { status: 404, contentType: 'application/problem+json', text: JSON.stringify(problem) };
    expect(readReply(save, reply)).toMatchObject({ kind: 'problem', problem: { code: 'not-found' } });
    expect(readReply(save, { ...reply, text: '{"version":2}' })).toEqual({ kind: 'unreadable' });
    expect(readReply(save, { ...reply, text: '<html>' })).toEqual({ kind: 'unreadable' });
  });
});
