import { AdobeApiError, createTokenSource, type TokenSource } from '@console/adobe-api';
import { CampaignSoapError, type UserInfo } from '@console/campaign-soap';
import type { Dispatcher } from 'undici';
import type { ServiceOperatorConfig } from '../../config/load-config.ts';
import type { CampaignTokens, ServiceSession, ServiceSignIn } from '../../ports.ts';
import { ImsNotReached, Problem } from '../../problem.ts';
import { guardedDispatcher } from '../guarded-dispatcher.ts';
import { adobeFailure } from '../why-failed.ts';
import type { CampaignClients } from './clients.ts';
import { throwCampaignProblem } from './problems.ts';

export interface ServiceSignInParts {
  readonly operators: ReadonlyMap<string, ServiceOperatorConfig>;
  readonly clients: CampaignClients;
  readonly allowLoopback: boolean;
}

type Credential = Extract<ServiceOperatorConfig, { kind: 'credential' }>;
type Password = Extract<ServiceOperatorConfig, { kind: 'password' }>;

/** Service operators: with a password they log on and keep the session; as a technical account they show a token of IMS. */
export function createServiceSignIn({ operators, clients, allowLoopback }: ServiceSignInParts): ServiceSignIn {
  const sources = new Map<string, TokenSource>();
  const dispatchers: Dispatcher[] = [];
  const sourceOf = (instanceKey: string, { proxy, clientSecret, ...credential }: Credential): TokenSource => {
    const known = sources.get(instanceKey);
    if (known !== undefined) return known;
    const dispatcher = guardedDispatcher({ allowLoopback, proxy, connections: 2 });
    dispatchers.push(dispatcher);
    const source = createTokenSource({ ...credential, clientSecrets: [clientSecret], dispatcher });
    sources.set(instanceKey, source);
    return source;
  };
  const byPassword = async (
    instanceKey: string,
    { login, password }: Password,
    former: ServiceSession | undefined,
  ): Promise<ServiceSession> => {
    if (former !== undefined) {
      const { tokens } = former.access;
      const info = await clients
        .of(instanceKey)
        .getUserInfo(tokens)
        .catch((error: unknown) => (isOver(error) ? undefined : throwCampaignProblem(error)));
      if (info !== undefined) return sessionOf(instanceKey, tokens, info);
    }
    const { session, info } = await clients.forSignIn(instanceKey).logon(login, password).catch(throwCampaignProblem);
    return sessionOf(instanceKey, session, info);
  };
  const byCredential = async (instanceKey: string, credential: Credential): Promise<ServiceSession> => {
    const source = sourceOf(instanceKey, credential);
    const attempt = async (): Promise<ServiceSession | undefined> => {
      const accessToken = await source.token().catch(throwSignInProblem);
      try {
        const tokens = { accessToken };
        return sessionOf(instanceKey, tokens, await clients.of(instanceKey).getUserInfo(tokens));
      } catch (error) {
        if (!isTokenRefused(error)) return throwCampaignProblem(error);
        source.forget(accessToken);
        return undefined;
      }
    };
    // A token that was taken back before its end is replaced once; a fresh one that is refused says who is refused.
    const session = (await attempt()) ?? (await attempt());
    if (session === undefined) throw new Problem('sign-in-refused');
    return session;
  };
  return {
    async renew(instanceKey, former) {
      const operator = operators.get(instanceKey);
      if (operator === undefined) throw new Error(`no service operator for ${instanceKey}`);
      return operator.kind === 'password'
        ? await byPassword(instanceKey, operator, former)
        : await byCredential(instanceKey, operator);
    },
    async close() {
      await Promise.all([...sources.values()].map((source) => source.close()));
      await Promise.all(dispatchers.map((dispatcher) => dispatcher.destroy()));
    },
  };
}

function sessionOf(instanceKey: string, tokens: CampaignTokens, { login, rights }: UserInfo): ServiceSession {
  return { access: { instanceKey, tokens }, login, isAdministrator: rights.includes('admin') };
}

function isOver(error: unknown): boolean {
  return error instanceof CampaignSoapError && error.kind === 'session-expired';
}

/** The text of this refusal is not public (`docs/unconfirmed.md`): the status tells. */
function isTokenRefused(error: unknown): boolean {
  return isOver(error) || (error instanceof CampaignSoapError && error.kind === 'http-status' && error.status === 401);
}

function throwSignInProblem(error: unknown): never {
  if (!(error instanceof AdobeApiError)) throw error;
  const isRefused = ['invalid-client', 'invalid-scope', 'grant-refused'].includes(error.kind);
  throw isRefused ? new Problem('sign-in-refused') : new ImsNotReached(adobeFailure(error));
}
