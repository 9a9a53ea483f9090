import type { ProblemBody, ProblemCode } from '@console/contract';

/** Codes the browser adds to those of the contract, for what never reached the server or came back unreadable. */
export const browserProblemCodes = ['offline', 'unreadable-reply'] as const;
export type ShownProblemCode = ProblemCode | (typeof browserProblemCodes)[number];

/** A call that did not succeed. `problem` is the server's own account of it, where there is one. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ShownProblemCode;
  readonly problem: ProblemBody | null;

  constructor(code: ShownProblemCode, problem: ProblemBody | null = null) {
    super(code);
    this.code = code;
    this.problem = problem;
  }

  get requestId(): string | null {
    return this.problem?.requestId ?? null;
  }
}

/** Whether the person has to sign in (again) before anything else. */
export function isSignInNeeded(error: unknown): boolean {
  return error instanceof ApiProblem && (error.code === 'sign-in-required' || error.code === 'session-expired');
}

/** Anything thrown, as a problem that can be shown. */
export function toApiProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem('unreadable-reply');
}
