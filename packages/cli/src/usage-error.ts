/** What is wrong with what was typed, as a sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
