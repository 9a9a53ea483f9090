import type { AccountFile } from '@console/domain/account-file';

/** A file with what was chosen and typed for it. */
export interface Import {
  readonly name: string;
  readonly file: AccountFile;
  /** Internal names of the accounts to bring in. */
  readonly taken: ReadonlySet<string>;
  /** Typed secrets, by account and field. */
  readonly secrets: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** In memory only, until the page closes: a step back from the plans finds it again, and no secret is stored. */
const memory = new Map<string, Import>();

/** @param owner - whose it is: the instance and the login */
export function rememberedImport(owner: string): Import | null {
  return memory.get(owner) ?? null;
}

export function rememberImport(owner: string, edit: Import | null): void {
  if (edit === null) memory.delete(owner);
  else memory.set(owner, edit);
}

/** With a secret typed, or the typing taken back. */
export function withSecret(edit: Import, account: string, [field, value]: readonly [string, string]): Import {
  const own = new Map(edit.secrets.get(account)).set(field, value);
  return { ...edit, secrets: new Map(edit.secrets).set(account, own) };
}
