/** A row was changed by something else than the console: what it says decides nothing. */
export class StoredRowAltered extends Error {
  override readonly name = 'StoredRowAltered';
  readonly what: 'session' | 'plan' | 'people';
  constructor(what: StoredRowAltered['what']) {
    super(`A stored ${what} was changed by something else than the console.`);
    this.what = what;
  }
}
