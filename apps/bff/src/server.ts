import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { AppConfig } from './config/load-config.ts';
import { problemBody, problemOf, problemType, rawProblem } from './http/problems.ts';
import { securityHeaders } from './http/checks/security-headers.ts';

/** Limits of one request, in milliseconds and bytes. */
export const serverLimits = {
  bodyBytes: 256 * 1024,
  /** For the whole request to arrive. */
  requestMs: 30_000,
  /** No byte either way for this long. An apply may wait for four calls of Campaign. */
  connectionMs: 150_000,
  handlerMs: 140_000,
  keepAliveMs: 65_000,
  paramLength: 300,
} as const;

/** Fastify, with every default that matters under attack set explicitly. */
export function createServer(config: Pick<AppConfig, 'trustProxy'>, log: Writable): FastifyInstance {
  const app = Fastify({
    // Allow-listed fields only: the default serialisers would write addresses, headers and error messages.
    logger: { level: 'info', stream: log, base: null, serializers: { err: errorFacts, req: nothing, res: nothing } },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: config.trustProxy.length === 0 ? false : [...config.trustProxy],
    bodyLimit: serverLimits.bodyBytes,
    requestTimeout: serverLimits.requestMs,
    connectionTimeout: serverLimits.connectionMs,
    handlerTimeout: serverLimits.handlerMs,
    keepAliveTimeout: serverLimits.keepAliveMs,
    forceCloseConnections: 'idle',
    // Node's own reply would lack the headers that every reply has.
    http: { requireHostHeader: false },
    exposeHeadRoutes: false,
    routerOptions: { maxParamLength: serverLimits.paramLength, caseSensitive: true },
    frameworkErrors: (error, request, reply) => {
      const problem = problemOf(error);
      const { raw } = reply;
      // The reply's own hooks and serialiser are not set up this early.
      reply.hijack();
      raw.writeHead(problem.status, { ...securityHeaders, 'content-type': problemType });
      raw.end(JSON.stringify(problemBody(problem, request.id)));
    },
    clientErrorHandler(error, socket) {
      if (!socket.writable || ('code' in error && error.code === 'ECONNRESET')) return;
      const code = error.code === 'HPE_HEADER_OVERFLOW' ? 'headers-too-large' : 'malformed-body';
      socket.end(rawProblem(code, randomUUID(), securityHeaders));
    },
  });
  // An unsupported `Expect` header: the same reply as Node's, with the headers that every reply has.
  app.server.on('checkExpectation', (_request, response) => {
    response.writeHead(417, { ...securityHeaders, connection: 'close' }).end();
  });
  return app;
}

function errorFacts(error: Error): { type: string; message: string; stack: string } {
  return { type: error.name, message: '', stack: '' };
}

function nothing(): Record<string, never> {
  return {};
}
