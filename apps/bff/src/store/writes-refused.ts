import { StoreUnavailable } from './store-unavailable.ts';

/** What is stored can still be read, and nothing can be added: the disk is full, or the file is not the one that was opened. */
export class WritesRefused extends StoreUnavailable {}

/** For what is noted beside a reading: where nothing can be stored, the reading is told all the same. */
export async function notedWhereStored(note: Promise<unknown>): Promise<void> {
  await note.catch((error: unknown) => {
    if (!(error instanceof WritesRefused)) throw error;
  });
}
