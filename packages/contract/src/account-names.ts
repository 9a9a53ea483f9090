import * as z from 'zod';

export const accountNameSchema = z.string().min(1).max(255);
export const revisionSchema = z.string().min(1).max(128);
