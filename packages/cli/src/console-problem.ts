import type { ProblemBody, ProblemCode } from '@console/contract';

/** Why a call has no reply to use. `unreachable`: nobody answered; `unreadable-reply`: not as the contract says. */
export class ConsoleProblem extends Error {
  override readonly name = 'ConsoleProblem';
  readonly code: ProblemCode | 'unreachable' | 'unreadable-reply';
  /** The reply; undefined where there is none. */
  readonly body: ProblemBody | undefined;

  constructor(code: ProblemCode | 'unreachable' | 'unreadable-reply', body?: ProblemBody) {
    super(sentenceOf(code, body));
    this.code = code;
    this.body = body;
  }
}

/** What of the input is at fault. */
function faultsIn(body: ProblemBody | undefined): string {
  const listed = (body?.errors ?? []).map(({ path, code, message }) => `; ${path}: ${code}, ${message}`).join('');
  return body?.errorsLeftOut === undefined ? listed : `${listed}; and ${body.errorsLeftOut} more`;
}

/** Why a call of the console's own came to nothing. */
function failureIn(body: ProblemBody | undefined): string {
  if (body?.failure === undefined) return '';
  const { reason, code } = body.failure;
  return `; ${reason}${code === undefined ? '' : ` (${code})`}`;
}

function sentenceOf(code: ProblemCode | 'unreachable' | 'unreadable-reply', body: ProblemBody | undefined): string {
  switch (code) {
    case 'unreachable':
      return 'No console answers at this address.';
    case 'unreadable-reply':
      return 'What answers at this address is not this console, or another version of it.';
    case 'cross-site-request':
      return 'The console is reached by another address than this one: give that as --url.';
    default:
      return `${body?.title ?? code} (${code}${body === undefined ? '' : `, request ${body.requestId}`})${failureIn(body)}${faultsIn(body)}`;
  }
}
