import { CampaignSoapError } from '@console/campaign-soap';
import type { UseAnswer } from '@console/domain';

/** Why there is nothing to show. */
export type SchemaAnswer = Exclude<UseAnswer, { state: 'asked' }>;

/** The answer, or why there is none. Rejects as `unansweredBy` throws. */
export async function answered(ask: () => Promise<UseAnswer>): Promise<UseAnswer> {
  try {
    return await ask();
  } catch (error) {
    return unansweredBy(error);
  }
}

/** Why a question has no answer. Rethrows what concerns the session, and what is no failure of a call. */
export function unansweredBy(error: unknown): SchemaAnswer {
  if (!(error instanceof CampaignSoapError)) throw error;
  switch (error.kind) {
    case 'session-expired':
    case 'sign-in-refused':
    case 'address-refused':
      throw error;
    case 'fault':
      return unansweredByFault(error);
    case 'deadline':
    case 'aborted':
      return { state: 'unanswered', cause: 'timeout' };
    case 'unreachable':
    case 'http-status':
      return { state: 'unanswered', cause: 'unreachable' };
    case 'invalid-request':
      return { state: 'unanswered', cause: 'link-not-understood' };
    default:
      return { state: 'unanswered', cause: 'unexpected-reply' };
  }
}

/** `XFR-180000` is a schema that is not there, `SOP-330023` what is hidden for lack of rights (facts on the wire, section 9). */
function unansweredByFault({ code = '', detail = '' }: CampaignSoapError): SchemaAnswer {
  const says = (wanted: string): boolean => code === wanted || detail.includes(wanted);
  if (says('XFR-180000')) return { state: 'nothing-to-ask', cause: 'schema-absent' };
  return { state: 'unanswered', cause: says('SOP-330023') ? 'right-missing' : 'fault' };
}
