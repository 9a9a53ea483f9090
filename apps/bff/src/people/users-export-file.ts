import { setImmediate } from 'node:timers/promises';
import { type ExportReportBody, uploadLimits, type UploadFaultCode } from '@console/contract';
import {
  type DecodedBytes,
  decodeBytes,
  type ExportColumn,
  type NoExport,
  openUsersExport,
  type UsersExport,
  UsersExportBuilder,
} from '@console/domain';
import { Problem } from '../problem.ts';

export interface ExportFile {
  readonly content: UsersExport;
  readonly report: ExportReportBody;
}

/** Milliseconds of work before other requests get their turn, and rows between two checks of the clock. */
const turnMs = 15;
const rowsPerLook = 200;

/** Reads a users export in slices. @throws Problem `invalid-request` with the path `file` */
export async function readExportFile(bytes: Uint8Array): Promise<ExportFile> {
  const decoded = decodedOf(bytes);
  if (decoded.kind === 'no-text') throw refusal(`file-is-${decoded.what}`, 'not a text');
  const opened = openUsersExport(decoded.text);
  if (!('rows' in opened)) throw noExport(opened.head);
  const { head, separator, rows } = opened;
  const builder = new UsersExportBuilder(head);
  let count = 0;
  let turn = performance.now();
  for (const row of rows) {
    builder.add(row);
    count += 1;
    if (count > uploadLimits.people) throw refusal('too-many-people', `more than ${uploadLimits.people} rows`);
    if (count % rowsPerLook > 0 || performance.now() - turn < turnMs) continue;
    await setImmediate();
    turn = performance.now();
  }
  const content = builder.result();
  if (content.users.length === 0) throw refusal('nobody-in-file', 'no row names a person');
  const columns = head.titles.slice(0, uploadLimits.columns).map((title) => title.slice(0, 100));
  const { encoding } = decoded;
  return { content, report: { encoding, separator, columns, missing: [...head.missing], ...reportOf(content) } };
}

function decodedOf(bytes: Uint8Array): DecodedBytes {
  try {
    return decodeBytes(bytes, (label) => new TextDecoder(label, { fatal: true }));
  } catch {
    throw refusal('file-damaged', 'cannot be read as text to its end');
  }
}

function refusal(code: UploadFaultCode, message: string): Problem {
  return new Problem('invalid-request', { errors: [{ path: 'file', code, message }] });
}

/** Admin Console's names of the columns. */
const titles: Readonly<Partial<Record<ExportColumn, string>>> = {
  email: 'Email',
  'product-profiles': 'Product Configurations',
};

function noExport(head: NoExport): Problem {
  if (head.kind === 'not-an-export') return refusal(head.kind, 'no columns of the users export');
  return refusal(head.kind, titles[head.column] ?? head.column);
}

type ReportedContent = Omit<ExportReportBody, 'encoding' | 'separator' | 'columns' | 'missing'>;

function reportOf({ users, lines, userGroupNames, ...content }: UsersExport): ReportedContent {
  const { profileNames, faults, oddRows, repeatedRows, emptyRows } = content;
  const isUserGroup = new Set(userGroupNames);
  const isProfile = new Set(profileNames);
  return {
    people: users.length,
    inUserGroups: users.filter(({ groupNames }) => groupNames.some((name) => isUserGroup.has(name))).length,
    profiles: profileNames.length,
    profileNames: profileNames.slice(0, uploadLimits.names),
    rows: users.slice(0, uploadLimits.rows).map(({ name, email, username, groupNames }, index) => ({
      line: lines[index] ?? 0,
      name,
      email,
      username,
      profileNames: groupNames.filter((one) => isProfile.has(one)),
    })),
    oddRows,
    faults: faults.slice(0, uploadLimits.faults),
    repeatedRows,
    emptyRows,
  };
}
