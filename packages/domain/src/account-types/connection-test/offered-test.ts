import type { ComparedValue } from '../sections-of.ts';

type ValueOf = (field: string) => ComparedValue;

/** Types whose form in Campaign has a connection test, by key, and when (facts: account types, A4, mark *Test*). */
const offered: Readonly<Record<string, (valueOf: ValueOf) => boolean>> = {
  'external-database': () => true,
  'bounce-mails': () => true,
  'execution-instance': () => true,
  // Delivery mode 4 is mid-sourcing: other routing accounts connect to nothing that answers a test.
  routing: (valueOf) => valueOf('deliveryMode') === '4',
};

/**
 * Whether Campaign tests the connection of an account.
 * @param typeKey - key of its descriptor; `undefined` where no descriptor fits
 * @param valueOf - the values that are tested
 */
export function offersConnectionTest(typeKey: string | undefined, valueOf: ValueOf): boolean {
  if (typeKey === undefined || !Object.hasOwn(offered, typeKey)) return false;
  return offered[typeKey]?.(valueOf) === true;
}
