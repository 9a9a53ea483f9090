import { randomUUID } from 'node:crypto';
import type { ExportReportBody, UploadedPeopleBody } from '@console/contract';
import { Problem } from '../problem.ts';
import { chunkLength, packChunk, type PeopleChunks } from '../packed/people-chunks.ts';
import type { PeopleSet, PeopleTable } from '../store/people-store.ts';
import { usersExportOf } from '../directory/admin-console-lists.ts';
import { type InstanceAccountParts, readInstanceAccount } from '../accounts/instance-account.ts';
import type { SignedIn } from '../sign-in/sessions.ts';
import { readExportFile } from './users-export-file.ts';

export interface PeopleUpload {
  readonly bytes: Uint8Array;
  /** ISO 8601. */
  readonly exportedAt: string;
  readonly requestId: string;
}

/** A users export of Admin Console as the source of people of an instance, if there is no technical account. */
export interface PeopleUploadService {
  /** Stores nothing. @throws Problem `people-read-already`, `invalid-request` */
  check(bytes: Uint8Array): Promise<ExportReportBody>;
  /** @throws Problem `people-read-already`, `invalid-request`, and those of reading the account of the instance */
  upload(signedIn: SignedIn, upload: PeopleUpload): Promise<UploadedPeopleBody>;
  /** Does nothing if there is none. */
  remove(signedIn: SignedIn, requestId: string): Promise<void>;
}

export interface PeopleUploadParts extends InstanceAccountParts {
  readonly table: PeopleTable;
  /** Packs all chunks into the stored form. */
  readonly pack: (chunks: PeopleChunks) => Promise<Uint8Array<ArrayBuffer>>;
  readonly hasTechnicalAccount: boolean;
  readonly now: () => number;
}

/** The uploader's clock and this one may differ a little. */
const clockDriftMs = 60_000;

export function createPeopleUploadService(parts: PeopleUploadParts): PeopleUploadService {
  const { table, pack, hasTechnicalAccount, now } = parts;
  // Two sources of one list could contradict each other, and the technical account's is fresher.
  const refuseBesideAccount = (): void => {
    if (hasTechnicalAccount) throw new Problem('people-read-already');
  };
  return {
    async check(bytes) {
      refuseBesideAccount();
      return (await readExportFile(bytes)).report;
    },
    async upload(signedIn, { bytes, exportedAt, requestId }) {
      refuseBesideAccount();
      const { instanceKey, login, access } = signedIn;
      const uploadedAt = now();
      const readAt = timeOf(exportedAt, uploadedAt);
      const { content, report } = await readExportFile(bytes);
      // An export does not name its organization: assume the one that the account has now.
      const { settings } = await readInstanceAccount(parts, access);
      const { users, profileNames, userGroupNames, oddRows } = content;
      const set: PeopleSet = {
        setId: randomUUID(),
        readAt,
        // An export does not show whether it is cut off.
        completeness: 'partial',
        reason: 'unproved-end',
        userCount: users.length,
        organizationId: (settings.imsOrganizationId ?? '').trim(),
        oddEntries: oddRows,
        isEveryEntryKnown: false,
        notListed: 0,
        upload: { instanceKey, uploadedAt, uploadedBy: login, profileNames, userGroupNames },
      };
      const chunks: Uint8Array<ArrayBuffer>[] = [];
      for (let from = 0; from < users.length; from += chunkLength)
        chunks.push(await packChunk(users.slice(from, from + chunkLength)));
      const result = `${users.length} people, ${oddRows} odd rows, exported ${new Date(readAt).toISOString()}`;
      const audit = { at: uploadedAt, event: 'people-uploaded', login, instanceKey, requestId, result };
      await table.insert(set, await pack({ users: chunks, direct: [] }), audit);
      const usersExport = usersExportOf(set);
      if (usersExport === undefined) throw new Problem('internal');
      return { ...report, usersExport };
    },
    async remove({ instanceKey, login }, requestId) {
      const audit = { at: now(), event: 'people-upload-removed', login, instanceKey, requestId, result: 'removed' };
      await table.removeUploaded(instanceKey, audit);
    },
  };
}

function timeOf(exportedAt: string, now: number): number {
  const at = Date.parse(exportedAt);
  const fault = Number.isNaN(at) ? 'not-a-time' : at > now + clockDriftMs ? 'in-the-future' : undefined;
  if (fault === undefined) return at;
  const message = fault === 'not-a-time' ? 'no such day or time' : 'an export lies in the past';
  throw new Problem('invalid-request', { errors: [{ path: 'exportedAt', code: fault, message }] });
}
