import * as z from 'zod';

/** The uploaded file that a list of people is from: who uploaded it, and when. */
export const usersExportSchema = z.object({
  /** When the file was exported from Admin Console, as stated at the upload. ISO 8601. */
  exportedAt: z.string(),
  uploadedAt: z.string(),
  uploadedBy: z.string(),
});
export type UsersExportBody = z.output<typeof usersExportSchema>;
