import * as z from 'zod';

/** Where a list of people was taken from a file: on whose word, and of when. */
export const usersExportSchema = z.object({
  /** When the file was exported from Admin Console, as the person who uploaded it said. ISO 8601. */
  exportedAt: z.string(),
  uploadedAt: z.string(),
  uploadedBy: z.string(),
});
export type UsersExportBody = z.output<typeof usersExportSchema>;
