import { type AdobeUser, type AdobeUserState, adobeUserStates } from '../people/people.ts';
import { identityKey } from '../people/identity-key.ts';
import { isBlank } from '../text/text-scan.ts';
import { namesInCell } from './cell-names.ts';
import type { ExportColumn, ExportHead } from './export-columns.ts';
import type { NumberedRow } from './numbered-rows.ts';

/** What is wrong with a row. The first four put the whole row in doubt; `nobody-named`: the row has no person. */
export const rowFaultCodes = [
  'quote-not-closed',
  'line-break',
  'too-many-cells',
  'too-few-cells',
  'nobody-named',
  'email-missing',
  'email-odd',
  'status-unknown',
  /** An earlier row has the same person with other facts. */
  'differs',
] as const;
export type RowFaultCode = (typeof rowFaultCodes)[number];

export interface RowFault {
  /** The line where the row begins, from 1. */
  readonly line: number;
  readonly code: RowFaultCode;
  /** The heading of the faulty column; empty for a fault of the whole row. */
  readonly column: string;
  /** The beginning of the cell; for `differs` the line of the earlier row. */
  readonly text: string;
}

/** A person as input of the impact. An export does not say which groups are direct. */
export type ExportedUser = Omit<AdobeUser, 'directGroupNames'>;

export interface ExportedRow {
  /** Equal for two rows of one person. */
  readonly key: string;
  readonly user: ExportedUser;
  readonly profileNames: readonly string[];
  /** Names that may be profiles too. */
  readonly mayBeNames: readonly string[];
  readonly userGroupNames: readonly string[];
}

/** `row` is null where the row has no person. */
export interface ReadRow {
  readonly row: ExportedRow | null;
  readonly faults: readonly RowFault[];
}

/** At most so many characters of a cell are shown. */
const shownLength = 100;

const states: ReadonlyMap<string, AdobeUserState> = new Map(adobeUserStates.map((state) => [state, state]));
const address = /^[^\s@,;]+@[^\s@,;]+$/u;

/** Columns that every row must reach: in a shorter row they may be empty or cut off. */
const neededColumns = ['username', 'domain', 'email', 'id', 'product-profiles', 'user-groups', 'status'] as const;

function shapeFault({ titles, width, columns }: ExportHead, { line, cells }: NumberedRow): RowFault | null {
  const faultAt = (code: RowFaultCode, index: number): RowFault => {
    const text = (cells[index]?.value ?? '').slice(0, shownLength);
    return { line, code, column: titles[index] ?? '', text };
  };
  const open = cells.findIndex(({ value, isQuoted }) => !isQuoted && value.startsWith('"'));
  if (open !== -1) return faultAt('quote-not-closed', open);
  const broken = cells.findIndex(({ value }) => value.includes('\n') || value.includes('\r'));
  if (broken !== -1) return faultAt('line-break', broken);
  const isBeyond = cells.some(({ value }, index) => index >= titles.length && !isBlank(value));
  if (isBeyond || cells.length > width) return faultAt('too-many-cells', cells.length - 1);
  const isCut = neededColumns.some((column) => (columns.get(column) ?? -1) >= cells.length);
  return isCut ? { line, code: 'too-few-cells', column: '', text: '' } : null;
}

/** Reads one row of an export; the row is not empty. */
export function readExportRow(head: ExportHead, row: NumberedRow): ReadRow {
  const { line, cells } = row;
  const { columns, titles } = head;
  const faults: RowFault[] = [];
  const textIn = (column: ExportColumn): string => (cells[columns.get(column) ?? -1]?.value ?? '').trim();
  const note = (code: RowFaultCode, column: ExportColumn): void => {
    const title = titles[columns.get(column) ?? -1] ?? '';
    faults.push({ line, code, column: title, text: textIn(column).slice(0, shownLength) });
  };
  const shape = shapeFault(head, row);
  if (shape !== null) faults.push(shape);
  const email = textIn('email');
  const username = textIn('username');
  if (email === '' && username === '') {
    note('nobody-named', columns.has('email') ? 'email' : 'username');
    return { row: null, faults };
  }
  if (columns.has('email') && email === '') note('email-missing', 'email');
  else if (email !== '' && !address.test(email)) note('email-odd', 'email');
  const isIdentityUnread =
    faults.length > 0 || !columns.has('email') || !columns.has('username') || !columns.has('domain');
  const state = states.get(textIn('status').toLowerCase()) ?? 'unknown';
  if (columns.has('status') && state === 'unknown') note('status-unknown', 'status');
  const profiles = namesInCell(cells[columns.get('product-profiles') ?? -1]?.value ?? '');
  const groups = namesInCell(cells[columns.get('user-groups') ?? -1]?.value ?? '');
  // It is not documented whether a member's cell includes the profiles of their user groups.
  const areGroupsUnread = shape !== null || !columns.has('user-groups') || groups.names.length > 0;
  const id = textIn('id');
  const domain = textIn('domain');
  const key = shape === null ? keyOf([id, textIn('identity-type'), username || email, domain]) : `line ${line}`;
  return {
    row: {
      key,
      user: {
        id: key,
        email,
        username: username || email,
        ...(domain === '' ? {} : { domain }),
        name: `${textIn('first-name')} ${textIn('last-name')}`.trim(),
        state: shape === null ? state : 'unknown',
        groupNames: [...new Set([...profiles.names, ...profiles.mayBe, ...groups.names, ...groups.mayBe])],
        ...(areGroupsUnread ? { areGroupsUnread } : {}),
        ...(isIdentityUnread ? { isIdentityUnread } : {}),
      },
      // Where cells may have moved, no name is certainly a profile's.
      profileNames: shape === null ? profiles.names : [],
      mayBeNames: shape === null ? profiles.mayBe : [...profiles.names, ...profiles.mayBe],
      userGroupNames: groups.names,
    },
    faults,
  };
}

function keyOf([id, type, username, domain]: readonly [string, string, string, string]): string {
  return id === '' ? JSON.stringify([type, username, domain].map(identityKey)) : `id ${identityKey(id)}`;
}
