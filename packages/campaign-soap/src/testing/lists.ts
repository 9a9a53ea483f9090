import type { ListEnd } from '../types.ts';

/** A list read to its end. */
export async function listOf<T>(pages: AsyncGenerator<T[], ListEnd>): Promise<{ rows: T[]; end: ListEnd }> {
  const rows: T[] = [];
  for (;;) {
    const { done, value } = await pages.next();
    if (done === true) return { rows, end: value };
    rows.push(...value);
  }
}
