import type * as z from 'zod';

export type RequestPart = 'params' | 'query' | 'headers' | 'body';

/** A request that does not fit the contract; the problems plugin names each input at fault. */
export class RequestInvalid extends Error {
  override readonly name = 'RequestInvalid';
  readonly part: RequestPart;
  readonly error: z.core.$ZodError;

  constructor(part: RequestPart, error: z.core.$ZodError) {
    super(part);
    this.part = part;
    this.error = error;
  }
}
