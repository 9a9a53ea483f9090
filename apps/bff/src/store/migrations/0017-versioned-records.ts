/**
 * Changes nothing: rows stay as they are and are read in the version they were written in. From here on records are written in
 * versions that an older release cannot read, and the name of this migration is what makes it refuse the store.
 */
export const versionRecords = (): Promise<void> => Promise.resolve();
