import { setTimeout as wait } from 'node:timers/promises';
import { SESSION_EXPIRED_TEXT } from './campaign/faults.ts';
import { writeSoapFault } from './campaign/envelope.ts';
import { campaignOperation, handleCampaign, querySchema } from './campaign/router.ts';
import { damageReply } from './damage/damage.ts';
import type { CallIdentity, FaultEffect, FaultPlan } from './faults.ts';
import { htmlReply, textReply, xmlReply, type HttpRequest, type Reply } from './http/messages.ts';
import type { Outcome } from './http/server.ts';
import { handleIms, imsOperation } from './ims/router.ts';
import type { MinuteLimits } from './user-management/limits.ts';
import { handleUserManagement, statusReply, throttled, userManagementOperation } from './user-management/router.ts';
import { ORGANIZATION_ID } from './seeds/instances.ts';
import type { World } from './world.ts';

export interface DispatchParts {
  readonly world: World;
  readonly faults: FaultPlan;
  readonly counters: Map<string, number>;
  readonly limits: MinuteLimits;
  readonly origin: () => string;
}

/** A request to one of the emulated systems, and how to perform it. */
interface Call {
  readonly identity: CallIdentity;
  readonly perform: () => Reply | Promise<Reply>;
}

const CAMPAIGN_PATH = /^\/campaign\/([^/]+)(\/.*)$/;
const IMS_PREFIX = '/ims';
const USER_MANAGEMENT_PREFIX = '/v2/usermanagement';

/** Counts a request and performs it, unless a fault applies to it. Undefined when no system has the path. */
export async function dispatch(parts: DispatchParts, request: HttpRequest): Promise<Outcome | undefined> {
  const call = campaignCall(parts, request) ?? imsCall(parts, request) ?? userManagementCall(parts, request);
  if (!call) return undefined;
  count(parts.counters, call.identity);
  const effect = parts.faults.take({ ...call.identity, mentions: (text) => mentions(request, text) });
  return effect ? misbehave(parts, call, effect) : { kind: 'reply', reply: await call.perform() };
}

function mentions({ path, query, body }: HttpRequest, text: string): boolean {
  return `${path}?${query.toString()}`.includes(text) || body.includes(text);
}

function campaignCall({ world }: DispatchParts, request: HttpRequest): Call | undefined {
  const [, instanceKey = '', path = ''] = CAMPAIGN_PATH.exec(request.path) ?? [];
  const instance = world.instances.get(instanceKey);
  if (!instance) return undefined;
  const relative = { ...request, path };
  return {
    identity: {
      target: 'campaign',
      instanceKey,
      operation: campaignOperation(relative),
      schema: querySchema(relative),
    },
    perform: () => handleCampaign({ instance, bearerSignIn: (of, token) => world.bearerSignIn(of, token) }, relative),
  };
}

function imsCall({ world, origin }: DispatchParts, request: HttpRequest): Call | undefined {
  if (!request.path.startsWith(`${IMS_PREFIX}/`)) return undefined;
  const relative = { ...request, path: request.path.slice(IMS_PREFIX.length) };
  return {
    identity: { target: 'ims', operation: imsOperation(relative) },
    perform: () => handleIms({ origin: origin(), clients: world.clients, tokens: world.tokens }, relative),
  };
}

function userManagementCall({ world, limits }: DispatchParts, request: HttpRequest): Call | undefined {
  // The status of the service is outside the API's path.
  if (request.path === '/status' && request.method === 'GET') {
    return { identity: { target: 'user-management', operation: 'status' }, perform: statusReply };
  }
  if (!request.path.startsWith(`${USER_MANAGEMENT_PREFIX}/`)) return undefined;
  const relative = { ...request, path: request.path.slice(USER_MANAGEMENT_PREFIX.length) };
  return {
    identity: { target: 'user-management', operation: userManagementOperation(relative) },
    perform: () =>
      handleUserManagement(
        {
          organizationId: ORGANIZATION_ID,
          organization: world.organization,
          tokens: world.tokens,
          clientIds: world.clients.map(({ clientId }) => clientId),
          limits,
        },
        relative,
      ),
  };
}

function count(counters: Map<string, number>, { target, instanceKey, operation }: CallIdentity): void {
  const key = [target, ...(instanceKey === undefined ? [] : [instanceKey]), operation].join(':');
  counters.set(key, (counters.get(key) ?? 0) + 1);
}

async function misbehave(parts: DispatchParts, call: Call, effect: FaultEffect): Promise<Outcome> {
  switch (effect.kind) {
    case 'latency':
      return { kind: 'reply', reply: await late(call, effect) };
    case 'hang':
      return { kind: 'hang' };
    case 'reset':
      if (effect.afterWrite === true) await call.perform();
      return { kind: 'reset' };
    case 'truncate':
      return { kind: 'reply', reply: await call.perform(), truncateAfter: effect.bytes };
    case 'damage':
      return { kind: 'reply', reply: damageReply(await call.perform(), effect) };
    case 'change-record':
      changeRecord(parts.world, call.identity, effect);
      return { kind: 'reply', reply: await call.perform() };
    default:
      return { kind: 'reply', reply: substitute(effect) };
  }
}

async function late({ perform }: Call, { ms, afterWrite }: Extract<FaultEffect, { kind: 'latency' }>): Promise<Reply> {
  const performed = afterWrite === true ? await perform() : undefined;
  await wait(ms);
  return performed ?? (await perform());
}

type Substitute = Exclude<
  FaultEffect,
  { kind: 'latency' | 'hang' | 'reset' | 'truncate' | 'damage' | 'change-record' }
>;

function substitute(effect: Substitute): Reply {
  switch (effect.kind) {
    case 'reply':
      return { status: effect.status, headers: { 'content-type': effect.contentType }, body: effect.body };
    case 'html':
      return htmlReply(effect.status, 'Service unavailable');
    case 'soap-fault':
      return xmlReply(
        effect.status ?? 200,
        writeSoapFault({ faultCode: 'SOAP-ENV:Server', text: `${effect.code} ${effect.text}`, detail: effect.detail }),
      );
    case 'session-expired':
      return effect.form === 'text-403'
        ? textReply(403, SESSION_EXPIRED_TEXT)
        : xmlReply(
            200,
            writeSoapFault({ faultCode: 'SOAP-ENV:Server', text: SESSION_EXPIRED_TEXT, detail: undefined }),
          );
    default:
      return throttled(effect.retryAfter);
  }
}

function changeRecord(
  world: World,
  { instanceKey }: CallIdentity,
  { account, change }: Extract<FaultEffect, { kind: 'change-record' }>,
): void {
  if (instanceKey === undefined) throw new Error('change-record needs a call to a Campaign instance.');
  world.editAccount(instanceKey, { name: account, change, by: 'admin' });
}
