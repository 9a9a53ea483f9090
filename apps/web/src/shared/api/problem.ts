import type { ProblemBody, ProblemCode } from '@console/contract';

/** Codes that only the browser uses: the request never reached the server, or the reply is unreadable. */
export const browserProblemCodes = ['offline', 'unreadable-reply'] as const;
export type ShownProblemCode = ProblemCode | (typeof browserProblemCodes)[number];

/** A failed call. `problem` is the server's error reply, if there is one. */
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

/** Whether the person has to sign in (again) first. */
export function isSignInNeeded(error: unknown): boolean {
  return error instanceof ApiProblem && (error.code === 'sign-in-required' || error.code === 'session-expired');
}

/** Turns anything thrown into a problem that can be shown. */
export function toApiProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem('unreadable-reply');
}
