import { StoreUnavailable } from './store-unavailable.ts';

/** The store can be read but not written: the disk is full, or the file is not the one that was opened. */
export class WritesRefused extends StoreUnavailable {}

/** For notes stored along with a reading: if the store takes no write, the reading is still answered. */
export async function notedWhereStored(note: Promise<unknown>): Promise<void> {
  await note.catch((error: unknown) => {
    if (!(error instanceof WritesRefused)) throw error;
  });
}
