import { type AuthenticationKind, authenticationKinds, type Operator } from '../people.ts';
import { type RowLists, rowListsOf, valuesAt } from './row-lists.ts';
import { NameIndex, type TextColumn, textAt, textColumnOf } from './text-column.ts';

/** Whether an operator is disabled, as a number. */
export const disabledCodes = { no: 0, yes: 1, unread: 2 } as const;

/** Operators as columns, sorted by login and id, so that the result does not depend on the order of the list. */
export interface OperatorColumns {
  readonly size: number;
  readonly ids: TextColumn;
  readonly logins: TextColumn;
  readonly labels: TextColumn;
  readonly emails: TextColumn;
  /** `disabledCodes`. */
  readonly disabled: Uint8Array;
  /** Indexes in `authenticationKinds`. */
  readonly authentications: Uint8Array;
  /** Every group that has an operator, once. */
  readonly groupNames: readonly string[];
  /** For each operator the indexes of its groups in `groupNames`. */
  readonly groups: RowLists;
}

function compareOperators(one: Operator, other: Operator): number {
  if (one.login !== other.login) return one.login < other.login ? -1 : 1;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}

export function operatorColumnsOf(operators: readonly Operator[]): OperatorColumns {
  const sorted = operators.toSorted(compareOperators);
  const groupIndex = new NameIndex();
  return {
    size: sorted.length,
    ids: textColumnOf(sorted.map(({ id }) => id)),
    logins: textColumnOf(sorted.map(({ login }) => login)),
    labels: textColumnOf(sorted.map(({ label }) => label)),
    emails: textColumnOf(sorted.map(({ email }) => email)),
    disabled: Uint8Array.from(sorted, ({ isDisabled }) =>
      isDisabled === null ? disabledCodes.unread : disabledCodes[isDisabled ? 'yes' : 'no'],
    ),
    authentications: Uint8Array.from(sorted, ({ authentication }) => authenticationKinds.indexOf(authentication)),
    groups: rowListsOf(sorted, ({ groupNames }) => groupIndex.indexesOf(groupNames)),
    groupNames: groupIndex.names,
  };
}

export const noOperators: OperatorColumns = operatorColumnsOf([]);

export function authenticationAt({ authentications }: OperatorColumns, row: number): AuthenticationKind {
  return authenticationKinds[authentications[row] ?? -1] ?? 'unknown';
}

export function operatorAt(columns: OperatorColumns, row: number): Operator {
  const disabled = columns.disabled[row];
  return {
    id: textAt(columns.ids, row),
    login: textAt(columns.logins, row),
    label: textAt(columns.labels, row),
    email: textAt(columns.emails, row),
    isDisabled: disabled === disabledCodes.unread ? null : disabled === disabledCodes.yes,
    authentication: authenticationAt(columns, row),
    groupNames: Array.from(valuesAt(columns.groups, row), (index) => columns.groupNames[index] ?? ''),
  };
}
