import * as z from 'zod';
import type { PeopleUpload } from '../../people-store.ts';
import { type StoredRecord, storedRecord } from '../stored-record.ts';
import { names } from './names.ts';

const upload = z.strictObject({
  instanceKey: z.string(),
  uploadedAt: z.int(),
  uploadedBy: z.string(),
  profileNames: names,
  userGroupNames: names,
});

/** On whose word a users export is used, and the names in it. */
export const peopleUploadRecord: StoredRecord<PeopleUpload> = storedRecord({
  v: 2,
  present: upload,
  unversioned: upload,
});
