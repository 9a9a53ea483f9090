import { type Separator, separators } from '../name-lists/separated-rows.ts';
import { takeSeparatorLine } from '../name-lists/separator-guess.ts';
import { isBlank } from '../text/text-scan.ts';
import { type ExportHead, knownHeadings, type NoExport, readExportHead } from './export-columns.ts';
import { type ExportedRow, type ExportedUser, readExportRow, type RowFault } from './export-person.ts';
import { type NumberedRow, numberedRows } from './numbered-rows.ts';

/** A users export whose heading was read, and whose rows are not read yet. */
export interface OpenExport {
  readonly head: ExportHead;
  readonly separator: Separator;
  readonly rows: Iterable<NumberedRow>;
}

export type OpenedExport = OpenExport | { readonly head: NoExport };

/**
 * Reads the heading of Admin Console's *Export users list to CSV*, also as saved again by a spreadsheet program. The columns are
 * known from the page of a public parser and from Adobe's pages on bulk upload (docs/sources.md).
 */
export function openUsersExport(text: string): OpenedExport {
  const { body, stated } = takeSeparatorLine(text.startsWith('\uFEFF') ? text.slice(1) : text);
  const firstLine = stated === null ? 1 : 2;
  const separator = stated ?? separatorOf(body);
  const rows = numberedRows(body, separator, firstLine);
  const first = firstFilled(rows);
  const head = readExportHead(textsOf(first));
  return head.kind === 'export' ? { head, separator, rows } : { head };
}

/** The separator that gives the most known headings in the first row. */
function separatorOf(body: string): Separator {
  const counts = separators.map((one) => knownHeadings(textsOf(firstFilled(numberedRows(body, one, 1)))));
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

function firstFilled(rows: Iterator<NumberedRow, void>): NumberedRow | undefined {
  for (;;) {
    const { value, done } = rows.next();
    if (done === true || value === undefined) return undefined;
    if (!isEmpty(value)) return value;
  }
}

function textsOf(row: NumberedRow | undefined): readonly string[] {
  return row?.cells.map(({ value }) => value) ?? [];
}

function isEmpty({ cells }: NumberedRow): boolean {
  return cells.every(({ value }) => isBlank(value));
}

/** The content of an export. */
export interface UsersExport {
  /** Each person once, in file order. */
  readonly users: readonly ExportedUser[];
  /** For each of `users` the line of their first row. */
  readonly lines: readonly number[];
  /** Distinct names from the profile cells, split at the commas. */
  readonly profileNames: readonly string[];
  /** Names of user groups that cannot be names of profiles. */
  readonly userGroupNames: readonly string[];
  readonly faults: readonly RowFault[];
  /** Rows with a fault. */
  readonly oddRows: number;
  /** Rows that repeat an earlier one. */
  readonly repeatedRows: number;
  readonly emptyRows: number;
}

interface Known {
  readonly row: ExportedRow;
  readonly line: number;
}

/** Collects the people of an export, row by row. */
export class UsersExportBuilder {
  readonly #head: ExportHead;
  readonly #known = new Map<string, Known>();
  readonly #faults: RowFault[] = [];
  readonly #profileNames = new Set<string>();
  readonly #mayBeNames = new Set<string>();
  readonly #userGroupNames = new Set<string>();
  #oddRows = 0;
  #repeatedRows = 0;
  #emptyRows = 0;

  constructor(head: ExportHead) {
    this.#head = head;
  }

  add(numbered: NumberedRow): void {
    if (isEmpty(numbered)) {
      this.#emptyRows += 1;
      return;
    }
    const { row, faults } = readExportRow(this.#head, numbered);
    const found = row === null ? faults : [...faults, ...this.#store(row, numbered.line)];
    if (found.length > 0) this.#oddRows += 1;
    for (const fault of found) this.#faults.push(fault);
  }

  #store(row: ExportedRow, line: number): readonly RowFault[] {
    for (const name of row.profileNames) this.#profileNames.add(name);
    for (const name of row.mayBeNames) this.#mayBeNames.add(name);
    for (const name of row.userGroupNames) this.#userGroupNames.add(name);
    const earlier = this.#known.get(row.key);
    if (earlier === undefined) {
      this.#known.set(row.key, { row, line });
      return [];
    }
    if (areEqualUsers(earlier.row.user, row.user)) {
      this.#repeatedRows += 1;
      return [];
    }
    this.#known.set(row.key, {
      row: { ...earlier.row, user: inDoubt(earlier.row.user, row.user) },
      line: earlier.line,
    });
    return [{ line, code: 'differs', column: '', text: String(earlier.line) }];
  }

  result(): UsersExport {
    const known = [...this.#known.values()];
    const isProfile = (name: string): boolean => this.#profileNames.has(name) || this.#mayBeNames.has(name);
    return {
      users: known.map(({ row }) => row.user),
      lines: known.map(({ line }) => line),
      profileNames: [...this.#profileNames],
      userGroupNames: [...this.#userGroupNames].filter((name) => !isProfile(name)),
      faults: this.#faults,
      oddRows: this.#oddRows,
      repeatedRows: this.#repeatedRows,
      emptyRows: this.#emptyRows,
    };
  }
}

function areEqualUsers(one: ExportedUser, other: ExportedUser): boolean {
  return JSON.stringify(factsOf(one)) === JSON.stringify(factsOf(other));
}

function factsOf({ groupNames, ...others }: ExportedUser): object {
  return { ...others, groupNames: groupNames.toSorted() };
}

/** Merges two rows of one person that differ: it is not known which one is right. */
function inDoubt(one: ExportedUser, other: ExportedUser): ExportedUser {
  return {
    ...one,
    state: one.state === other.state ? one.state : 'unknown',
    groupNames: [...new Set([...one.groupNames, ...other.groupNames])],
    areGroupsUnread: true,
    isIdentityUnread: true,
  };
}
