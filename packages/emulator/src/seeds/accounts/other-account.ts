import type { AccountSeed } from '../seed.ts';

/** What a seed says of an account of another type. */
export interface OtherAccount {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly by?: string;
  readonly modified?: string;
  /** Other values, by path. */
  readonly values: Readonly<Record<string, string>>;
  readonly isDown?: boolean;
}

/** The account as a table stores it. */
export function accountSeed({ name, label, type, by, modified, values, isDown }: OtherAccount): AccountSeed {
  return {
    values: { '@name': name, '@label': label, '@type': type, ...values },
    by: by ?? 'admin',
    created: '2021-03-01 09:00:00.000Z',
    modified: modified ?? '2021-03-01 09:00:00.000Z',
    ...(isDown === undefined ? {} : { isDown }),
  };
}
