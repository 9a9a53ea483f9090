import type { AccountTypeDescriptor } from './descriptor.ts';
import type { AccountType } from './ims-account-type.ts';

/** Every type that the console describes, in the order of the list of types. */
export const accountTypes: readonly AccountTypeDescriptor[] = [];

/** Without case, spaces and punctuation, so that spellings of one name are the same. */
function plainName(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/**
 * What the console knows of a value of the run-time enumeration: by its public number and name together, else by its name or
 * label. Undefined for a type that no descriptor fits: its fields are all *other attributes*.
 */
export function describeType(type: AccountType): AccountTypeDescriptor | undefined {
  const names = new Set([plainName(type.name), plainName(type.label)]);
  const fits = accountTypes.filter(
    (one) => one.numbers.includes(type.value) || one.names.some((name) => names.has(plainName(name))),
  );
  const named = fits.filter((one) => one.names.some((name) => names.has(plainName(name))));
  return named[0] ?? (fits.length === 1 ? fits[0] : undefined);
}
