import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Problem } from '../../problem.ts';
import type { Sessions, SignedIn } from '../../sign-in/sessions.ts';
import { clearSessionCookie, setSessionCookie, signedInOf, signedInPlugin } from './signed-in.ts';

const signedIn: SignedIn = {
  sessionHash: 'hash',
  instanceKey: 'prod',
  login: 'ada',
  operator: {
    login: 'ada',
    label: 'Ada',
    mayApply: true,
    server: { releaseName: '', buildNumber: '' },
    clockAheadMs: null,
  },
  expiresAt: 0,
  provedAt: 0,
  access: { instanceKey: 'prod', tokens: { sessionToken: '', securityToken: '' } },
  box: { seal: () => Buffer.alloc(0), open: () => undefined },
};

/** Knows one cookie; anything asked for is noted. */
let asked: string[];
const sessions: Sessions = {
  start: () => Promise.reject(new Error('not used')),
  end: () => Promise.reject(new Error('not used')),
  prove: () => Promise.reject(new Error('not used')),
  endOverdue: () => Promise.reject(new Error('not used')),
  find: async (cookie) => {
    asked.push(cookie);
    return cookie === 'good' ? signedIn : 'ended';
  },
};

const problems = fastifyPlugin(
  async (app: FastifyInstance) => {
    app.setErrorHandler(async (error, _request, reply) =>
      reply.code(500).send(error instanceof Problem ? error.code : 'other'),
    );
  },
  { name: 'problems' },
);

const nameOf = async (request: FastifyRequest) => request.signedIn?.login ?? 'nobody';

let app: FastifyInstance;
beforeEach(async () => {
  asked = [];
  app = Fastify();
  await app.register(problems);
  await app.register(signedInPlugin, { sessions });
  app.route({ method: 'GET', url: '/api/private', handler: async (request) => signedInOf(request).login });
  app.route({ method: 'GET', url: '/api/instances', handler: nameOf });
  app.route({ method: 'DELETE', url: '/api/session', handler: nameOf });
  app.route({
    method: 'GET',
    url: '/health/live',
    handler: async (_request, reply) => {
      setSessionCookie(reply, 'value');
      return '';
    },
  });
  app.route({
    method: 'GET',
    url: '/health/ready',
    handler: async (_request, reply) => {
      clearSessionCookie(reply);
      return '';
    },
  });
  await app.ready();
});
afterEach(() => app.close());

async function answer(method: 'GET' | 'DELETE', url: string, cookie?: string): Promise<string> {
  const reply = await app.inject({ method, url, headers: cookie === undefined ? {} : { cookie } });
  return reply.body;
}

describe('signed in', () => {
  test('lets nobody through to a route that is not public', async () => {
    expect(await answer('GET', '/api/private')).toBe('sign-in-required');
    expect(await answer('GET', '/api/private', '__Host-Http-sid=bad')).toBe('session-expired');
    expect(await answer('GET', '/api/private', 'sid=good; __Host-sid=good')).toBe('sign-in-required');
    expect(await answer('GET', '/api/private', 'a=1; __Host-Http-sid=good; b=2')).toBe('ada');
  });

  test('ignores two cookies with the same name', async () => {
    expect(await answer('GET', '/api/private', '__Host-Http-sid=good; __Host-Http-sid=bad')).toBe('sign-in-required');
    expect(await answer('GET', '/api/private', '__Host-Http-sid=good; __Host-Http-sid=good')).toBe('sign-in-required');
    expect(asked).toEqual([]);
  });

  test('on public routes, asks the store only for the session', async () => {
    expect(await answer('GET', '/api/instances', '__Host-Http-sid=good')).toBe('nobody');
    expect(asked).toEqual([]);
    expect(await answer('DELETE', '/api/session', '__Host-Http-sid=good')).toBe('ada');
    expect(await answer('DELETE', '/api/session', '__Host-Http-sid=bad')).toBe('nobody');
    expect(await answer('DELETE', '/api/session')).toBe('nobody');
  });

  test('forgets the person with the request', async () => {
    expect(await answer('GET', '/api/private', '__Host-Http-sid=good')).toBe('ada');
    expect(await answer('GET', '/api/private')).toBe('sign-in-required');
  });

  test('sets a cookie that no script, no other site and no other host can read', async () => {
    const set = await app.inject('/health/live');
    const attributes = String(set.headers['set-cookie']).split('; ');
    expect(attributes[0]).toBe('__Host-Http-sid=value');
    expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'Secure', 'HttpOnly', 'SameSite=Strict']));
    expect(attributes.some((attribute) => attribute.startsWith('Domain'))).toBe(false);
    const cleared = await app.inject('/health/ready');
    expect(cleared.headers['set-cookie']).toContain('__Host-Http-sid=;');
    expect(cleared.headers['set-cookie']).toContain('Max-Age=0');
  });
});
