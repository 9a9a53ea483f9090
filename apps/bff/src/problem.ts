import { type CallFailure, type ProblemBody, type ProblemCode, problems } from '@console/contract';

/** What a problem may say besides its code: nothing that could hold a secret, a token or a stack. */
export type ProblemFacts = Pick<
  ProblemBody,
  | 'errors'
  | 'upstream'
  | 'failure'
  | 'campaignChanged'
  | 'conflict'
  | 'moved'
  | 'differences'
  | 'stops'
  | 'guards'
  | 'couldSignIn'
  | 'vain'
  | 'retryAfterSeconds'
>;

/** An expected failure with a stable code; the problems plugin turns it into the HTTP reply. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly facts: Partial<ProblemFacts>;

  constructor(code: ProblemCode, facts: Partial<ProblemFacts> = {}) {
    super(code);
    this.code = code;
    this.facts = facts;
  }

  get status(): number {
    return problems[this.code].status;
  }
}

/** IMS gave no token, and did not refuse one either. */
export class ImsNotReached extends Error {
  override readonly name = 'ImsNotReached';
  /** Why, where the network says. */
  readonly failure: CallFailure | undefined;
  constructor(failure: CallFailure | undefined) {
    super();
    this.failure = failure;
  }
}
