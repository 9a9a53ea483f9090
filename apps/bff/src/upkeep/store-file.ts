import type { Store, StoreFileState } from '../store/store.ts';

export interface StoreFileWatch {
  /** Looks once, and logs a fault when it is first found. */
  look(): Promise<void>;
}

export interface StoreFileLog {
  error(facts: { readonly found: StoreFileState }, message: string): void;
}

const again = 'Until then nothing is written.';
const remedies: Readonly<Record<Exclude<StoreFileState, 'sound'>, string>> = {
  gone: `the file of the store is gone: stop the console, restore a backup with pnpm server store restore, and start it. ${again}`,
  replaced: `the file of the store was replaced by another one: restart the console to go on with that one, or stop it and restore a backup with pnpm server store restore. ${again}`,
  'rolled-back': `the file of the store is older than what was written to it: stop the console, restore a backup with pnpm server store restore, and start it. ${again}`,
};

/** Watches for changes to the store's file by others. */
export function watchStoreFile(store: Pick<Store, 'lookAtFile'>, log: StoreFileLog): StoreFileWatch {
  let isReported = false;
  return {
    async look() {
      const found = await store.lookAtFile();
      if (found === 'sound' || isReported) return;
      isReported = true;
      log.error({ found }, remedies[found]);
    },
  };
}
