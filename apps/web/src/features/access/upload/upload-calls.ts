import {
  checkPeopleUpload,
  type ExportReportBody,
  removePeopleUpload,
  uploadFaultCodes,
  uploadLimits,
  uploadPeople,
} from '@console/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../shared/api/call.ts';
import { toApiProblem } from '../../../shared/api/problem.ts';
import { profilesQuery } from '../../../shared/api/profiles.ts';
import { peopleQuery } from '../people/queries.ts';

/** A chosen file and its checked content. */
export interface CheckedFile {
  readonly name: string;
  /** Milliseconds since 1970, from the file system. */
  readonly changedAt: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly report: ExportReportBody;
}

/** A file that cannot be sent. */
export class UnsentFile extends Error {
  override readonly name = 'UnsentFile';
  readonly reason: 'tooBig' | 'unreadable';
  constructor(reason: 'tooBig' | 'unreadable') {
    super(reason);
    this.reason = reason;
  }
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > uploadLimits.bytes) throw new UnsentFile('tooBig');
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new UnsentFile('unreadable');
  }
}

/** Checks a file, uploads it, and removes it. */
export function useUpload(instanceKey: string) {
  const client = useQueryClient();
  const params = { instanceKey };
  const refresh = async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: peopleQuery(instanceKey).queryKey }),
      client.invalidateQueries({ queryKey: profilesQuery(instanceKey).queryKey }),
    ]);
  };
  const check = useMutation({
    mutationFn: async (file: File): Promise<CheckedFile> => {
      const bytes = await bytesOf(file);
      const report = await call(checkPeopleUpload, { params, body: bytes });
      return { name: file.name, changedAt: file.lastModified, bytes, report };
    },
  });
  const use = useMutation({
    mutationFn: ({ bytes, exportedAt }: { readonly bytes: Uint8Array<ArrayBuffer>; readonly exportedAt: string }) =>
      call(uploadPeople, { params, query: { exportedAt }, body: bytes }),
    onSuccess: refresh,
  });
  const remove = useMutation({
    mutationFn: () => call(removePeopleUpload, { params }),
    onSuccess: refresh,
  });
  return { check, use, remove };
}

/** Why the server refuses a file, with the column it names; `null` for any other error. */
export function faultOf(error: unknown) {
  const fault = toApiProblem(error).problem?.errors?.find(({ path }) => path === 'file');
  const code = uploadFaultCodes.find((one) => one === fault?.code);
  return fault === undefined || code === undefined ? null : { code, column: fault.message };
}
