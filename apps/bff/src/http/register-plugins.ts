import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';
import type { AppConfig } from '../config/load-config.ts';
import type { CampaignDirectory } from '../ports.ts';
import type { SessionService } from '../sign-in/session-service.ts';
import type { Sessions } from '../sign-in/sessions.ts';
import { knownHostPlugin } from './checks/known-host.ts';
import { permissionsPlugin } from './checks/permissions.ts';
import { problemsPlugin } from './problems.ts';
import { type RequestLogOptions, requestLogPlugin } from './request-log.ts';
import { sameOriginPlugin } from './checks/same-origin.ts';
import { securityHeadersPlugin } from './checks/security-headers.ts';
import { clearSessionCookie, signedInPlugin } from './checks/signed-in.ts';
import { strictJsonPlugin } from './checks/strict-json.ts';

export interface PluginParts {
  readonly config: AppConfig;
  readonly campaign: CampaignDirectory;
  readonly sessions: Sessions;
  readonly session: SessionService;
  readonly onAnswered: RequestLogOptions['onAnswered'];
}

/** Registers what every request passes before its route, in this order. */
export async function registerPlugins(app: FastifyInstance, parts: PluginParts): Promise<void> {
  const { config, campaign, sessions, session } = parts;
  await app.register(securityHeadersPlugin);
  await app.register(knownHostPlugin, { publicOrigin: config.publicOrigin, listensAt: config.host });
  await app.register(problemsPlugin, {
    async onProblem(problem, request, reply) {
      if (problem.code !== 'session-expired') return;
      clearSessionCookie(reply);
      if (request.signedIn !== undefined) await session.lost(request.signedIn);
    },
  });
  await app.register(strictJsonPlugin);
  await app.register(sameOriginPlugin, { publicOrigin: config.publicOrigin });
  await app.register(signedInPlugin, { sessions });
  await app.register(permissionsPlugin, {
    instanceKeys: new Set(config.instances.keys()),
    mayApply: (access) => campaign.mayApply(access),
  });
  await app.register(requestLogPlugin, { onAnswered: parts.onAnswered, withLogins: config.logsLogins });
  await app.register(compress, {
    encodings: ['gzip'],
    // Bodies are not decompressed: a small one could unpack to a huge one.
    globalDecompression: false,
    threshold: 4_096,
    customTypes: /^(?:application\/json|text\/csv)/,
  });
}
