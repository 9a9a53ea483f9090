import { type AdobeUser, type AdobeUserState, adobeUserStates } from '../people/people.ts';
import { identityKey } from '../people/identity-key.ts';
import { isBlank } from '../text/text-scan.ts';
import { namesInCell } from './cell-names.ts';
import type { ExportColumn, ExportHead } from './export-columns.ts';
import type { NumberedRow } from './numbered-rows.ts';

/** What is wrong with a row. The first four leave the whole row in doubt, and `nobody-named` names no person at all. */
export const rowFaultCodes = [
  'quote-not-closed',
  'line-break',
  'too-many-cells',
  'too-few-cells',
  'nobody-named',
  'email-missing',
  'email-odd',
  'status-unknown',
  /** The same person stands in an earlier row, with other facts. */
  'differs',
] as const;
export type RowFaultCode = (typeof rowFaultCodes)[number];

export interface RowFault {
  /** At which the row begins, from 1. */
  readonly line: number;
  readonly code: RowFaultCode;
  /** The heading of the column at fault; empty where it is the row. */
  readonly column: string;
  /** The beginning of the cell; of `differs` the line of the earlier row. */
  readonly text: string;
}

/** A person as the impact takes them; whether a profile is held through a user group, no export tells. */
export type ExportedUser = Omit<AdobeUser, 'directGroupNames'>;

export interface ExportedRow {
  /** The same for two rows of one person. */
  readonly key: string;
  readonly user: ExportedUser;
  readonly profileNames: readonly string[];
  /** Names that may be profiles too. */
  readonly mayBeNames: readonly string[];
  readonly userGroupNames: readonly string[];
}

/** `row` is null where nobody is named. */
export interface ReadRow {
  readonly row: ExportedRow | null;
  readonly faults: readonly RowFault[];
}

/** Characters of a cell that are shown. */
const shownLength = 100;

const states: ReadonlyMap<string, AdobeUserState> = new Map(adobeUserStates.map((state) => [state, state]));
const address = /^[^\s@,;]+@[^\s@,;]+$/u;

/** Columns that must be in a row: behind its end, nobody knows whether they are empty or cut off. */
const neededColumns = ['username', 'domain', 'email', 'id', 'product-profiles', 'user-groups', 'status'] as const;

function shapeFault({ titles, width, places }: ExportHead, { line, cells }: NumberedRow): RowFault | null {
  const faultAt = (code: RowFaultCode, place: number): RowFault => {
    const text = (cells[place]?.value ?? '').slice(0, shownLength);
    return { line, code, column: titles[place] ?? '', text };
  };
  const open = cells.findIndex(({ value, isQuoted }) => !isQuoted && value.startsWith('"'));
  if (open !== -1) return faultAt('quote-not-closed', open);
  const broken = cells.findIndex(({ value }) => value.includes('\n') || value.includes('\r'));
  if (broken !== -1) return faultAt('line-break', broken);
  const isBeyond = cells.some(({ value }, place) => place >= titles.length && !isBlank(value));
  if (isBeyond || cells.length > width) return faultAt('too-many-cells', cells.length - 1);
  const isCut = neededColumns.some((column) => (places.get(column) ?? -1) >= cells.length);
  return isCut ? { line, code: 'too-few-cells', column: '', text: '' } : null;
}

/** One row of an export that is not empty. */
export function readExportRow(head: ExportHead, row: NumberedRow): ReadRow {
  const { line, cells } = row;
  const { places, titles } = head;
  const faults: RowFault[] = [];
  const textIn = (column: ExportColumn): string => (cells[places.get(column) ?? -1]?.value ?? '').trim();
  const note = (code: RowFaultCode, column: ExportColumn): void => {
    const title = titles[places.get(column) ?? -1] ?? '';
    faults.push({ line, code, column: title, text: textIn(column).slice(0, shownLength) });
  };
  const shape = shapeFault(head, row);
  if (shape !== null) faults.push(shape);
  const email = textIn('email');
  const username = textIn('username');
  if (email === '' && username === '') {
    note('nobody-named', places.has('email') ? 'email' : 'username');
    return { row: null, faults };
  }
  if (places.has('email') && email === '') note('email-missing', 'email');
  else if (email !== '' && !address.test(email)) note('email-odd', 'email');
  const isIdentityUnread =
    faults.length > 0 || !places.has('email') || !places.has('username') || !places.has('domain');
  const state = states.get(textIn('status').toLowerCase()) ?? 'unknown';
  if (places.has('status') && state === 'unknown') note('status-unknown', 'status');
  const profiles = namesInCell(cells[places.get('product-profiles') ?? -1]?.value ?? '');
  const groups = namesInCell(cells[places.get('user-groups') ?? -1]?.value ?? '');
  // Whether profiles given to a user group stand in the cells of its members, no page says.
  const areGroupsUnread = shape !== null || !places.has('user-groups') || groups.names.length > 0;
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
      // Of a row whose cells may be moved, no name is surely that of a profile.
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
