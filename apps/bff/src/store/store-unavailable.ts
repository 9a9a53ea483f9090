/** The store cannot be read or written: disk full, file gone or damaged, database unreachable. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  constructor(cause: unknown) {
    super('The store cannot be read or written.', { cause });
  }
}
