import { CampaignSoapError } from '@console/campaign-soap';
import type { CallFailure, ProblemCode } from '@console/contract';
import { Problem } from '../../problem.ts';
import { callFailure, gatewayFailure } from '../why-failed.ts';

const longestUpstreamText = 1_000;

/** The problem behind a failed call; anything that is not Campaign's doing is returned as it is. */
export function campaignProblem(error: unknown): unknown {
  if (!(error instanceof CampaignSoapError)) return error;
  const code = codeOf(error);
  if (code === 'invalid-request') {
    const path = error.field ?? '';
    return new Problem(code, { errors: [{ path, code: 'control-character', message: 'cannot be sent to Campaign' }] });
  }
  return new Problem(code, { ...upstreamOf(error), ...failureOf(error), campaignChanged: 'no' });
}

/** For `.catch`: rejects with the problem instead. */
export function throwCampaignProblem(error: unknown): never {
  throw campaignProblem(error);
}

/** Campaign's own code and words, cut short. The client has taken out what the call sent in confidence. */
export function upstreamOf(error: CampaignSoapError): { upstream?: { code?: string; text?: string } } {
  const { code, detail } = error;
  if (error.kind !== 'fault' || (code === undefined && detail === undefined)) return {};
  const text = detail?.slice(0, longestUpstreamText);
  return { upstream: { ...(code === undefined ? {} : { code }), ...(text === undefined ? {} : { text }) } };
}

/** Why nothing came back, for the person who has to mend it. */
function failureOf({ kind, code, status }: CampaignSoapError): { failure?: CallFailure } {
  switch (kind) {
    case 'unreachable':
      return { failure: callFailure('campaign', code) };
    case 'deadline':
      return { failure: { upstream: 'campaign', reason: 'no-answer-in-time' } };
    case 'http-status': {
      const failure = gatewayFailure('campaign', status);
      return failure === undefined ? {} : { failure };
    }
    default:
      return {};
  }
}

function codeOf(error: CampaignSoapError): ProblemCode {
  switch (error.kind) {
    case 'fault':
      return 'campaign-fault';
    case 'session-expired':
    case 'sign-in-refused':
    case 'address-refused':
    case 'invalid-request':
      return error.kind;
    case 'http-status':
      return gatewayFailure('campaign', error.status) === undefined
        ? 'campaign-unexpected-reply'
        : 'campaign-unreachable';
    case 'unexpected-reply':
    case 'malformed-reply':
    case 'too-large':
      return 'campaign-unexpected-reply';
    case 'deadline':
    case 'aborted':
      return 'campaign-timeout';
    default:
      return 'campaign-unreachable';
  }
}
