import { type AdobeUser, type Operator, operatorAt, userAt } from '@console/domain';
import { packedOperators, packedUsers, unpack } from '../../packed/packed-columns.ts';

/** Everybody in a packed list, one by one, in the order of the columns. */
export function usersIn(bytes: Uint8Array): AdobeUser[] {
  const columns = unpack(packedUsers, bytes);
  return Array.from({ length: columns.size }, (_, row) => userAt(columns, row));
}

export function operatorsIn(bytes: Uint8Array): Operator[] {
  const columns = unpack(packedOperators, bytes);
  return Array.from({ length: columns.size }, (_, row) => operatorAt(columns, row));
}
