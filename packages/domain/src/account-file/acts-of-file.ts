import type { AccountChange } from '../account-values/account-values.ts';
import type { SecretChange } from '../account-values/secret-change.ts';
import type { FileValue } from './account-file.ts';
import type { ComparedAccount, Differing } from './compare-account-file.ts';

type FileChange = Record<string, FileValue | SecretChange> & AccountChange;

/** What is asked of one account so that it becomes as the file says. */
export type FileAct =
  | { readonly act: 'create'; readonly account: string; readonly type: string; readonly change: FileChange }
  | { readonly act: 'change'; readonly account: string; readonly change: FileChange };

/** Whether something of an account can be taken from the file. */
export function canTake(account: ComparedAccount): account is Differing {
  return (account.kind === 'differs' || account.kind === 'only-in-file') && account.notTaken === null;
}

/**
 * The act that brings an account in: every value that differs, and the secrets that were typed. A field that the file does not have
 * stays as it is, and so does a secret that was left empty. `null` where nothing is left to ask for.
 * @param typed - by field
 */
export function actOfFile(account: Differing, typed: ReadonlyMap<string, string>): FileAct | null {
  const values = account.differences.map(({ field, inFile }) => [field, inFile] as const);
  const secrets = [...account.secrets, ...account.maySecrets].flatMap((field) => {
    const value = typed.get(field) ?? '';
    return value === '' ? [] : [[field, { action: 'replace' as const, value }] as const];
  });
  const change: FileChange = Object.fromEntries<FileValue | SecretChange>([...values, ...secrets]);
  if (account.kind === 'differs')
    return Object.keys(change).length === 0 ? null : { act: 'change', account: account.name, change };
  return account.typeValue === null ? null : { act: 'create', account: account.name, type: account.typeValue, change };
}
